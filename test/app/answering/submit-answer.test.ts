import { readSurvey } from '../../../src/app/answering/read-survey';
import { submitAnswer } from '../../../src/app/answering/submit-answer';
import type { Viewer } from '../../../src/ports/requests/requests';
import { said } from '../../builders';
import { aDesk } from '../../fakes/desk';

const dora: Viewer = { accountId: 'customer-dora', accountType: 'customer' };
const visit = (viewer: Viewer | null = dora) => ({ requestKey: 'HELP-1', viewer, locale: 'en-US' });
const press = (given: Parameters<typeof said>[0] = {}, revision = 0, token = `press-${revision}`) => ({
  ...said(given),
  revision,
  token,
});

describe('a customer answers', () => {
  it('keeps what was said, owes the follow-up before saying so, and wakes whoever opens it', async () => {
    const desk = await asked();
    const outcome = await submitAnswer(
      desk.ports,
      visit(),
      press({ score: 1, reasons: ['came-back'], comment: ' It is back. ' }),
    );
    expect(outcome).toMatchObject({
      kind: 'saved',
      panel: { state: 'open', answer: { score: 1, comment: 'It is back.', revision: 1 }, followUp: { state: 'owed' } },
    });
    expect(await desk.ports.followUps.find('answer:10001:1')).toMatchObject({
      owedFor: 'unhappy',
      requestKey: 'HELP-1',
    });
    expect(desk.ports.answers.counted(10_001, 1)).toMatchObject({ kind: 'asked', rev: 1 });
    expect(desk.calls).toEqual(['wake']);
    expect(desk.marked).toMatchObject([
      {
        state: 'answered',
        cycle: 1,
        score: 1,
        satisfied: 'no',
        answeredAt: '2026-03-02T13:00:00.000Z',
        followUp: 'owed',
        followUpState: 'owed',
        reason: null,
      },
    ]);
  });

  it('owes nothing for a satisfied answer', async () => {
    const desk = await asked();
    await submitAnswer(desk.ports, visit(), press({ score: 5 }));
    expect(await desk.ports.followUps.find('answer:10001:1')).toBeNull();
    expect(desk.calls).toEqual([]);
  });

  it('takes no score where the request is not solved, and follows up', async () => {
    const desk = await asked();
    const outcome = await submitAnswer(desk.ports, visit(), press({ solved: false, score: null, wantsContact: true }));
    expect(outcome).toMatchObject({ kind: 'saved', panel: { answer: { solved: false, score: null } } });
    expect(await desk.ports.followUps.find('answer:10001:1')).toMatchObject({ owedFor: 'not-solved' });
    expect(desk.posted).toEqual([]);
  });

  it('lets somebody say it who was not asked, apart from the figures', async () => {
    const desk = aDesk();
    await desk.resolve({ state: 'rested', reason: 'resting' });
    expect(await submitAnswer(desk.ports, visit(), press({ score: 1 }))).toMatchObject({
      kind: 'saved',
      panel: { asked: false },
    });
    expect(desk.ports.answers.counted(10_001, 1)).toMatchObject({ kind: 'volunteered' });
    expect(await desk.ports.followUps.find('answer:10001:1')).not.toBeNull();
  });

  it('asks nobody who has told us already', async () => {
    const desk = aDesk();
    await desk.resolve();
    await submitAnswer(desk.ports, visit(), press({ score: 5 }));
    expect(await desk.ports.cycles.lease(desk.now.value, 1, 'asker', 60_000)).toEqual([]);
    expect(await submitAnswer(desk.ports, visit(), press({ score: 4 }, 1))).toMatchObject({ kind: 'saved' });
  });

  it('counts an answer as asked that is faster than the entry in the ledger', async () => {
    const desk = aDesk();
    await desk.resolve();
    await desk.ports.cycles.lease(desk.now.value, 1, 'asker', 60_000);
    await submitAnswer(desk.ports, visit(), press());
    expect(desk.ports.answers.counted(10_001, 1)).toMatchObject({ kind: 'asked' });
  });

  it('marks the day of the answer and of the resolution, and on a change the first day again', async () => {
    const desk = await asked();
    await submitAnswer(desk.ports, visit(), press());
    desk.passDays(2);
    await submitAnswer(desk.ports, visit(), press({ score: 4 }, 1));
    expect([...desk.ports.answers.dirty]).toEqual([['10000:20514', 2]]);
  });
});

