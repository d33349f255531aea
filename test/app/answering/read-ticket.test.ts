import { askAnyway, doNotAsk } from '../../../src/app/asking/overrule-survey';
import { readTicket } from '../../../src/app/answering/read-ticket';
import { submitAnswer } from '../../../src/app/answering/submit-answer';
import { cycleId } from '../../../src/domain/requests/cycle';
import { aCandidate, said } from '../../builders';
import { aDesk } from '../../fakes/desk';

const ben = { accountId: 'agent-ben', issueId: 10_001 };
const ana = { accountId: 'agent-ana', issueId: 10_001 };
const visit = {
  requestKey: 'HELP-1',
  viewer: { accountId: 'customer-dora', accountType: 'customer' },
  locale: 'en-US',
} as const;

async function answered(score: 1 | 2 | 3 | 4 | 5 = 2) {
  const desk = aDesk();
  await desk.ask();
  await submitAnswer(desk.ports, visit, {
    ...said({ score, comment: 'It is back.' }),
    revision: 0,
    token: 'first-press',
  });
  return desk;
}

describe('what the ticket panel says first', () => {
  it('is that nothing was resolved yet', async () => {
    expect(await readTicket(aDesk().ports, ben)).toMatchObject({
      state: 'not-resolved',
      customer: { name: 'Dora' },
      lastFive: [],
    });
  });

  it('is that nothing is known of what was resolved before the app came, or is packed', async () => {
    const desk = aDesk();
    desk.inJira.resolvedAt = desk.ports.clock.now().getTime() - 3_600_000;
    expect(await readTicket(desk.ports, ben)).toMatchObject({ state: 'not-resolved' });
    desk.passDays(3);
    expect(await readTicket(desk.ports, ben)).toMatchObject({ state: 'not-known', lastFive: [] });
  });

  it('is when the question is planned, was put, or went unanswered', async () => {
    const desk = aDesk();
    await desk.resolve();
    expect(await readTicket(desk.ports, ben)).toMatchObject({
      state: 'planned',
      cycle: { askAt: Date.parse('2026-03-02T13:00:00Z') },
    });
    await desk.ask();
    expect(await readTicket(desk.ports, ben)).toMatchObject({ state: 'asked' });
    desk.passDays(14);
    expect(await readTicket(desk.ports, ben)).toMatchObject({ state: 'expired' });
  });

  it('is the answer with the customer’s words, their last scores and what follows', async () => {
    const desk = await answered();
    expect(await readTicket(desk.ports, ben)).toMatchObject({
      ...{
        state: 'answered',
        answer: { score: 2, comment: 'It is back.', kind: 'asked' },
        customer: { name: 'Dora', organisation: 'Acme' },
      },
      ...{ followUp: { state: 'owed' }, lastFive: [{ score: 2, issueKey: 'HELP-1' }] },
    });
  });

  it('is why nobody was asked: since when, for which request, and from when on', async () => {
    const desk = aDesk();
    await desk.ports.cycles.reconcile([aCandidate({ issueId: 9, issueKey: 'HELP-9' })], desk.now.value);
    await desk.ports.persons.claim([{ accountId: 'customer-dora', cycleKey: '9:1', restDays: 14 }], desk.now.value);
    await desk.resolve({ state: 'rested', reason: 'resting' });
    const askedAt = desk.now.value.getTime();
    expect(await readTicket(desk.ports, ben)).toMatchObject({
      state: 'not-asked',
      rest: { askedAt, requestKey: 'HELP-9', nextFrom: askedAt + 14 * 86_400_000 },
    });
  });

  it('names no request of another project', async () => {
    const desk = aDesk();
    await desk.ports.cycles.reconcile([aCandidate({ issueId: 9, projectId: 777 })], desk.now.value);
    await desk.ports.persons.claim([{ accountId: 'customer-dora', cycleKey: '9:1', restDays: 14 }], desk.now.value);
    await desk.resolve({ state: 'rested', reason: 'resting' });
    expect(await readTicket(desk.ports, ben)).toMatchObject({ rest: { requestKey: null } });
  });

  it('is that words are kept no longer, where the answer is older than the project keeps them', async () => {
    const desk = await answered();
    const [issueId, project] = [10_001, 10_000];
    await desk.ports.answers.storeText(cycleId(issueId, 1), project, 'customer-dora', null, desk.now.value);
    expect(await readTicket(desk.ports, ben)).toMatchObject({ answer: { comment: null }, wordsExpired: false });
    desk.settings.value = { ...desk.settings.value, keeping: { words: 6, requests: null } };
    desk.passDays(180);
    expect(await readTicket(desk.ports, ben)).toMatchObject({ wordsExpired: false });
    desk.passDays(10);
    expect(await readTicket(desk.ports, ben)).toMatchObject({ answer: { score: 2 }, wordsExpired: true });
  });

  it('is nothing at all to somebody who may not see the issue', async () => {
    const desk = await answered();
    const ports = { ...desk.ports, permissions: { findIssue: async () => null } };
    await expect(readTicket(ports, ben)).rejects.toThrow('You cannot see this request');
  });
});

