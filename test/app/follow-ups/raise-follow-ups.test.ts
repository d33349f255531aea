import fc from 'fast-check';
import { noteFollowUpEcho } from '../../../src/app/follow-ups/note-follow-up-echo';
import { raiseFollowUps } from '../../../src/app/follow-ups/raise-follow-ups';
import { cycleId } from '../../../src/domain/requests/cycle';
import { unitInterval } from '../../../src/domain/hash';
import { Refusal } from '../../../src/ports/platform/refusal';
import { aCandidate, said } from '../../builders';
import { aDesk } from '../../fakes/desk';
import { unhappy } from '../../fakes/unhappy-desk';
import { mortal } from '../../fakes/mortal';

const always = () => true;
describe('an unhappy answer gets its follow-up', () => {
  it('opens one issue that tells the story, gives it to its owner and links it', async () => {
    const desk = await unhappy({ reasons: ['came-back'], wantsContact: true });
    expect(await raiseFollowUps(desk.ports, always)).toBe(1);
    const [issue] = desk.issues.made;
    expect(issue).toMatchObject({
      projectId: '10001',
      issueTypeId: '10004',
      assignee: 'owner-olga',
      severity: 'serious',
      labels: ['aftercare'],
      summary: 'Unhappy (1 of 5): HELP-1 VPN drops',
    });
    const story = JSON.stringify(issue?.description);
    for (const part of ['It is back.', '1 of 5', 'it came back', 'Dora, Acme', 'https://site.example/browse/HELP-1'])
      expect(story).toContain(part);
    expect(desk.issues.links).toEqual([['CARE-1', 'HELP-1']]);
    expect(await desk.ports.followUps.find('answer:10001:1')).toMatchObject({
      state: 'open',
      issueKey: 'CARE-1',
      owner: 'owner-olga',
      linked: true,
    });
    expect(desk.marked.at(-1)).toMatchObject({ followUp: 'CARE-1', score: 1 });
  });

  it('has nothing to do the second time', async () => {
    const desk = await unhappy();
    await raiseFollowUps(desk.ports, always);
    desk.pass(60);
    expect(await raiseFollowUps(desk.ports, always)).toBe(0);
    expect(desk.issues.made).toHaveLength(1);
    expect(desk.issues.comments).toEqual([]);
  });

  it('is never given to the agent who was rated', async () => {
    const desk = await unhappy();
    desk.settings.value = {
      ...desk.settings.value,
      followUp: { ...desk.settings.value.followUp, assignee: 'agent-ana' },
    };
    await raiseFollowUps(desk.ports, always);
    expect(desk.issues.made[0]).toMatchObject({ assignee: null });
  });

  it('is opened without an assignee rather than not at all', async () => {
    const desk = await unhappy();
    desk.issues.conditions.refuses = { because: 'assignee-refused', when: ({ assignee }) => assignee !== null };
    await raiseFollowUps(desk.ports, always);
    expect(desk.issues.made).toMatchObject([{ assignee: null }]);
  });

  it('is linked later when Jira refused the link at first', async () => {
    const desk = await unhappy();
    desk.issues.conditions.linking = false;
    await raiseFollowUps(desk.ports, always);
    desk.issues.conditions.linking = true;
    await raiseFollowUps(desk.ports, always);
    expect(desk.issues.links).toEqual([]);
    desk.pass(60);
    for (let times = 0; times < 2; times += 1) await raiseFollowUps(desk.ports, always);
    expect(desk.issues.links).toEqual([['CARE-1', 'HELP-1']]);
    expect(await desk.ports.followUps.find('answer:10001:1')).toMatchObject({ linked: true });
  });

  it('is opened though its request is gone', async () => {
    const desk = await unhappy();
    desk.request.now = null;
    desk.issues.conditions.linking = false;
    await raiseFollowUps(desk.ports, always);
    expect(desk.issues.made).toMatchObject([{ summary: 'Unhappy (1 of 5): HELP-1' }]);
    expect(await desk.ports.followUps.find('answer:10001:1')).toMatchObject({ state: 'open', linked: false });
    // There is nothing to link with any more, and so nothing the owner could mend.
    desk.pass(60);
    expect(await desk.ports.followUps.unlinked(desk.ports.clock.now(), 10)).toEqual([]);
  });

  it.each(['project-gone', 'issue-type-gone', 'field-required', 'no-permission'] as const)(
    'stays owed and is tried again when Jira says %s',
    async (because) => {
      const desk = await unhappy();
      desk.issues.conditions.refuses = { because, when: always };
      expect(await raiseFollowUps(desk.ports, always)).toBe(0);
      expect(await desk.ports.followUps.findProblem(10_000)).toBe(because);
      expect(await desk.ports.followUps.find('answer:10001:1')).toMatchObject({ state: 'owed' });
      desk.issues.conditions.refuses = null;
      desk.pass(10);
      expect(await raiseFollowUps(desk.ports, always)).toBe(1);
      expect(await desk.ports.followUps.findProblem(10_000)).toBeNull();
    },
  );

  it('waits for an owner to choose where follow-ups go, and says so', async () => {
    const desk = await unhappy();
    const { followUp } = desk.settings.value;
    desk.settings.value = { ...desk.settings.value, followUp: { projectId: null, issueTypeId: null, assignee: null } };
    await raiseFollowUps(desk.ports, always);
    expect(await desk.ports.followUps.findProblem(10_000)).toBe('not-configured');
    desk.settings.value = { ...desk.settings.value, followUp };
    await desk.ports.followUps.retryNow(10_000);
    expect(await raiseFollowUps(desk.ports, always)).toBe(1);
  });

  it('does not wait for the search when Jira turned it away at the door', async () => {
    const desk = await unhappy();
    const busy = {
      ...desk.ports,
      issues: { ...desk.issues, createFollowUp: () => Promise.reject(new Refusal(429, 'busy', 30, 'POST issue')) },
    };
    await raiseFollowUps(busy, always);
    desk.pass(1);
    expect(await raiseFollowUps(desk.ports, always)).toBe(1);
  });
});

