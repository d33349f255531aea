import * as v from 'valibot';
import { preferencesContract as contract } from '../../src/contract/preferences';
import { preferences } from '../../src/handlers/preferences';
import { aDesk } from '../fakes/desk';

function serving() {
  const desk = aDesk();
  const handler = preferences(desk.ports);
  const ask = (functionKey: keyof typeof contract, payload: unknown = {}, accountId: string | null = 'customer-dora') =>
    handler(
      { call: { functionKey, payload: payload }, context: { accountType: 'customer' } },
      { principal: { accountId } },
    );
  return { desk, ask };
}

it('answers every wish with the page as it then stands', async () => {
  const { desk, ask } = serving();
  await desk.ask();
  for (const [name, payload] of [
    ['readPreferences', {}],
    ['snooze', { days: 90 }],
    ['stop', {}],
    ['startAgain', {}],
    ['eraseComments', {}],
  ] as const)
    expect(v.safeParse(contract[name].output, await ask(name, payload)).success).toBe(true);
});

it('takes a wish for 30 or 90 days, and from somebody who is signed in', async () => {
  const { ask } = serving();
  await expect(ask('snooze', { days: 3_650 })).rejects.toThrow('days: expected');
  await expect(ask('stop', {}, null)).rejects.toThrow('Please sign in first.');
});
