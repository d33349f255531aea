import { createSite, type SiteOptions } from '../../dev/site/site';
import type { Crossing } from '../../dev/site/boundary';
import { pathPattern } from '../../dev/site/path-pattern';
import { ownersWishes, setUpAftercare } from '../../dev/seed/set-up-aftercare';

export type MeasuredSite = Awaited<ReturnType<typeof createSite>>;

/** A site of its own for one bench: time stands still unless moved, Aftercare is set up in HELP, nobody else is there. */
export async function openMeasuredSite(options: Pick<SiteOptions, 'renewsProcesses'> = {}): Promise<MeasuredSite> {
  const site = await createSite({
    frozen: true,
    metered: false,
    queueEventsAMinute: Infinity,
    ...options,
    start: new Date('2026-03-02T06:00:00Z'),
  });
  site.forge.install();
  await site.settle();
  await setUpAftercare(site, ownersWishes);
  return site;
}

/** Everything that crossed the boundary since place `from`. */
export function crossingsSince(
  site: MeasuredSite,
  from: number,
): Readonly<{ items: readonly Crossing[]; next: number }> {
  const items: Crossing[] = [];
  let next = from;
  for (;;) {
    const page = site.traffic.since(next);
    items.push(...page.items);
    if (page.items.length === 0 || page.next === next) return { items, next };
    next = page.next;
  }
}

export type Cost = Readonly<{
  invocations: number;
  jiraCalls: number;
  jiraByKind: Readonly<Record<string, number>>;
  sqlStatements: number;
  functionMs: number;
}>;

const rounded = (value: number) => Math.round(value * 1_000) / 1_000;

/** What these crossings cost, divided by how many requests or answers they served. */
export function costOf(items: readonly Crossing[], per: number): Cost {
  const ofKind = (kind: Crossing['kind']) => items.filter((item) => item.kind === kind && item.function !== null);
  const jira = ofKind('jira');
  const byKind = new Map<string, number>();
  for (const { method, path } of jira) {
    const name = `${method ?? ''} ${pathPattern(path ?? '')}`;
    byKind.set(name, (byKind.get(name) ?? 0) + 1);
  }
  return {
    invocations: rounded(ofKind('invocation').length / per),
    jiraCalls: rounded(jira.length / per),
    jiraByKind: Object.fromEntries([...byKind].sort().map(([name, count]) => [name, rounded(count / per)])),
    sqlStatements: rounded(ofKind('sql').length / per),
    functionMs: rounded(ofKind('invocation').reduce((total, { ms }) => total + ms, 0) / per),
  };
}

export function printCost(name: string, cost: Cost): void {
  console.log(
    `${name.padEnd(28)}${cost.invocations} invocations, ${cost.jiraCalls} Jira calls, ${cost.sqlStatements} SQL statements, ${cost.functionMs} ms`,
  );
  for (const [kind, count] of Object.entries(cost.jiraByKind)) console.log(`    ${String(count).padEnd(8)} ${kind}`);
}

const user = (accountId: string) => ({ kind: 'user', accountId, viaApp: false }) as const;

/** One request from being raised to being resolved, as an agent does it; three changes of status, one of the resolution. */
export async function resolveOne(
  site: MeasuredSite,
  customer: string,
  requestTypeId = '1',
  settles = true,
): Promise<string> {
  const { key } = site.jira.createRequest(
    { requestTypeId, summary: 'The printer is out of order', reporterId: customer },
    user(customer),
  );
  site.jira.setFields(key, { assigneeId: 'agent-ana' }, user('agent-ana'));
  site.jira.transition(key, 'In progress', user('agent-ana'));
  site.jira.comment(key, 'It prints again.', user('agent-ana'));
  site.jira.transition(key, 'Resolved', user('agent-ana'), { resolution: 'Done' });
  if (settles) await site.settle();
  return key;
}