describe('the same press, two tabs, and a change of mind', () => {
  it('counts a repeated press once', async () => {
    const desk = await asked();
    const twice = [await submitAnswer(desk.ports, visit(), press()), await submitAnswer(desk.ports, visit(), press())];
    expect(twice.map(({ kind }) => kind)).toEqual(['saved', 'saved']);
    expect(twice[1]).toMatchObject({ panel: { answer: { revision: 1 } } });
  });

  it('keeps the first of two tabs and shows the second what stands', async () => {
    const desk = await asked();
    const both = await Promise.all([
      submitAnswer(desk.ports, visit(), press({ score: 5 }, 0, 'first-tab')),
      submitAnswer(desk.ports, visit(), press({ score: 1 }, 0, 'other-tab')),
    ]);
    expect(both.map(({ kind }) => kind)).toEqual(['saved', 'refused']);
    expect(both[1]).toMatchObject({ because: 'changed-elsewhere', panel: { answer: { score: 5, revision: 1 } } });
    expect(await desk.ports.followUps.find('answer:10001:1')).toBeNull();
  });

  it('does not let a late repeat undo what was said since', async () => {
    const desk = await asked();
    await submitAnswer(desk.ports, visit(), press({ comment: 'Slow.' }));
    await submitAnswer(desk.ports, visit(), press({ score: 5, comment: 'Sorted out since.' }, 1));
    expect(await submitAnswer(desk.ports, visit(), press({ comment: 'Slow.' }))).toMatchObject({
      kind: 'saved',
      panel: { answer: { score: 5, comment: 'Sorted out since.' } },
    });
  });

  it('refuses a revision nobody has seen', async () => {
    const desk = await asked();
    expect(await submitAnswer(desk.ports, visit(), press({}, 7))).toMatchObject({
      kind: 'refused',
      because: 'changed-elsewhere',
    });
  });

  it('shows what was written even when a crash kept it from counting, and goes on from there', async () => {
    const desk = await asked();
    const dying = {
      ...desk.ports,
      answers: { ...desk.ports.answers, store: () => Promise.reject(new Error('crash')) },
    };
    await expect(submitAnswer(dying, visit(), press())).rejects.toThrow('crash');
    expect(await readSurvey(desk.ports, visit())).toMatchObject({ answer: { score: 2, revision: 1 } });
    expect(await submitAnswer(desk.ports, visit(), press({ score: 4 }, 1))).toMatchObject({
      kind: 'saved',
      panel: { answer: { score: 4, revision: 2 } },
    });
  });

  it('keeps the follow-up when the answer gets better, and wakes the worker to tell it', async () => {
    const desk = await asked();
    await submitAnswer(desk.ports, visit(), press({ score: 1 }));
    await submitAnswer(desk.ports, visit(), press({ score: 5 }, 1));
    expect(await desk.ports.followUps.find('answer:10001:1')).toMatchObject({ state: 'owed' });
    expect(desk.calls).toEqual(['wake', 'wake']);
  });

  it('lets an answer be taken back, with its words', async () => {
    const desk = await asked();
    await submitAnswer(desk.ports, visit(), press({ comment: 'Slow.' }));
    const outcome = await submitAnswer(desk.ports, visit(), press({ solved: null, score: null }, 1));
    expect(outcome).toMatchObject({
      kind: 'saved',
      panel: { answer: { solved: null, score: null, comment: null, reasons: [] } },
    });
    expect(desk.marked.at(-1)).toMatchObject({ state: 'asked', score: null, followUp: 'owed' });
  });
});

describe('what is refused is kept by the screen and told kindly', () => {
  it('takes no comment over 2,000 characters, and nothing else of that press', async () => {
    const desk = await asked();
    const outcome = await submitAnswer(desk.ports, visit(), press({ comment: 'x'.repeat(2_001) }));
    expect(outcome).toMatchObject({
      kind: 'refused',
      because: 'comment-too-long',
      panel: { state: 'open', answer: null },
    });
    expect(await submitAnswer(desk.ports, visit(), press({ comment: 'x'.repeat(2_000) }))).toMatchObject({
      kind: 'saved',
    });
  });

  it('takes nothing after the survey has closed, and shows what was said in time', async () => {
    const desk = await asked();
    await submitAnswer(desk.ports, visit(), press({ score: 4 }));
    desk.passDays(15);
    expect(await submitAnswer(desk.ports, visit(), press({ score: 1 }, 1))).toMatchObject({
      kind: 'refused',
      because: 'closed',
      panel: { state: 'refused', answer: { score: 4 } },
    });
  });

  it.each([
    ['an agent of the desk', { accountId: 'agent-ben', accountType: 'licensed' }, 'agents-do-not-rate'],
    ['a participant', { accountId: 'customer-emil', accountType: 'customer' }, 'not-yours'],
    ['nobody in particular', null, 'sign-in'],
  ] as const)('takes nothing from %s, and tells them nothing', async (_, viewer, because) => {
    const desk = await asked();
    await submitAnswer(desk.ports, visit(), press({ comment: 'Between us.' }));
    expect(await submitAnswer(desk.ports, visit(viewer), press({}, 1))).toEqual({
      kind: 'refused',
      because,
      panel: { state: 'refused', because, answer: null, followUp: null },
    });
  });
});

async function asked() {
  const desk = aDesk();
  await desk.ask();
  return desk;
}
