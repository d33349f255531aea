import { defaultSettings, type ProjectSettings } from '../../src/domain/settings/project-settings';
import type { Score } from '../../src/domain/answering/score';
import type { Candidate } from '../../src/ports/asking/cycles';
import type { Log } from '../../src/ports/platform/log';
import type { RequestMark } from '../../src/ports/asking/request-marks';
import type { Request, Requests, VisibleRequest } from '../../src/ports/requests/requests';
import type { Settings } from '../../src/ports/settings/settings';
import { aCandidate, at } from '../builders';
import { inMemoryAnswers } from './answers';
import { inMemoryComplaints } from './complaints';
import { inMemoryCycles } from './cycles';
import { inMemoryFollowUpIssues } from './follow-up-issues';
import { asFollowUp, inMemoryFollowUpLives } from './follow-up-lives';
import { inMemoryFollowUps } from './follow-ups';
import { emptyRegister } from './improvements';
import { inMemoryIssues } from './issues';
import { inMemoryPersonWishes } from './person-wishes';
import { inMemoryRoutes } from './routes';

const names: Record<string, string> = { 'customer-dora': 'Dora', 'agent-ana': 'Ana', 'owner-olga': 'Olga' };
const dayMs = 86_400_000;

const followUpTarget = { projectId: '10001', issueTypeId: '10004', assignee: 'owner-olga' };

