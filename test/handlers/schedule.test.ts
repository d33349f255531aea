import { schedule } from '../../src/handlers/schedule';

const ports = (seconds: readonly number[] = [0]) => {
  const said: string[] = [];
  let n = 0;
  const clock = { now: () => new Date(1_000 * (seconds[Math.min(n++, seconds.length - 1)] ?? 0)) };
  const log = { info: () => {}, warn: () => {}, error: (fact: string) => void said.push(fact) };
  return { clock, log, said };
};

it('runs every piece of work although one fails, and tells the platform that one did', async () => {
  const { said, ...given } = ports();
  const ran: string[] = [];
  const piece = (name: string) => ({ name, run: async () => void ran.push(name) });
  const broken = { name: 'asking', run: async () => Promise.reject(new Error('Jira is down')) };
  expect(await schedule(given, 10, [piece('a'), broken, piece('b')])()).toEqual({ statusCode: 500 });
  expect([ran, said]).toEqual([['a', 'b'], ['asking failed; the next schedule tries again']]);
});

it('tells work to stop when the time of the function runs out', async () => {
  const given = ports([0, 9, 11]);
  const seen: boolean[] = [];
  await schedule(given, 10, [
    { name: 'long', run: async (mayContinue) => void seen.push(mayContinue(), mayContinue()) },
  ])();
  expect(seen).toEqual([true, false]);
});
