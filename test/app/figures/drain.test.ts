import { drain, type Run } from '../../../src/app/figures/drain';
import { TooMuch } from '../../../src/ports/platform/too-much';

type Item = Readonly<{ projectId: number; size: number; name: string }>;

/** Items that wait until they are done; some are too much for one statement however few they are with. */
function aQueue(names: readonly string[], isTooMuch: (name: string) => boolean) {
  let left: readonly Item[] = names.map((name) => ({ projectId: 10_000, size: 1, name }));
  let tried = 0;
  return {
    tried: () => tried,
    left: () => left.map(({ name }) => name),
    next: (limit: number) => Promise.resolve(left.slice(0, limit)),
    work: (batch: readonly Item[]) => {
      tried += 1;
      if (batch.some(({ name }) => isTooMuch(name))) return Promise.reject(new TooMuch('Out of memory.'));
      left = left.filter((one) => !batch.includes(one));
      return Promise.resolve();
    },
  };
}

const aRun = (): Run => ({ mayContinue: () => true, refused: [] });
const numbered = (count: number) => Array.from({ length: count }, (_, n) => `day ${n}`);

describe('what waits to be counted', () => {
  it('is counted but for what is too much alone, which is told', async () => {
    const queue = aQueue(numbered(50), (name) => name === 'day 7');
    const run = aRun();
    expect(await drain(run, queue.next, queue.work)).toBe(49);
    expect([queue.left(), run.refused.length]).toEqual([['day 7'], 1]);
  });

  it('is counted though a whole month of days before it was too much, each alone', async () => {
    const [days, weeks] = [aQueue(numbered(30), () => true), aQueue(numbered(5), () => false)];
    const run = aRun();
    expect(await drain(run, days.next, days.work)).toBe(0);
    expect(await drain(run, weeks.next, weeks.work)).toBe(5);
    expect([weeks.left(), run.refused.length]).toEqual([[], 30]);
  });

  it('is left alone by a database that refuses everything', async () => {
    const queue = aQueue(numbered(1_000), () => true);
    await drain(aRun(), queue.next, queue.work);
    expect(queue.tried()).toBeLessThan(100);
  });

  it('is left for the next run when time is up, also while one half after the other is tried', async () => {
    const queue = aQueue(numbered(20), () => true);
    const run: Run = { mayContinue: () => queue.tried() < 3, refused: [] };
    expect(await drain(run, queue.next, queue.work)).toBe(0);
    expect([queue.tried(), run.refused.length]).toEqual([3, 0]);
  });

  it('is looked up once where fewer wait than are asked for, and again where more do or the work itself makes some wait', async () => {
    const looksAt = async (count: number, madeMore?: () => boolean) => {
      const queue = aQueue(numbered(count), () => false);
      const looks: string[][] = [];
      const next = async (limit: number) => {
        const items = await queue.next(limit);
        looks.push(items.map(({ name }) => name));
        return items;
      };
      expect(await drain(aRun(), next, queue.work, madeMore)).toBe(count);
      return looks.length;
    };
    expect([await looksAt(3), await looksAt(100), await looksAt(3, () => true)]).toEqual([1, 3, 2]);
  });
});
