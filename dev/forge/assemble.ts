import type { Faults, Jira, SiteClock, SqlGate, Traffic } from '../site/boundary';
import { openActions } from './actions';
import { openBoundary } from './boundary/open-boundary';
import { type Installation, installOn, type License } from './installation';
import { forgeTimeLimits, type Invocations, runInvocations, type TimeLimits } from './invocations';
import { makeStore } from './kvs/store';
import { type Manifest, readManifest } from './manifest';
import { refuseUndeployable } from './manifest-problems';
import { openProcessPool } from './processes/process-pool';
import { openQueues } from './queue/queues';
import { openProductFetch } from './resolvers/product-fetch';
import { openResolvers } from './resolvers/resolvers';
import { openEventDelivery } from './triggers/event-delivery';
import { openSchedules } from './triggers/schedules';

export type ForgeOptions = Readonly<{
  /** The deploy archive the bundler made. */
  archiveDir: string;
  jira: Jira;
  clock: SiteClock;
  traffic: Traffic;
  faults: Faults;
  sql: Pick<SqlGate, 'execute'>;
  siteUrl: string;
  /** Values of the app's environment variables. */
  variables?: Readonly<Record<string, string>>;
  /** Null as in development, where Forge tells of no licence. */
  license?: License | null;
  /** Starts every function's process right away. */
  warmProcesses?: boolean;
  timeLimits?: TimeLimits;
  queueEventsAMinute?: number;
  idleProcessesAfter?: number;
  /** Invocations that die on purpose take what the app held in memory along, but not their process. */
  renewsProcesses?: boolean;
}>;

function variablesOf(manifest: Manifest, given: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(given).filter(([name]) => manifest.variables.includes(name)));
}

/** Makes the parts of the platform and ties them together; none of them is asked before all of them stand. */
export function assemble(options: ForgeOptions) {
  const { archiveDir, jira, clock, traffic, faults, sql, siteUrl, license = null } = options;
  const manifest = readManifest(archiveDir);
  refuseUndeployable(manifest, archiveDir);
  const current: { installation: Installation | null } = { installation: null };
  const store = makeStore(clock.now);
  const variables = variablesOf(manifest, options.variables ?? {});

  const pool = openProcessPool(
    {
      ...{ archiveDir, clock, variables },
      onCall: (call) => cross(call),
      onLine: (invocation, line) => invocations.hear(invocation, line),
      onEgress: (invocation, address) => invocations.hear(invocation, `error: egress to ${address} was refused`),
    },
    {
      ...(options.idleProcessesAfter !== undefined && { idleFor: options.idleProcessesAfter }),
      renews: options.renewsProcesses ?? false,
    },
  );
  const invocations: Invocations = runInvocations({
    ...{ manifest, pool, traffic },
    installation: () => current.installation ?? installOn(siteUrl, manifest, license, null, clock.now),
    limits: options.timeLimits ?? forgeTimeLimits,
  });
  const shared = { manifest, clock, invocations, traffic, faults };
  const { queueEventsAMinute } = options;
  const queues = openQueues({
    ...shared,
    ...(queueEventsAMinute === undefined ? {} : { eventsAMinute: queueEventsAMinute }),
  });
  const cross = openBoundary({
    ...{ jira, manifest, store, queues, sql, faults, traffic },
    findInvocation: invocations.find,
    crash: (id) => pool.crash(id, 'FUNCTION_PLATFORM_UNKNOWN_ERROR', 'A fault was asked for: the process died.'),
  });
  return {
    ...{ manifest, store, current, invocations, queues, pool },
    deliveries: openEventDelivery({ ...shared, licensed: () => license?.active ?? !manifest.licensed }),
    schedules: openSchedules(shared),
    runAction: openActions(manifest.actions, invocations),
    resolvers: openResolvers({
      manifest,
      jira,
      invocations,
      traffic,
      installation: () => current.installation,
      siteUrl,
    }),
    fetchProduct: openProductFetch({ jira, manifest, traffic }),
  };
}
