import type { AccountType, Jira, Person, Traffic } from '../../site/boundary';
import type { Installation } from '../installation';
import type { Invocations } from '../invocations';
import type { Manifest } from '../manifest';
import type { UiModule } from '../ui-modules';
import type { Outcome } from '../processes/messages';
import { type BridgeContext, bridgeContext, type Placement } from './bridge-context';

const LARGEST_REQUEST = 500_000;

export type ResolverCall = Readonly<{
  moduleKey: string;
  call: Readonly<{ functionKey: string; payload?: unknown }>;
  /** Account id of who looks at the screen; null for somebody who has not logged in. */
  viewer: string | null;
}> &
  Omit<Placement, 'siteUrl'>;

export type ResolverAnswer =
  Readonly<{ ok: true; result: unknown }> | Readonly<{ ok: false; status: number; message: string }>;

type Options = Readonly<{
  manifest: Manifest;
  jira: Jira;
  invocations: Pick<Invocations, 'invoke'>;
  traffic: Traffic;
  installation: () => Installation | null;
  siteUrl: string;
}>;

const refuse = (status: number, message: string): ResolverAnswer => ({ ok: false, status, message });

/** Licensed people see every module; others only the modules that say so. */
export function maySee(module: UiModule, accountType: AccountType | 'app'): boolean {
  return accountType === 'licensed' || (accountType !== 'app' && module.unlicensedAccess.includes(accountType));
}

function answerOf(outcome: Outcome): ResolverAnswer {
  if (outcome.kind === 'returned') return { ok: true, result: outcome.result };
  if (outcome.kind === 'threw')
    return refuse(500, `There was an error invoking the function - ${outcome.error.errorMessage}`);
  return refuse(
    outcome.because === 'FUNCTION_TIME_OUT' ? 504 : 502,
    `There was an error invoking the function - ${outcome.because}`,
  );
}

/** Answers `invoke` from a screen: checks who may, builds the context from what the platform knows, runs the resolver. */
export function openResolvers({ manifest, jira, invocations, traffic, installation, siteUrl }: Options) {
  const viewerOf = (accountId: string | null): Person | null =>
    accountId === null ? null : jira.findPerson(accountId);

  function place(
    moduleKey: string,
    viewer: string | null,
  ): { module: UiModule; person: Person | null; installed: Installation } | ResolverAnswer {
    const installed = installation();
    if (!installed) return refuse(404, 'The app is not installed.');
    const module = manifest.uiModules.find((one) => one.key === moduleKey);
    if (!module) return refuse(404, `The app has no module ${moduleKey}.`);
    const person = viewerOf(viewer);
    if (!maySee(module, person?.accountType ?? 'anonymous'))
      return refuse(
        403,
        `The module ${moduleKey} is not for an account of type ${person?.accountType ?? 'anonymous'}.`,
      );
    return { module, person, installed };
  }

  async function invoke({ moduleKey, call, viewer, ...placement }: ResolverCall): Promise<ResolverAnswer> {
    const placed = place(moduleKey, viewer);
    if ('ok' in placed) return placed;
    const { module, person, installed } = placed;
    if (module.resolver === null) return refuse(404, `The module ${moduleKey} has no resolver.`);
    if (JSON.stringify(call.payload ?? null).length > LARGEST_REQUEST)
      return refuse(413, 'The request is over 500 KB.');
    const {
      accountId: _accountId,
      license: _license,
      ...context
    } = bridgeContext(module, person, installed, { ...placement, siteUrl });
    const purpose = {
      functionKey: module.resolver,
      moduleKey,
      moduleType: module.type,
      accountId: person?.accountId ?? null,
    };
    return answerOf(
      await invocations.invoke(purpose, {
        call: { functionKey: call.functionKey, payload: call.payload ?? {} },
        context,
      }),
    );
  }

  return {
    async invoke(request: ResolverCall): Promise<ResolverAnswer> {
      const begin = performance.now();
      const answer = await invoke(request);
      traffic.record({
        kind: 'bridge',
        function: null,
        as: request.viewer,
        method: 'invoke',
        path: `${request.moduleKey}/${request.call.functionKey}`,
        body: request.call.payload ?? null,
        status: answer.ok ? 200 : answer.status,
        response: answer.ok ? answer.result : answer.message,
        ms: Math.round((performance.now() - begin) * 100) / 100,
      });
      return answer;
    },
    /** The context a screen starts with, or why it may not be shown. */
    context(
      moduleKey: string,
      viewer: string | null,
      placement: Omit<Placement, 'siteUrl'>,
    ): Readonly<{ ok: true; context: BridgeContext }> | ResolverAnswer {
      const placed = place(moduleKey, viewer);
      if ('ok' in placed) return placed;
      return {
        ok: true,
        context: bridgeContext(placed.module, placed.person, placed.installed, { ...placement, siteUrl }),
      };
    },
  };
}
