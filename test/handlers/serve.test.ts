import * as v from 'valibot';
import type { Contract } from '../../src/contract/contract';
import { score } from '../../src/contract/answer';
import { settingUp } from '../../src/contract/contract';
import { serve, Told } from '../../src/handlers/serve';
import { NotReady } from '../../src/ports/platform/not-ready';

const contract = {
  rate: { input: v.object({ score, note: v.optional(v.string()) }), output: v.object({ by: v.string() }) },
} satisfies Contract;
const caller = v.object({ accountId: v.string() });

function serving(rate: () => Promise<{ by: string }> = async () => ({ by: 'nobody' })) {
  const logged: unknown[][] = [];
  const note = (...given: unknown[]) => void logged.push(given);
  const handler = serve(
    contract,
    caller,
    { info: note, warn: note, error: note },
    { rate: (_, { accountId }) => (accountId === 'fails' ? rate() : Promise.resolve({ by: accountId })) },
  );
  const ask = (payload: unknown, accountId: string | null = 'dora') =>
    handler({ call: { functionKey: 'rate', payload: payload }, context: {} }, { principal: { accountId } });
  return { ask, logged };
}

it('answers with who Forge says is calling, whatever the payload claims', async () => {
  expect(await serving().ask({ score: 5, accountId: 'olga' })).toEqual({ by: 'dora' });
});

it('says in one sentence what was wrong with a payload', async () => {
  await expect(serving().ask({ score: 9 })).rejects.toThrow('score: expected 1 to 5 but received 9');
  await expect(serving().ask({})).rejects.toThrow('score: expected');
  await expect(serving().ask({ score: 5, note: 7 })).rejects.toThrow('note: expected string but received 7');
});

it('answers nobody whom Forge does not name', async () => {
  const { logged, ask } = serving();
  await expect(ask({ score: 5 }, null)).rejects.toThrow('accountId');
  expect(logged).toHaveLength(1);
});

it('tells a failure kindly, and logs it once by the name of the call', async () => {
  const { ask, logged } = serving(() => Promise.reject(new Error('SQL: customer-dora')));
  await expect(ask({ score: 5 }, 'fails')).rejects.toThrow('Nothing you wrote is lost');
  expect(logged).toEqual([['rate failed', expect.any(Error)]]);
});

it('passes on what was meant for the person', async () => {
  const { ask } = serving(() => Promise.reject(new Told('You cannot see this request.')));
  await expect(ask({ score: 5 }, 'fails')).rejects.toThrow('You cannot see this request.');
});

it('says kindly that the app is still being set up', async () => {
  const { ask } = serving(() => Promise.reject(new NotReady(new Error('Rate limit exceeded.'))));
  await expect(ask({ score: 5 }, 'fails')).rejects.toThrow(settingUp);
});
