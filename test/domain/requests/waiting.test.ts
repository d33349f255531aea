import fc from 'fast-check';
import type { Change } from '../../../src/domain/requests/cycle';
import { waitedMs } from '../../../src/domain/requests/waiting';

const names: Readonly<Record<string, string>> = {
  open: 'Waiting for support',
  work: 'In progress',
  wait: 'Warten auf Kunden',
  done: 'Done',
};
const move = (at: number, from: string, to: string): Change => ({
  ...{ at, field: 'status', from, to },
  names: { from: names[from] ?? null, to: names[to] ?? null },
});
const resolved = (at: number): Change => ({ at, field: 'resolution', from: null, to: '10000' });

describe('the time a request waited for the customer', () => {
  it('is that between the changes into and out of such a status', () => {
    const changes = [
      move(10, 'open', 'wait'),
      move(30, 'wait', 'work'),
      move(40, 'work', 'wait'),
      move(45, 'wait', 'done'),
    ];
    expect(waitedMs(null, { from: 0, resolvedAt: 45, changes })).toBe(25);
  });

  it('counts from the creation where the request was raised in it, and up to the resolution where it was resolved in it', () => {
    expect(waitedMs(null, { from: 5, resolvedAt: 40, changes: [move(20, 'wait', 'work')] })).toBe(15);
    expect(waitedMs(null, { from: 5, resolvedAt: 40, changes: [move(20, 'work', 'wait'), resolved(40)] })).toBe(20);
  });

  it('belongs to the cycle in which it was waited', () => {
    const changes = [
      move(10, 'open', 'wait'),
      move(20, 'wait', 'done'),
      move(30, 'done', 'wait'),
      move(50, 'wait', 'done'),
    ];
    expect(waitedMs(null, { from: 0, resolvedAt: 20, changes })).toBe(10);
    expect(waitedMs(null, { from: 30, resolvedAt: 50, changes })).toBe(20);
  });

  it('is none of a request that went past such statuses, and unknown where no status was told', () => {
    expect(waitedMs(null, { from: 0, resolvedAt: 9, changes: [move(4, 'open', 'done')] })).toBe(0);
    expect(waitedMs(null, { from: 0, resolvedAt: 9, changes: [resolved(9)] })).toBeNull();
  });

  it('is unknown where a status goes by its name and Jira told none, and known where it was chosen', () => {
    const nameless: readonly Change[] = [
      { at: 10, field: 'status', from: 'open', to: 'wait' },
      { at: 30, field: 'status', from: 'wait', to: 'done' },
    ];
    expect(waitedMs(null, { from: 0, resolvedAt: 30, changes: nameless })).toBeNull();
    expect(waitedMs(['wait'], { from: 0, resolvedAt: 30, changes: nameless })).toBe(20);
  });

  it('keeps changes of the same moment apart, in whatever order they are told', () => {
    const changes = [move(10, 'wait', 'work'), move(10, 'open', 'wait'), move(30, 'work', 'done')];
    expect(waitedMs(null, { from: 0, resolvedAt: 30, changes })).toBe(0);
    expect(waitedMs(['work'], { from: 0, resolvedAt: 30, changes })).toBe(20);
  });
});

const statuses = ['open', 'work', 'wait'];
/** A life in which each change begins where the one before ended, some at the same moment. */
const life = fc
  .record({
    begin: fc.constantFrom(...statuses),
    steps: fc.array(fc.tuple(fc.integer({ min: 0, max: 50 }), fc.constantFrom(...statuses)), {
      minLength: 1,
      maxLength: 12,
    }),
  })
  .map(({ begin, steps }) => {
    let [at, from] = [0, begin];
    return steps.map(([passed, to]) => {
      at += passed + 1;
      const change = move(at, from, to);
      from = to;
      return change;
    });
  });
const span = fc.tuple(fc.nat(300), fc.nat(300)).map(([a, b]) => ({ from: Math.min(a, b), resolvedAt: Math.max(a, b) }));

describe('whatever the life of a request', () => {
  it('each moment is spent in exactly one status', () => {
    fc.assert(
      fc.property(life, span, (changes, { from, resolvedAt }) => {
        const spent = statuses.map((status) => waitedMs([status], { from, resolvedAt, changes }) ?? NaN);
        expect(spent.reduce((sum, ms) => sum + ms, 0)).toBe(resolvedAt - from);
        expect(waitedMs(statuses, { from, resolvedAt, changes })).toBe(resolvedAt - from);
      }),
    );
  });

  it('two spans in a row waited as long as both together', () => {
    fc.assert(
      fc.property(life, span, fc.nat(300), (changes, { from, resolvedAt }, cut) => {
        const middle = Math.min(resolvedAt, Math.max(from, cut));
        const of = (a: number, b: number) => waitedMs(null, { from: a, resolvedAt: b, changes }) ?? NaN;
        expect(of(from, middle) + of(middle, resolvedAt)).toBe(of(from, resolvedAt));
      }),
    );
  });

  it('the order in which changes are told and how often makes no difference', () => {
    fc.assert(
      fc.property(life, span, fc.array(fc.nat()), (changes, story, picks) => {
        const retold = [...changes, ...picks.flatMap((n) => changes[n % changes.length] ?? [])].reverse();
        expect(waitedMs(null, { ...story, changes: retold })).toBe(waitedMs(null, { ...story, changes }));
      }),
    );
  });
});
