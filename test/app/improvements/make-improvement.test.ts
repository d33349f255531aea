import { finishWishes, makeImprovement } from '../../../src/app/improvements/make-improvement';
import { noteImprovementEcho } from '../../../src/app/improvements/note-improvement-echo';
import { syncRegister } from '../../../src/app/improvements/sync-improvements';
import { defaultSettings } from '../../../src/domain/settings/project-settings';
import type { Wish } from '../../../src/ports/improvements/improvements';
import { Refusal } from '../../../src/ports/platform/refusal';
import { emptyRegister, inMemoryImprovementIssues } from '../../fakes/improvements';
import { inMemoryIssues } from '../../fakes/issues';

const minute = 60_000;
const wish: Wish = {
  ...{ token: 'aaaaaaaa-1', projectId: 10_000, title: 'A second line', details: 'It drops.\nEvery morning.' },
  ...{ origin: { source: 'hand' as const, causes: [] }, about: 'HELP-1', by: 'owner-olga' },
};

function setting(given: { projectId: string | null } = { projectId: '10001' }) {
  let time = 1_780_000_000_000;
  let tokens = 0;
  const clock = { now: () => new Date(time) };
  const issues = inMemoryIssues(clock);
  const improvementIssues = inMemoryImprovementIssues();
  const improvements = { ...defaultSettings.improvements, ...given, issueTypeId: '10012' };
  const settings = { ...defaultSettings, improvements };
  const logged: string[] = [];
  const log = { info: () => {}, warn: () => {}, error: (words: string) => void logged.push(words) };
  const ports = {
    ...{ ...emptyRegister(), improvementIssues, clock, log },
    issues: {
      ...issues,
      createFollowUp: async (issue: Parameters<typeof issues.createFollowUp>[0]) => {
        const made = await issues.createFollowUp(issue);
        if (made.kind === 'created')
          improvementIssues.put(made.issue.id, { key: made.issue.key, title: issue.summary });
        return made;
      },
    },
    settings: { read: async () => ({ version: 1, settings, savedBy: null, savedAt: null }) },
    newToken: () => `holder-${(tokens += 1)}`,
  };
  return { ports, issues, improvementIssues, logged, pass: (minutes: number) => void (time += minutes * minute) };
}

describe('an improvement that is wished for', () => {
  it('is made once however often the button is pressed, linked, and in the register', async () => {
    const { ports, issues } = setting();
    const first = await makeImprovement(ports, wish);
    expect(first).toEqual({ kind: 'created', issue: { id: 20_001, key: 'CARE-1' } });
    expect(await makeImprovement(ports, wish)).toEqual(first);
    expect(issues.made.map(({ dedupeKey, summary }) => [dedupeKey, summary])).toEqual([
      ['improvement:aaaaaaaa-1', 'A second line'],
    ]);
    expect(issues.links).toEqual([['CARE-1', 'HELP-1']]);
    expect(await ports.improvements.list(10_000, 5)).toMatchObject([{ issueKey: 'CARE-1', state: 'submitted' }]);
  });

  it('is found rather than made again when the reply to the create call was lost and the search lags behind', async () => {
    const { ports, issues, pass } = setting();
    issues.conditions.searchLagMs = 10 * minute;
    const lost = {
      ...ports,
      issues: {
        ...ports.issues,
        createFollowUp: async (issue: Parameters<typeof issues.createFollowUp>[0]) => {
          await ports.issues.createFollowUp(issue);
          throw new Error('The reply was lost.');
        },
      },
    };
    expect(await makeImprovement(lost, wish)).toEqual({ kind: 'pending' });
    pass(1);
    expect(await makeImprovement(ports, wish)).toEqual({ kind: 'pending' });
    pass(60);
    await finishWishes(ports, () => true);
    expect(issues.made).toHaveLength(1);
    expect(await ports.improvements.list(10_000, 5)).toHaveLength(1);
  });

  it('is known by the event Jira sends, should its maker have died', async () => {
    const { ports, issues } = setting();
    await ports.wishes.wish(wish, ports.clock.now());
    const made = await ports.issues.createFollowUp({
      ...{ dedupeKey: 'improvement:aaaaaaaa-1', projectId: '10001', issueTypeId: '10012', assignee: null },
      ...{ severity: 'moderate', summary: 'A second line', labels: [] },
      description: { version: 1, type: 'doc', content: [] },
    });
    if (made.kind !== 'created') throw new Error('It is made.');
    await noteImprovementEcho(ports, 'aaaaaaaa-1', made.issue);
    expect(await makeImprovement(ports, wish)).toEqual({ kind: 'created', issue: made.issue });
    expect(issues.made).toHaveLength(1);
  });

  it('says so when Jira refuses, and can be pressed again', async () => {
    const { ports, issues } = setting();
    issues.conditions.refuses = { because: 'field-required', when: () => true };
    expect(await makeImprovement(ports, wish)).toEqual({ kind: 'refused', because: 'field-required' });
    issues.conditions.refuses = null;
    expect(await makeImprovement(ports, wish)).toMatchObject({ kind: 'created' });
  });

  it('is tried again soon when Jira turned it away at the door', async () => {
    const { ports, issues } = setting();
    const busy = {
      ...ports,
      issues: { ...ports.issues, createFollowUp: () => Promise.reject(new Refusal(429, '', null, 'POST')) },
    };
    expect(await makeImprovement(busy, wish)).toEqual({ kind: 'pending' });
    expect(await makeImprovement(ports, wish)).toMatchObject({ kind: 'created' });
    expect(issues.made).toHaveLength(1);
  });

  it('needs a project to live in', async () => {
    const { ports } = setting({ projectId: null });
    expect(await makeImprovement(ports, wish)).toEqual({ kind: 'refused', because: 'not-configured' });
  });
});

describe('the register', () => {
  it('follows what is decided in Jira, and what is made there', async () => {
    const { ports, improvementIssues } = setting();
    improvementIssues.put(7);
    await syncRegister(ports, 10_000);
    improvementIssues.walk(7, '2', 5_000);
    improvementIssues.walk(7, '3', 6_000, { id: '10001', name: "Won't do" });
    await syncRegister(ports, 10_000);
    expect(await ports.improvements.list(10_000, 5)).toMatchObject([
      {
        ...{ state: 'rejected', source: 'jira', resolution: { name: "Won't do" } },
        history: [{ state: 'submitted' }, { at: 5_000, state: 'accepted' }, { at: 6_000, state: 'rejected' }],
      },
    ]);
  });

  it('takes note of issues deleted, moved away and come back', async () => {
    const { ports, improvementIssues } = setting();
    improvementIssues.put(7);
    improvementIssues.put(8);
    await syncRegister(ports, 10_000);
    improvementIssues.remove(7);
    improvementIssues.put(8, { projectId: '10099', key: 'ELSE-1' });
    await syncRegister(ports, 10_000);
    const left = async () => (await ports.improvements.list(10_000, 5)).map(({ leftAt }) => leftAt !== null);
    expect(await left()).toEqual([true, true]);
    improvementIssues.put(8, { projectId: '10001', key: 'CARE-9' });
    await syncRegister(ports, 10_000);
    expect(await left()).toEqual([false, true]);
  });
});