describe('the rated agent, where the project limits their view', () => {
  it('sees that there is an answer and neither score, words, history nor follow-up', async () => {
    const desk = await answered();
    desk.settings.value = { ...desk.settings.value, limitRatedAgent: true };
    expect(await readTicket(desk.ports, ana)).toMatchObject({
      state: 'limited',
      answer: null,
      followUp: null,
      lastFive: [],
    });
    expect(await readTicket(desk.ports, ben)).toMatchObject({ state: 'answered', answer: { score: 2 } });
  });

  it('does not find their own ratings in the history of another request', async () => {
    const desk = await answered();
    desk.settings.value = { ...desk.settings.value, limitRatedAgent: true };
    const other = { ...ana, issueId: 55 };
    expect(await readTicket(desk.ports, other)).toMatchObject({ state: 'not-resolved', lastFive: [] });
    expect(await readTicket(desk.ports, { ...ben, issueId: 55 })).toMatchObject({ lastFive: [{ score: 2 }] });
  });
});

describe('an agent overrules the plan', () => {
  it('stops a planned survey, and one that is open', async () => {
    const planned = aDesk();
    await planned.resolve();
    expect(await doNotAsk(planned.ports, ben, 'Settled by phone.')).toMatchObject({
      kind: 'done',
      ticket: { state: 'not-asked', cycle: { reason: 'withdrawn-by-agent' } },
    });
    const open = aDesk();
    await open.ask();
    expect(await doNotAsk(open.ports, ben, 'Settled by phone.')).toMatchObject({ kind: 'done' });
    expect(await doNotAsk(open.ports, ben, 'Settled by phone.')).toMatchObject({
      kind: 'refused',
      because: 'too-late',
    });
  });

  it('cannot stop what has been answered', async () => {
    const desk = await answered();
    expect(await doNotAsk(desk.ports, ben, 'Please no.')).toMatchObject({
      kind: 'refused',
      because: 'too-late',
      ticket: { state: 'answered' },
    });
  });

  it('is for agents of the desk only', async () => {
    const desk = aDesk();
    await desk.resolve();
    const olga = { accountId: 'owner-olga', issueId: 10_001 };
    expect(await doNotAsk(desk.ports, olga, 'Settled by phone.')).toMatchObject({
      kind: 'refused',
      because: 'not-allowed',
    });
    expect(await askAnyway(desk.ports, olga)).toMatchObject({ kind: 'refused', because: 'not-allowed' });
  });

  it('asks in spite of a rest or the draw', async () => {
    for (const reason of ['resting', 'not-sampled'] as const) {
      const desk = aDesk();
      await desk.resolve({ state: 'rested', reason });
      expect(await askAnyway(desk.ports, ben)).toMatchObject({
        kind: 'done',
        ticket: { state: 'planned', cycle: { askedAnyway: true } },
      });
    }
  });

  it('never asks against the customer’s own wish', async () => {
    for (const reason of ['opted-out', 'snoozed'] as const) {
      const desk = aDesk();
      await desk.resolve({ state: 'rested', reason });
      expect(await askAnyway(desk.ports, ben)).toMatchObject({ kind: 'refused', because: 'not-allowed' });
    }
    const since = aDesk();
    await since.resolve({ state: 'rested', reason: 'resting' });
    await since.ports.persons.stop('customer-dora');
    expect(await askAnyway(since.ports, ben)).toMatchObject({ kind: 'refused', because: 'not-allowed' });
  });

  it('does not ask twice', async () => {
    const desk = aDesk();
    await desk.ask();
    expect(await askAnyway(desk.ports, ben)).toMatchObject({ kind: 'refused', because: 'too-late' });
  });
});