/** A service desk with one resolved request of Dora's, its records in memory, and everybody who looks at it. */
export function aDesk() {
  const now = { value: at('2026-03-02T13:00:00Z') };
  const clock = { now: () => new Date(now.value) };
  const settings: { value: ProjectSettings } = { value: { ...defaultSettings, followUp: followUpTarget } };
  const seen: VisibleRequest = {
    issueId: 10_001,
    key: 'HELP-1',
    summary: 'VPN drops',
    reporterId: 'customer-dora',
    reporterName: 'Dora',
    participantIds: ['customer-emil'],
    doneSince: null,
  };
  const inJira: { resolvedAt: number | null } = { resolvedAt: null };
  const request: { visible: VisibleRequest | null; now: Partial<Request> | null; wayBack: boolean } = {
    visible: seen,
    now: {},
    wayBack: true,
  };
  const posted: { score: Score; comment: string | null }[] = [];
  const native = { accepts: true };
  const marked: RequestMark[] = [];
  const logged: string[] = [];
  const calls: string[] = [];
  const agents = new Set(['agent-ana', 'agent-ben']);
  const tokens = { next: 0 };

  const cycles = inMemoryCycles();
  const around = {
    cycles,
    followUps: () => ({ find: async (key: string) => asFollowUp(await followUps.find(key), await lives.find(key)) }),
    agent: { id: 'agent-ana', name: 'Ana' },
    organisation: { id: '1', name: 'Acme' },
  };
  const answers = inMemoryAnswers(around);
  const followUps = inMemoryFollowUps(answers.newest);
  const issues = inMemoryIssues(clock);
  const lives = inMemoryFollowUpLives(() => followUps);
  const followUpIssues = inMemoryFollowUpIssues();
  const complaints = inMemoryComplaints(() => followUps);
  const routes = inMemoryRoutes(async (key) => (await followUps.find(key))?.issueKey ?? null);
  const leads = new Map<number, string>();
  const afterChange = { value: false };

  const requests: Requests = {
    find: async () => (request.now === null ? null : { ...resolved(), ...request.now }),
    findNow: async (ids) =>
      new Map(
        ids.map((issueId) => [
          issueId,
          {
            issueId,
            key: 'HELP-1',
            projectId: 10_000,
            summary: 'VPN drops',
            resolvedAt: 1,
            reporterId: seen.reporterId,
            organisationIds: ['1'],
            portalUrl: 'https://site.example/servicedesk/customer/portal/1/HELP-1',
          },
        ]),
      ),
    changedSince: async () => [],
    resolvedBetween: async () => ({ requests: [], next: null }),
    countResolvedBetween: async () => 0,
    findVisible: async () => request.visible,
    canReopen: async () => request.wayBack,
    async reopen() {
      calls.push('reopen');
      return request.wayBack;
    },
  };
  const log: Log = {
    info: (fact) => void logged.push(fact),
    warn: (fact) => void logged.push(fact),
    error: (fact) => void logged.push(fact),
  };
  const settingsPort: Settings = {
    read: async () => ({ version: 1, settings: settings.value, savedBy: null, savedAt: null }),
    save: async () => {
      throw new Error('Nothing is saved here.');
    },
    history: async () => [],
    projects: async () => [10_000],
    reportingTimeZone: async () => 'UTC',
  };

  return {
    ...{
      now,
      settings,
      request,
      inJira,
      posted,
      native,
      marked,
      logged,
      calls,
      issues,
      followUpIssues,
      seen,
      leads,
      afterChange,
    },
    ports: {
      ...emptyRegister(),
      ...{
        cycles,
        answers,
        followUps,
        lives,
        followUpIssues,
        recoveryComments: followUpIssues.recoveryComments,
        issues,
        requests,
        clock,
        log,
        settings: settingsPort,
        persons: inMemoryPersonWishes(),
        complaints,
        routes,
        reviews: { markRead: async () => {} },
        leads: { leadOf: async (projectId: number) => leads.get(projectId) ?? null },
        changes: { isAfterChange: async () => afterChange.value },
      },
      filters: {
        match: async () => ({ kind: 'matched' as const, issueIds: new Set<number>() }),
        whyUnusable: async () => null,
      },
      directory: { groupsOf: async () => [] },
      agents: { isAgent: async (accountId: string) => agents.has(accountId) },
      people: {
        nameOf: async (accountId: string) => names[accountId] ?? null,
        localesOf: async () => new Map<string, string>(),
      },
      permissions: {
        mayAdminister: async () => false,
        mayBrowse: async () => true,
        mayCreateIssues: async () => true,
        roleIn: async () => 'agent' as const,
        rolesIn: async (ids: readonly number[]) => new Map(ids.map((id) => [id, 'agent' as const])),
        findIssue: async (idOrKey: number | string) => ({
          issueId: typeof idOrKey === 'number' ? idOrKey : 0,
          key: typeof idOrKey === 'number' ? 'HELP-1' : idOrKey,
          projectId: 10_000,
          reporter: { id: 'customer-dora', name: 'Dora' },
          resolvedAt: inJira.resolvedAt,
        }),
      },
      nativeFeedback: {
        async post(_key: string, score: Score, comment: string | null) {
          posted.push({ score, comment });
          return native.accepts;
        },
      },
      requestMarks: {
        set: async (_issueId: number, mark: RequestMark) => void marked.push(mark),
        setMany: async () => {},
      },
      wakeFollowUps: { wake: async () => void calls.push('wake') },
      newToken: () => `worker-${(tokens.next += 1)}`,
    },
    pass: (minutes: number) => void (now.value = new Date(now.value.getTime() + minutes * 60_000)),
    passDays: (days: number) => void (now.value = new Date(now.value.getTime() + days * dayMs)),
    /** The request is resolved, and this is what the ledger says about asking. */
    resolve: (given: Partial<Candidate> = {}) => cycles.reconcile([aCandidate(given)], clock.now()),
    /** Dora has been asked. */
    async ask() {
      await cycles.reconcile([aCandidate()], clock.now());
      await cycles.lease(clock.now(), 1, 'asker', 60_000);
      const asked = {
        kind: 'asked',
        at: now.value.getTime(),
        closesAt: now.value.getTime() + settings.value.closesDays * dayMs,
      } as const;
      await cycles.settle(new Map([['10001:1', asked]]), 'asker', clock.now());
    },
  };
}

const resolved = (): Request => ({
  ...{ issueId: 10_001, key: 'HELP-1', projectId: 10_000, isServiceProject: true, summary: 'VPN drops' },
  ...{
    requestType: { id: '1', name: 'Get IT help' },
    portalUrl: 'https://site.example/servicedesk/customer/portal/1/HELP-1',
  },
  ...{
    organisation: { id: '1', name: 'Acme' },
    organisationIds: ['1'],
    team: null,
    assignee: { id: 'agent-ana', name: 'Ana' },
    priority: null,
    priorityOrder: ['1', '2', '3', '4', '5'],
    labels: [],
    channel: 'portal',
  },
  reporter: { accountId: 'customer-dora', active: true, kind: 'customer', name: 'Dora', mayBeAgent: false },
  ...{ resolutionId: null, resolvedAt: null, createdAt: Date.parse('2026-03-01T09:00:00Z'), firstResponseAt: null },
  ...{ slaResolution: null, slaFirstResponse: null, publicComments: [] },
  changes: [
    { at: Date.parse('2026-03-02T09:00:00Z'), field: 'resolution', from: null, to: '10000' },
    { at: Date.parse('2026-03-03T09:00:00Z'), field: 'resolution', from: '10000', to: null },
  ],
});
