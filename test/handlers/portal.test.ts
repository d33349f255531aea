import { portal as contract } from '../../src/contract/portal';
import { portal } from '../../src/handlers/portal';
import * as v from 'valibot';
import { said } from '../builders';
import { aDesk } from '../fakes/desk';

type Who = Readonly<{ accountId?: string | null; accountType?: string; locale?: string; key?: string }>;

async function serving() {
  const desk = aDesk();
  await desk.ask();
  const handler = portal(desk.ports);
  const ask = (
    functionKey: keyof typeof contract,
    payload: unknown,
    { accountId = 'customer-dora', accountType = 'customer', locale = 'en-US', key = 'HELP-1' }: Who = {},
  ) =>
    handler(
      {
        call: { functionKey, payload: payload },
        context: { accountType, locale, extension: { request: { key } } },
      },
      { principal: { accountId } },
    );
  return { desk, ask };
}
const press = (given: Record<string, unknown> = {}) => ({ ...said(), revision: 0, token: 'first-press', ...given });

it('answers each call in the shape the contract promises', async () => {
  const { ask } = await serving();
  expect(v.safeParse(contract.readSurvey.output, await ask('readSurvey', {})).success).toBe(true);
  const saved = await ask('submitAnswer', press({ score: 1, comment: 'It is back.' }));
  expect(v.safeParse(contract.submitAnswer.output, saved).success).toBe(true);
  expect(saved).toMatchObject({
    kind: 'saved',
    survey: {
      revision: 1,
      answer: { score: 1, answeredAt: '2026-03-02T13:00:00.000Z' },
      followUp: { state: 'owed', issueKey: null },
    },
  });
  expect(v.safeParse(contract.reopenRequest.output, await ask('reopenRequest', { comment: '' })).success).toBe(true);
  expect(v.safeParse(contract.snooze.output, await ask('snooze', { days: 30 })).success).toBe(true);
});

it.each([
  [{ score: 9 }, 'score: expected 1 to 5 but received 9'],
  [{ score: '5' }, 'score: expected 1 to 5'],
  [{ solved: false, score: 4 }, 'A score belongs to a request that is solved.'],
  [{ reasons: ['rude'] }, 'reasons.0: expected'],
  [{ lostMinutes: -1 }, 'lostMinutes: expected'],
  [{ revision: -1 }, 'revision: expected'],
  [{ token: 'x' }, 'token: expected'],
])('refuses %j with a clear word, and stores nothing', async (given, says) => {
  const { ask, desk } = await serving();
  await expect(ask('submitAnswer', press(given))).rejects.toThrow(says);
  expect(desk.ports.answers.newest(10_001, 1)).toBeNull();
});

it('keeps an oversized comment out kindly, as a value', async () => {
  const { ask } = await serving();
  expect(await ask('submitAnswer', press({ comment: 'x'.repeat(2_001) }))).toMatchObject({
    kind: 'refused',
    because: 'comment-too-long',
    survey: { state: 'open' },
  });
});

it('takes who is asking from Forge alone', async () => {
  const { ask } = await serving();
  expect(await ask('readSurvey', { accountId: 'customer-dora' }, { accountId: 'customer-emil' })).toMatchObject({
    state: 'refused',
    because: 'not-yours',
  });
  expect(await ask('readSurvey', {}, { accountId: 'unidentified', accountType: 'anonymous' })).toMatchObject({
    because: 'sign-in',
  });
  expect(await ask('readSurvey', {}, { accountId: null })).toMatchObject({ because: 'sign-in' });
  await expect(ask('stop', {}, { accountId: null })).rejects.toThrow('Please sign in first.');
});

it('does not look up what is no request key', async () => {
  const { ask } = await serving();
  await expect(ask('readSurvey', {}, { key: '../../secrets' })).rejects.toThrow('extension.request.key');
});

it('does not show customers where the follow-up is worked on', async () => {
  const { ask, desk } = await serving();
  await ask('submitAnswer', press());
  await desk.ports.followUps.opened('answer:10001:1', { id: 7, key: 'CARE-1' }, 'owner-olga', desk.now.value);
  expect(await ask('readSurvey', {})).toMatchObject({ followUp: { state: 'open', issueKey: null, owner: 'Olga' } });
});

it('says of a closed survey when it closed, and whether the request can still be re-opened', async () => {
  const { ask, desk } = await serving();
  desk.passDays(20);
  const closed = { state: 'refused', because: 'closed', closedAt: '2026-03-16T13:00:00.000Z' };
  expect(await ask('readSurvey', {})).toMatchObject({ ...closed, canReopen: true });
  desk.request.wayBack = false;
  expect(await ask('readSurvey', {})).toMatchObject({ ...closed, canReopen: false });
  expect(await ask('readSurvey', {}, { key: 'HELP-1', accountId: 'customer-emil' })).not.toHaveProperty('closedAt');
});

it('says since when and until when somebody rests whom nobody asked', async () => {
  const desk = aDesk();
  await desk.ports.persons.claim([{ accountId: 'customer-dora', cycleKey: '9:1', restDays: 14 }], desk.now.value);
  await desk.resolve({ state: 'rested', reason: 'resting' });
  const handler = portal(desk.ports);
  const context = { accountType: 'customer', extension: { request: { key: 'HELP-1' } } };
  const read = () =>
    handler(
      { call: { functionKey: 'readSurvey', payload: {} }, context },
      { principal: { accountId: 'customer-dora' } },
    );
  const rest = { askedAt: '2026-03-02T13:00:00.000Z', until: '2026-03-16T13:00:00.000Z' };
  const shown = await read();
  expect(shown).toMatchObject({ state: 'open', asked: false, rest });
  expect(v.safeParse(contract.readSurvey.output, shown).success).toBe(true);
  desk.ports.persons.find = () => Promise.reject(new Error('QUERY_TIMED_OUT'));
  expect(await read()).toMatchObject({ state: 'open', rest: null });
});

it('says sorry when records cannot be had, and that nothing is lost', async () => {
  const desk = aDesk();
  await desk.ask();
  const handler = portal({
    ...desk.ports,
    answers: { ...desk.ports.answers, findSurvey: () => Promise.reject(new Error('QUERY_TIMED_OUT')) },
  });
  const context = { accountType: 'customer', extension: { request: { key: 'HELP-1' } } } as never;
  const asking = handler(
    { call: { functionKey: 'submitAnswer', payload: press() }, context },
    { principal: { accountId: 'customer-dora' } },
  );
  await expect(asking).rejects.toThrow('Nothing you wrote is lost');
});
