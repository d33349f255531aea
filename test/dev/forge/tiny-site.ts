import { cpSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Actor, HttpRequest, Jira, Person, SqlGate } from '../../../dev/site/boundary';
import { startClock } from '../../../dev/site/clock';
import { makeFaults } from '../../../dev/site/faults';
import { recordTraffic } from '../../../dev/site/traffic';
import type { ForgeOptions } from '../../../dev/forge/assemble';
import { startForge } from '../../../dev/forge/start-forge';

const person = (accountId: string, accountType: Person['accountType'], active = true): Person => ({
  accountId,
  displayName: accountId,
  accountType,
  active,
  locale: 'en-US',
  timeZone: 'UTC',
});
const people = [
  person('agent', 'licensed'),
  person('customer', 'customer'),
  person('guest', 'unlicensed'),
  person('gone', 'licensed', false),
];

/** A service desk that says yes to everything and remembers what it was asked. */
function agreeableJira() {
  const asked: { request: HttpRequest; actor: Actor }[] = [];
  const jira: Jira = {
    handle: async (request, actor) => {
      asked.push({ request, actor });
      return { status: 200, headers: { 'content-type': 'application/json' }, body: '{"key":"HELP-1"}' };
    },
    onEvent: () => undefined,
    findPerson: (accountId) => people.find((one) => one.accountId === accountId) ?? null,
    people: () => people,
    mail: () => [],
    save: () => null,
    load: () => undefined,
  };
  return { jira, asked };
}

/** Lays the test app out as the bundler would: where Node finds the @forge packages, with our wrapper in it. */
export function layOutArchive(change: (manifest: Record<string, unknown>) => void = () => undefined): string {
  mkdirSync(resolve('build'), { recursive: true });
  const archive = mkdtempSync(resolve('build/test-archive-'));
  cpSync(join(import.meta.dirname, 'app'), archive, { recursive: true });
  const manifest = JSON.parse(readFileSync(join(archive, 'manifest.json'), 'utf8')) as Record<string, unknown>;
  change(manifest);
  rmSync(join(archive, 'manifest.json'));
  writeFileSync(join(archive, 'manifest.yml'), JSON.stringify(manifest));
  cpSync(resolve('dev/forge/runtime/dist'), archive, { recursive: true });
  renameSync(join(archive, 'loader.js'), join(archive, '__forge__.cjs'));
  renameSync(join(archive, 'wrapper.js'), join(archive, '__forge_wrapper__.cjs'));
  return archive;
}

const noSql: Pick<SqlGate, 'execute'> = {
  execute: async () => ({ status: 200, headers: {}, body: '{"rows":[{"one":1}]}' }),
};

export async function startTinySite(
  options: Partial<ForgeOptions> & { change?: (manifest: Record<string, unknown>) => void } = {},
) {
  const { change, ...forgeOptions } = options;
  const archiveDir = layOutArchive(change);
  const clock = startClock({ start: new Date('2026-03-02T09:00:00Z'), frozen: true });
  const traffic = recordTraffic(clock.now);
  const faults = makeFaults();
  const { jira, asked } = agreeableJira();
  const forge = await startForge({
    archiveDir,
    jira,
    clock,
    traffic,
    faults,
    sql: noSql,
    siteUrl: 'http://localhost:4400',
    variables: { SALT: 'pepper' },
    ...forgeOptions,
  }).catch((error: unknown) => {
    rmSync(archiveDir, { recursive: true, force: true });
    throw error;
  });
  forge.install();

  const placement = {
    extension: { request: { key: 'HELP-1' } },
    locale: 'de-DE',
    timezone: 'Europe/Berlin',
    theme: { colorMode: 'light' as const },
  };
  const invocations = () => traffic.since(0).items.filter((one) => one.kind === 'invocation');
  return {
    ...{ forge, clock, traffic, faults, asked, archiveDir },
    invocations,
    /** Reports an update of an issue with the resolution set; the app does the deed. */
    resolved(deed: string, more: Record<string, unknown> = {}): void {
      forge.deliver({
        eventType: 'avi:jira:updated:issue',
        selfGenerated: false,
        issue: { key: 'HELP-1' },
        changelog: { items: [{ field: 'resolution' }] },
        deed,
        ...more,
      });
    },
    /** What the last invocation gave back. */
    lastResult: () => invocations().at(-1)?.response,
    lastStatus: () => invocations().at(-1)?.status,
    ask: (functionKey: string, payload: unknown = {}, viewer: string | null = 'agent', moduleKey = 'panel') =>
      forge.invokeResolver({ moduleKey, call: { functionKey, payload }, viewer, ...placement }),
    /** As after a fresh install, but with the processes still warm. */
    async reset(): Promise<void> {
      forge.forget();
      faults.set({});
      forge.install();
      await forge.settle();
      traffic.clear();
      asked.length = 0;
    },
    stop(): void {
      forge.stop();
      clock.stop();
      rmSync(archiveDir, { recursive: true, force: true });
    },
  };
}

export type TinySite = Awaited<ReturnType<typeof startTinySite>>;

/** A site of its own for one test that needs another manifest or other limits. */
export async function withSite(
  options: Parameters<typeof startTinySite>[0],
  use: (site: TinySite) => Promise<void>,
): Promise<void> {
  const site = await startTinySite(options);
  try {
    await use(site);
  } finally {
    site.stop();
  }
}
