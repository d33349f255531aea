import { healAnswers } from '../../../src/app/answering/heal-answers';
import { submitAnswer } from '../../../src/app/answering/submit-answer';
import { said } from '../../builders';
import { aDesk } from '../../fakes/desk';
import { Dead, mortal } from '../../fakes/mortal';

const visit = {
  requestKey: 'HELP-1',
  viewer: { accountId: 'customer-dora', accountType: 'customer' },
  locale: 'en-US',
} as const;
const press = { ...said({ score: 1, comment: 'It is back.' }), revision: 0, token: 'first-press' };

it.each(Array.from({ length: 16 }, (_, n) => n))('makes up for a crash at step %i of an answer', async (step) => {
  const desk = aDesk();
  await desk.ask();
  let calls = 0;
  const dying = mortal(desk.ports, { crashes: () => (calls += 1) > step, losesReply: () => false, onCall: () => {} });
  await submitAnswer(dying, visit, press).catch((error: unknown) => expect(error).toBeInstanceOf(Dead));
  const wasWritten = desk.ports.answers.newest(10_001, 1) !== null;
  desk.pass(60);
  await healAnswers(desk.ports);
  expect(desk.ports.answers.counted(10_001, 1) !== null).toBe(wasWritten);
  expect((await desk.ports.followUps.find('answer:10001:1')) !== null).toBe(wasWritten);
  expect(desk.ports.answers.dirty.size > 0).toBe(wasWritten);
});

it('takes the customer’s repeated press as if nothing had happened', async () => {
  const desk = aDesk();
  await desk.ask();
  let calls = 0;
  const dying = mortal(desk.ports, { crashes: () => (calls += 1) > 9, losesReply: () => false, onCall: () => {} });
  await expect(submitAnswer(dying, visit, press)).rejects.toThrow();
  expect(await submitAnswer(desk.ports, visit, press)).toMatchObject({
    kind: 'saved',
    panel: { answer: { score: 1, comment: 'It is back.', revision: 1 }, followUp: { state: 'owed' } },
  });
});

it('leaves alone what may still be on its way', async () => {
  const desk = aDesk();
  await desk.ask();
  await desk.ports.answers.appendRevision(
    10_001 * 1_024 + 1,
    1,
    said(),
    'customer-dora',
    'first-press',
    desk.now.value,
  );
  await healAnswers(desk.ports);
  expect(desk.ports.answers.counted(10_001, 1)).toBeNull();
});

it('owes what the alarm level of the project says, and nothing for an answer taken back', async () => {
  const desk = aDesk();
  await desk.ask();
  await desk.ports.answers.appendRevision(
    10_001 * 1_024 + 1,
    1,
    said({ score: 3 }),
    'customer-dora',
    'first-press',
    desk.now.value,
  );
  desk.pass(10);
  await healAnswers(desk.ports);
  expect(await desk.ports.followUps.find('answer:10001:1')).toBeNull();
  desk.settings.value = { ...desk.settings.value, alarmLevel: 3 };
  await healAnswers(desk.ports);
  expect(await desk.ports.followUps.find('answer:10001:1')).toMatchObject({ owedFor: 'unhappy' });
  expect(desk.calls).toEqual(['wake']);
});
