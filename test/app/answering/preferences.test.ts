import { changePreferences } from '../../../src/app/answering/change-preferences';
import { readPreferences } from '../../../src/app/answering/read-preferences';
import { submitAnswer } from '../../../src/app/answering/submit-answer';
import { said } from '../../builders';
import { aDesk } from '../../fakes/desk';

const visit = {
  requestKey: 'HELP-1',
  viewer: { accountId: 'customer-dora', accountType: 'customer' },
  locale: 'en-US',
} as const;

it('shows what is open, what is stored and how often somebody is asked', async () => {
  const desk = aDesk();
  await desk.ask();
  desk.settings.value = { ...desk.settings.value, restDays: 30 };
  expect(await readPreferences(desk.ports, 'customer-dora')).toMatchObject({
    open: [
      {
        requestKey: 'HELP-1',
        summary: 'VPN drops',
        closesAt: Date.parse('2026-03-16T13:00:00Z'),
        url: expect.stringContaining('/portal/1/HELP-1'),
      },
    ],
    ...{ snoozedUntil: null, stopped: false, restDays: 30, stored: { answers: 0, comments: 0, firstAnswerAt: null } },
  });
});

it('shows nobody else’s questions', async () => {
  const desk = aDesk();
  await desk.ask();
  expect(await readPreferences(desk.ports, 'customer-emil')).toMatchObject({ open: [] });
});

it('snoozes for the days wished, stops, and starts again', async () => {
  const desk = aDesk();
  const snoozed = await changePreferences(desk.ports, 'customer-dora', { kind: 'snooze', days: 30 });
  expect(snoozed.snoozedUntil).toBe(desk.now.value.getTime() + 30 * 86_400_000);
  desk.passDays(30);
  expect(await readPreferences(desk.ports, 'customer-dora')).toMatchObject({ snoozedUntil: null });
  expect(await changePreferences(desk.ports, 'customer-dora', { kind: 'stop' })).toMatchObject({ stopped: true });
  expect(await changePreferences(desk.ports, 'customer-dora', { kind: 'start-again' })).toMatchObject({
    stopped: false,
    snoozedUntil: null,
  });
});

it('erases somebody’s words and keeps the rating', async () => {
  const desk = aDesk();
  await desk.ask();
  await submitAnswer(desk.ports, visit, { ...said({ comment: 'Between us.' }), revision: 0, token: 'first-press' });
  expect(await readPreferences(desk.ports, 'customer-dora')).toMatchObject({ stored: { answers: 1, comments: 1 } });
  expect(await changePreferences(desk.ports, 'customer-dora', { kind: 'erase-comments' })).toMatchObject({
    stored: { answers: 1, comments: 0 },
  });
});
