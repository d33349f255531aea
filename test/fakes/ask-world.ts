import { askDueSurveys, type AskPorts } from '../../src/app/asking/ask-due-surveys';
import { whyAtRest } from '../../src/domain/asking/eligibility';
import { defaultSettings } from '../../src/domain/settings/project-settings';
import type { Matched } from '../../src/ports/asking/request-filters';
import type { RequestNow } from '../../src/ports/requests/requests';
import { aCandidate, at } from '../builders';
import { inMemoryCycles } from './cycles';

export const minute = 60_000;
/** When what is resolved at nine is due to be asked. */
export const due = at('2026-03-02T13:00:00Z');

/** A small world: requests as Jira holds them, people, and every comment that was posted. */
export function askWorld(restDays = defaultSettings.restDays) {
  let now = due.getTime();
  let tokens = 0;
  const requests = new Map<number, RequestNow>();
  const posted: Readonly<{ issueId: number; cycleKey: string; at: number }>[] = [];
  const people = new Map<
    string,
    { askedAt: number | null; askedFor: string | null; snoozedUntil: number | null; optedOut: boolean }
  >();
  const faults = { beforePosting: (): void => undefined, afterPosting: (): void => undefined };
  const person = (id: string) =>
    people.get(id) ?? { askedAt: null, askedFor: null, snoozedUntil: null, optedOut: false };
  const world = {
    settings: { ...defaultSettings, restDays },
    match: async (_jql: string, _issueIds: readonly number[]): Promise<Matched> => ({
      kind: 'matched',
      issueIds: new Set(),
    }),
    groupsOf: async (_accountId: string): Promise<readonly string[]> => [],
  };
  const ports: AskPorts = {
    cycles: inMemoryCycles(),
    clock: { now: () => new Date(now) },
    log: { info: () => {}, warn: () => {}, error: () => {} },
    newToken: () => `token-${(tokens += 1)}`,
    filters: { match: (jql, issueIds) => world.match(jql, issueIds) },
    directory: { groupsOf: (accountId) => world.groupsOf(accountId) },
    people: { nameOf: async () => null, namesOf: async () => new Map(), localesOf: async () => new Map() },
    settings: {
      read: async () => ({ version: 1, settings: world.settings, savedBy: null, savedAt: null }),
      save: async () => Promise.reject(new Error('not here')),
      history: async () => [],
      projects: async () => [10_000],
      reportingTimeZone: async () => 'UTC',
    },
    requests: {
      find: async () => null,
      findNow: async (ids) =>
        new Map(ids.flatMap((id) => (requests.has(id) ? [[id, requests.get(id) as RequestNow] as const] : []))),
      changedSince: async () => [],
      resolvedBetween: async () => ({ requests: [], next: null }),
      countResolvedBetween: async () => 0,
      findVisible: async () => null,
      canReopen: async () => false,
      reopen: async () => false,
    },
    comments: {
      post: async (issueId, _body, cycleKey) => {
        faults.beforePosting();
        posted.push({ issueId, cycleKey, at: now });
        faults.afterPosting();
      },
      exists: async (_issueId, key) => posted.some(({ cycleKey }) => cycleKey === key),
    },
    persons: {
      find: async (id) => person(id),
      claim: async (claims) => {
        for (const { accountId, cycleKey, restDays } of claims)
          if (
            whyAtRest(
              { ...person(accountId), ...(person(accountId).askedFor === cycleKey ? { askedAt: null } : {}) },
              restDays,
              now,
            ) === null
          )
            people.set(accountId, { ...person(accountId), askedAt: now, askedFor: cycleKey });
        return new Map(claims.map(({ accountId }) => [accountId, person(accountId)]));
      },
      snooze: async (id, until) => void people.set(id, { ...person(id), snoozedUntil: until.getTime() }),
      stop: async (id) => void people.set(id, { ...person(id), optedOut: true }),
      startAgain: async (id) => void people.set(id, { ...person(id), optedOut: false, snoozedUntil: null }),
    },
  };
  const resolve = async (issueId: number, given: Parameters<typeof aCandidate>[0] = {}) => {
    const candidate = aCandidate({ issueId, issueKey: `HELP-${issueId}`, ...given });
    requests.set(issueId, {
      issueId,
      key: candidate.issueKey,
      projectId: 10_000,
      summary: '',
      resolvedAt: candidate.resolvedAt,
      reporterId: candidate.reporter,
      organisationIds: ['1'],
      portalUrl: `https://site/servicedesk/customer/portal/1/HELP-${issueId}`,
    });
    await ports.cycles.reconcile([candidate], new Date(now));
  };
  return {
    ports,
    world,
    resolve,
    requests,
    posted,
    faults,
    ask: () => askDueSurveys(ports, () => true),
    pass: (ms: number) => void (now += ms),
  };
}

export const states = async ({ ports }: ReturnType<typeof askWorld>, ...ids: number[]) =>
  (await ports.cycles.newestOf(ids)).map(({ state, reason }) => [state, reason]);
