import { readSurvey } from '../../../src/app/answering/read-survey';
import { reopenRequest } from '../../../src/app/answering/reopen-request';
import { submitAnswer } from '../../../src/app/answering/submit-answer';
import type { Viewer } from '../../../src/ports/requests/requests';
import { aCandidate, said } from '../../builders';
import { aDesk } from '../../fakes/desk';

const dora: Viewer = { accountId: 'customer-dora', accountType: 'customer' };
const visit = (viewer: Viewer | null = dora, locale = 'en-US') => ({ requestKey: 'HELP-1', viewer, locale });
const nothing = { answer: null, followUp: null };

describe('who looks at a survey', () => {
  it('shows the reporter the open question, who resolved it and who will read the answer', async () => {
    const desk = aDesk();
    await desk.ask();
    expect(await readSurvey(desk.ports, visit())).toMatchObject({
      ...{
        state: 'open',
        requestKey: 'HELP-1',
        customerName: 'Dora',
        resolvedBy: 'Ana',
        asked: true,
        canReopen: true,
        answer: null,
      },
      reader: { name: 'Olga', by: Date.parse('2026-03-03T13:00:00Z') },
      closesAt: Date.parse('2026-03-16T13:00:00Z'),
    });
  });

  it('shows somebody else the same, whether the request exists or not', async () => {
    const desk = aDesk();
    await desk.ask();
    const emil = visit({ accountId: 'customer-emil', accountType: 'customer' });
    const there = await readSurvey(desk.ports, emil);
    desk.request.visible = null;
    expect(await readSurvey(desk.ports, emil)).toEqual(there);
    expect(there).toEqual({ state: 'refused', because: 'not-yours', ...nothing });
  });

  it('asks people without an account to sign in, before anything is read', async () => {
    const desk = aDesk();
    const ports = {
      ...desk.ports,
      requests: { ...desk.ports.requests, findVisible: () => Promise.reject(new Error('Nobody should look.')) },
    };
    expect(await readSurvey(ports, visit(null))).toEqual({ state: 'refused', because: 'sign-in', ...nothing });
  });

  it('lets a licensed customer answer who is no agent of this desk', async () => {
    const desk = aDesk();
    await desk.ask();
    expect(await readSurvey(desk.ports, visit({ accountId: 'customer-dora', accountType: 'licensed' }))).toMatchObject({
      state: 'open',
    });
  });

  it('lets no agent rate, not even a request of their own', async () => {
    const desk = aDesk();
    await desk.resolve({ reporter: 'agent-ben' });
    desk.request.visible = { ...desk.seen, reporterId: 'agent-ben' };
    const ben = visit({ accountId: 'agent-ben', accountType: 'licensed' });
    expect(await readSurvey(desk.ports, ben)).toEqual({ state: 'refused', because: 'agents-do-not-rate', ...nothing });
  });

  it('does not show a new reporter what the one before them said', async () => {
    const desk = aDesk();
    await desk.ask();
    await submitAnswer(desk.ports, visit(), { ...said({ comment: 'Between us.' }), revision: 0, token: 'first-press' });
    desk.request.visible = { ...desk.seen, reporterId: 'customer-emil' };
    expect(await readSurvey(desk.ports, visit({ accountId: 'customer-emil', accountType: 'customer' }))).toEqual({
      state: 'refused',
      because: 'not-yours',
      ...nothing,
    });
  });
});

describe('an answer whose customer is known by a number alone', () => {
  async function expired() {
    const desk = aDesk();
    await desk.ask();
    await submitAnswer(desk.ports, visit(), { ...said(), revision: 0, token: 'first-press' });
    const findSurvey = async (issueId: number) => {
      const record = await desk.ports.answers.findSurvey(issueId);
      return record && { ...record, cycle: { ...record.cycle, reporter: null } };
    };
    return { desk, ports: { ...desk.ports, answers: { ...desk.ports.answers, findSurvey } } };
  }

  it('is still theirs', async () => {
    const { ports } = await expired();
    expect(await readSurvey(ports, visit())).toMatchObject({ answer: { score: 2 } });
  });

  it('is nothing to whoever reports the request by now', async () => {
    const { desk, ports } = await expired();
    desk.request.visible = { ...desk.seen, reporterId: 'customer-emil' };
    const emil = visit({ accountId: 'customer-emil', accountType: 'customer' });
    expect(await readSurvey(ports, emil)).toEqual({ state: 'refused', because: 'not-yours', ...nothing });
  });
});

