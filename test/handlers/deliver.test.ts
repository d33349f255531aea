import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { issueUpdated } from '../../src/handlers/issue-updated';
import { Refusal } from '../../src/ports/platform/refusal';
import { defaultSettings } from '../../src/domain/settings/project-settings';
import { inMemoryFollowUpLives } from '../fakes/follow-up-lives';
import { inMemoryFollowUps } from '../fakes/follow-ups';
import { emptyRegister } from '../fakes/improvements';
import { inMemoryCycles } from '../fakes/cycles';

const setting = (find: (issueId: number) => Promise<null>) => {
  const looked: number[] = [];
  const said: string[] = [];
  const handler = issueUpdated({
    ...emptyRegister(),
    requests: {
      find: async (issueId) => {
        looked.push(issueId);
        return find(issueId);
      },
      findNow: async () => new Map(),
      changedSince: async () => [],
      resolvedBetween: async () => ({ requests: [], next: null }),
      countResolvedBetween: async () => 0,
      findVisible: async () => null,
      canReopen: async () => false,
      reopen: async () => false,
    },
    cycles: inMemoryCycles(),
    lives: inMemoryFollowUpLives(() => inMemoryFollowUps()),
    followUpIssues: { find: async () => null, isInReach: async () => true },
    settings: {
      read: async () => ({ version: 1, settings: defaultSettings, savedBy: null, savedAt: null }),
      save: async () => ({
        kind: 'conflict',
        version: { version: 1, settings: defaultSettings, savedBy: null, savedAt: null },
      }),
      history: async () => [],
      projects: async () => [],
      reportingTimeZone: async () => 'UTC',
    },
    filters: { match: async () => ({ kind: 'matched', issueIds: new Set() }) },
    directory: { groupsOf: async () => [] },
    agents: { isAgent: async () => false },
    clock: { now: () => new Date('2026-03-02T12:00:00Z') },
    log: { info: () => {}, warn: (fact) => void said.push(fact), error: (fact) => void said.push(fact) },
    retryLater: (seconds) => ({ again: seconds }),
  });
  return { handler, looked, said };
};
const gone = async () => null;

describe('an event of an issue whose resolution changed', () => {
  it('is only a nudge: the issue is read again by its id', async () => {
    const { handler, looked } = setting(gone);
    expect(await handler({ eventType: 'avi:jira:updated:issue', issue: { id: '10073' } })).toBeUndefined();
    expect(looked).toEqual([10073]);
  });

  it.each([
    ['nothing at all', undefined],
    ['no issue', { eventType: 'avi:jira:updated:issue' }],
    ['an issue without id', { issue: { key: 'HELP-1' } }],
    ['an id that is no number', { issue: { id: 'HELP-1' } }],
    ['a list', []],
  ])('with %s is logged and let go, for the sweep finds what it stood for', async (_, event) => {
    const { handler, looked, said } = setting(gone);
    expect(await handler(event)).toBeUndefined();
    expect([looked, said]).toEqual([[], ['issue-updated: event of unknown shape']]);
  });

  it('comes again as late as Jira asks when Jira is busy', async () => {
    const { handler } = setting(async () => {
      throw new Refusal(429, 'slow down', 17, 'GET issue');
    });
    expect(await handler({ issue: { id: '1' } })).toEqual({ again: 17 });
  });

  it('comes again after half a minute when a reply was lost', async () => {
    const { handler } = setting(async () => {
      throw new Error('socket hang up');
    });
    expect(await handler({ issue: { id: '1' } })).toEqual({ again: 30 });
  });

  it('does not come again when Jira would refuse it again', async () => {
    const { handler, said } = setting(async () => {
      throw new Refusal(403, 'no', null, 'GET issue');
    });
    expect(await handler({ issue: { id: '1' } })).toBeUndefined();
    expect(said).toEqual(['issue-updated failed']);
  });
});

const events = path.resolve(__dirname, '../../../shared/events');
const whenThere = existsSync(events) ? describe : describe.skip;
whenThere('events as Atlassian documents them (skipped when the shared fixtures are absent)', () => {
  it.each([
    'updated-resolved.json',
    'updated-reopened.json',
    'updated-done-without-resolution.json',
    'updated-resolution-changed.json',
  ])('%s leads to its issue', async (file) => {
    const { handler, looked } = setting(gone);
    await handler(JSON.parse(readFileSync(path.join(events, file), 'utf8')));
    expect(looked).toEqual([10073]);
  });
});