describe('whatever fails on the way', () => {
  it('leaves an issue to whoever holds the lease by now, when preparing took too long', async () => {
    const desk = await unhappy();
    const slow = {
      ...desk.ports,
      routes: {
        ...desk.ports.routes,
        note: async () => {
          desk.pass(25);
          await raiseFollowUps(desk.ports, always);
        },
      },
    };
    await raiseFollowUps(slow, always);
    expect(desk.issues.made).toHaveLength(1);
  });

  it('keeps no other of the batch waiting when one cannot be written down', async () => {
    const desk = await unhappy();
    const second = { dedupeKey: 'answer:10002:1', projectId: 10_000, requestId: 10_002, requestKey: 'HELP-2' };
    await desk.ports.followUps.owe({ ...second, owedFor: 'unhappy' }, desk.ports.clock.now());
    let failed = 0;
    const followUps = {
      ...desk.ports.followUps,
      opened: async (...given: Parameters<typeof desk.ports.followUps.opened>) => {
        failed += 1;
        if (failed === 1) throw new Error('SQL is away.');
        return desk.ports.followUps.opened(...given);
      },
    };
    expect(await raiseFollowUps({ ...desk.ports, followUps }, always)).toBe(1);
    desk.pass(60);
    await raiseFollowUps(desk.ports, always);
    expect(desk.issues.made).toHaveLength(2);
  });

  it('ends with exactly one issue for each follow-up', async () => {
    const few = fc.record({
      seed: fc.integer(),
      crash: fc.double({ min: 0, max: 0.3, noNaN: true }),
      lose: fc.double({ min: 0, max: 0.3, noNaN: true }),
      lagMinutes: fc.integer({ min: 0, max: 15 }),
      echo: fc.double({ min: 0, max: 1, noNaN: true }),
    });
    await fc.assert(fc.asyncProperty(few, storm), { numRuns: 40 });
  }, 120_000);
});

type Weather = Readonly<{ seed: number; crash: number; lose: number; lagMinutes: number; echo: number }>;
const owed = 10;

/** Workers die, replies get lost, search lags, echoes come twice or never; then the weather clears. */
async function storm({ seed, crash, lose, lagMinutes, echo }: Weather): Promise<void> {
  const desk = aDesk();
  const { cycles, answers, followUps } = desk.ports;
  let draws = 0;
  let reported = 0;
  const chance = (probability: number) => unitInterval(`${seed}:${(draws += 1)}`) < probability;
  desk.issues.conditions.searchLagMs = lagMinutes * 60_000;
  for (let issueId = 1; issueId <= owed; issueId += 1) {
    await cycles.reconcile([aCandidate({ issueId })], desk.now.value);
    await answers.appendRevision(cycleId(issueId, 1), 1, said(), 'customer-dora', 'press-one', desk.now.value);
    const dedupeKey = `answer:${issueId}:1`;
    for (let n = 0; n < 2; n += 1)
      await followUps.owe(
        { dedupeKey, projectId: 10_000, requestId: issueId, requestKey: `HELP-${issueId}`, owedFor: 'unhappy' },
        desk.now.value,
      );
  }
  const work = async (isStormy: boolean) => {
    const fate = {
      crashes: () => isStormy && chance(crash),
      losesReply: () => isStormy && chance(lose),
      onCall: () => desk.pass(chance(0.5) ? 0.1 : 0),
    };
    const worker = mortal(desk.ports, fate);
    const born = desk.now.value.getTime();
    const isInTime = () => desk.now.value.getTime() - born < 180_000;
    await raiseFollowUps(worker, isInTime).catch(() => {});
    // Jira reports an issue soon or not at all, and sometimes twice.
    for (const { id, key, assignee } of desk.issues.made.slice(reported)) {
      for (let n = 0; n < 2; n += 1)
        if (chance(echo)) await noteFollowUpEcho(worker, { id, key, assignee }).catch(() => {});
    }
    reported = desk.issues.made.length;
  };
  for (let round = 0; round < 25; round += 1) {
    const workers = round === 0 || chance(0.5) ? 3 : 1;
    await Promise.all(Array.from({ length: workers }, () => work(round < 12)));
    desk.pass(5);
  }
  const keys = desk.issues.made.map(({ dedupeKey }) => dedupeKey).sort();
  const expected = Array.from({ length: owed }, (_, n) => `answer:${n + 1}:1`).sort();
  expect(keys).toEqual(expected);
  for (const key of expected) expect(await followUps.find(key)).toMatchObject({ state: 'open', linked: true });
}