describe('where a survey stands', () => {
  it.each([
    ['never resolved', {}, 'not-resolved'],
    ['off for the project', { on: false }, 'switched-off'],
  ] as const)('refuses where it is %s', async (name, settings, because) => {
    const desk = aDesk();
    desk.settings.value = { ...desk.settings.value, ...settings };
    if (name !== 'never resolved') await desk.ask();
    expect(await readSurvey(desk.ports, visit())).toMatchObject({ state: 'refused', because });
  });

  it('closes when its time is over', async () => {
    const desk = aDesk();
    await desk.ask();
    desk.passDays(14);
    expect(await readSurvey(desk.ports, visit())).toMatchObject({ state: 'refused', because: 'closed' });
  });

  it('stays open for somebody nobody asked, counted from the resolution', async () => {
    const desk = aDesk();
    await desk.resolve({ state: 'rested', reason: 'not-sampled' });
    expect(await readSurvey(desk.ports, visit())).toMatchObject({
      state: 'open',
      asked: false,
      closesAt: Date.parse('2026-03-16T09:00:00Z'),
    });
  });

  it('says when an agent withdrew it', async () => {
    const desk = aDesk();
    await desk.ask();
    await desk.ports.cycles.withdraw(10_001, 1, 'withdrawn-by-agent', desk.now.value);
    expect(await readSurvey(desk.ports, visit())).toMatchObject({ state: 'refused', because: 'withdrawn' });
  });

  it('keeps the answer in sight while the request is open again, and begins afresh when it is resolved again', async () => {
    const desk = aDesk();
    await desk.ask();
    await submitAnswer(desk.ports, visit(), { ...said(), revision: 0, token: 'first-press' });
    await desk.resolve({ endedAt: desk.now.value.getTime() });
    expect(await readSurvey(desk.ports, visit())).toMatchObject({
      state: 'refused',
      because: 'not-resolved',
      answer: { score: 2 },
    });
    await desk.ports.cycles.reconcile([aCandidate({ cycle: 2 })], desk.now.value);
    expect(await readSurvey(desk.ports, visit())).toMatchObject({ state: 'open', answer: null });
  });

  it('asks in the project’s own words where there are some in that language', async () => {
    const desk = aDesk();
    await desk.ask();
    desk.settings.value = { ...desk.settings.value, question: { 'de-DE': 'Wie war es?' } };
    expect(await readSurvey(desk.ports, visit(dora, 'de-AT'))).toMatchObject({ question: 'Wie war es?' });
    expect(await readSurvey(desk.ports, visit(dora, 'fr-FR'))).toMatchObject({ question: null });
  });
});

describe('a customer who is not helped', () => {
  it('re-opens their request, and the ledger knows at once', async () => {
    const desk = aDesk();
    await desk.ask();
    expect(await reopenRequest(desk.ports, visit(), 'It is back.')).toEqual({ kind: 'reopened' });
    expect(await desk.ports.cycles.findNewest(10_001)).toMatchObject({ endedAt: Date.parse('2026-03-03T09:00:00Z') });
  });

  it('may re-open though the survey has closed', async () => {
    const desk = aDesk();
    await desk.ask();
    desk.passDays(20);
    expect(await reopenRequest(desk.ports, visit(), '')).toEqual({ kind: 'reopened' });
  });

  it('is told where the workflow has no way back', async () => {
    const desk = aDesk();
    await desk.ask();
    desk.request.wayBack = false;
    expect(await reopenRequest(desk.ports, visit(), '')).toEqual({ kind: 'refused', because: 'no-way-back' });
    expect(
      await reopenRequest(desk.ports, visit({ accountId: 'customer-dora', accountType: 'unlicensed' }), ''),
    ).toMatchObject({ because: 'no-way-back' });
  });

  it('cannot re-open somebody else’s request, nor one that is open', async () => {
    const desk = aDesk();
    expect(await reopenRequest(desk.ports, visit(), '')).toEqual({ kind: 'refused', because: 'not-resolved' });
    await desk.ask();
    expect(await reopenRequest(desk.ports, visit({ accountId: 'customer-emil', accountType: 'customer' }), '')).toEqual(
      { kind: 'refused', because: 'not-yours' },
    );
    expect(desk.calls).toEqual([]);
  });
});
