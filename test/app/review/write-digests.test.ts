import { writeDigests } from '../../../src/app/review/write-digests';
import type { DigestSetting } from '../../../src/domain/review/digest-setting';
import { usualDigest } from '../../../src/domain/review/digest-setting';
import type { UnreadAnswer } from '../../../src/ports/review/reviews';
import { at } from '../../builders';
import { aDesk } from '../../fakes/desk';
import { inMemoryDigests } from '../../fakes/digests';
import { mortal } from '../../fakes/mortal';

const unread: UnreadAnswer = {
  ...{ issueId: 10_001, issueKey: 'HELP-1', score: 1, solved: true, reasons: ['came-back'], comment: 'Secret words' },
  ...{ customer: 'customer-dora', wantsContact: true, majorConcern: false, cycle: 1, organisation: null, team: null },
  ...{ requestType: null, agent: null, expectation: null, asked: true, answeredAt: 0, createdAt: 0, resolvedAt: 0 },
  ...{ firstResponseAt: null, slaResolution: null, reopens: 0, owes: true, followUp: null },
};

const always = () => true;

/** Monday 2 March 2026, eight in the morning; one answer waits. */
function aMorning(setting: Partial<DigestSetting> = {}) {
  const desk = aDesk();
  desk.now.value = at('2026-03-02T08:00:00Z');
  desk.settings.value = { ...desk.settings.value, digest: { ...usualDigest, on: true, ...setting } };
  const waiting = { answers: [unread] };
  const ports = {
    ...desk.ports,
    digests: inMemoryDigests(),
    reviews: {
      unread: async () => ({ total: waiting.answers.length, owing: waiting.answers.length, answers: waiting.answers }),
    },
  };
  return { desk, ports, waiting, write: () => writeDigests(ports, always) };
}

describe('the morning digest', () => {
  it('is one issue of the day that lists what nobody has read, without names and words', async () => {
    const { desk, write } = aMorning();
    await write();
    expect(desk.issues.made).toMatchObject([
      {
        ...{ dedupeKey: 'digest:10000:2026-03-02', projectId: '10001', issueTypeId: '10004', assignee: 'owner-olga' },
        summary: 'Satisfaction review 2026-03-02: 1 answer nobody has read, 1 to follow up',
      },
    ]);
    const told = JSON.stringify(desk.issues.made[0]?.description);
    expect(told).toContain('https://site.example/browse/HELP-1');
    expect(told).toContain('1 of 5, it came back, wants to be contacted');
    expect(told).not.toMatch(/Secret|Dora|customer-dora/);
  });

  it('is written once a day, on working mornings, at its hour', async () => {
    const { desk, write } = aMorning();
    desk.now.value = at('2026-03-02T07:59:00Z');
    await write();
    expect(desk.issues.made).toHaveLength(0);
    for (const when of [
      '2026-03-02T08:00:00Z',
      '2026-03-02T09:00:00Z',
      '2026-03-03T08:10:00Z',
      '2026-03-07T09:00:00Z',
    ]) {
      desk.now.value = at(when);
      await write();
    }
    expect(desk.issues.made.map(({ dedupeKey }) => dedupeKey)).toEqual([
      'digest:10000:2026-03-02',
      'digest:10000:2026-03-03',
    ]);
  });

  it('is silent when there is nothing, for that day', async () => {
    const { desk, waiting, write } = aMorning();
    waiting.answers = [];
    await write();
    waiting.answers = [unread];
    desk.pass(60);
    await write();
    expect(desk.issues.made).toEqual([]);
  });

  it('is not written where it is off', async () => {
    const { desk, write } = aMorning({ on: false });
    await write();
    expect(desk.issues.made).toEqual([]);
  });

  it.each([1, 4, 7, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18])(
    'is one issue though its writer dies at step %i',
    async (step) => {
      const { desk, ports } = aMorning();
      desk.issues.conditions.searchLagMs = 10 * 60_000;
      let calls = 0;
      const dies = () => (calls += 1) === step;
      const dead = mortal(ports, { crashes: dies, losesReply: () => false, onCall: () => {} });
      await writeDigests(dead, always).catch(() => undefined);
      for (let hours = 0; hours < 3; hours += 1) {
        desk.pass(60);
        await writeDigests(ports, always);
      }
      expect(desk.issues.made).toHaveLength(1);
    },
  );

  it('is tried again where Jira refused it, and given to nobody rather than not written', async () => {
    const { desk, write } = aMorning();
    desk.issues.conditions.refuses = { because: 'issue-type-gone', when: always };
    await write();
    expect(desk.issues.made).toEqual([]);
    desk.issues.conditions.refuses = { because: 'assignee-refused', when: ({ assignee }) => assignee !== null };
    desk.pass(60);
    await write();
    expect(desk.issues.made).toMatchObject([{ assignee: null }]);
  });
});
