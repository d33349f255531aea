import fc from 'fast-check';
import {
  cycleId,
  cycleKey,
  cyclesOf,
  fromCycleId,
  parseCycleKey,
  valueAt,
  type Change,
} from '../../../src/domain/requests/cycle';

const set = (at: number, to = '10000'): Change => ({ at, field: 'resolution', from: null, to });
const clear = (at: number, from = '10000'): Change => ({ at, field: 'resolution', from, to: null });
const edit = (at: number, from: string, to: string): Change => ({ at, field: 'resolution', from, to });

describe('the cycles of a request', () => {
  it('open when the resolution is set and end when it is cleared', () => {
    expect(cyclesOf([set(10), clear(20), set(30)])).toEqual([
      { number: 1, resolvedAt: 10, resolutionId: '10000', endedAt: 20 },
      { number: 2, resolvedAt: 30, resolutionId: '10000', endedAt: null },
    ]);
  });

  it('are not opened by changing one resolution into another', () => {
    expect(cyclesOf([set(10), edit(15, '10000', '10001')])).toHaveLength(1);
  });

  it('ignore what happens to other fields', () => {
    expect(cyclesOf([{ at: 5, field: 'status', from: '1', to: '10002' }])).toEqual([]);
  });

  it('do not begin with a request that was created resolved', () => {
    expect(cyclesOf([clear(20), set(30)])).toEqual([
      { number: 1, resolvedAt: 30, resolutionId: '10000', endedAt: null },
    ]);
  });

  it.each([
    ['oldest first', [set(10), clear(20), set(20, '10001')]],
    ['newest first', [set(20, '10001'), clear(20), set(10)]],
  ])('keep a re-opening and a resolution of the same moment apart when told %s', (_, changes) => {
    expect(cyclesOf(changes)).toEqual([
      { number: 1, resolvedAt: 10, resolutionId: '10000', endedAt: 20 },
      { number: 2, resolvedAt: 20, resolutionId: '10001', endedAt: null },
    ]);
  });

  const lives = fc
    .uniqueArray(fc.integer({ min: 1, max: 1_000_000 }), { minLength: 0, maxLength: 20 })
    .map((times) => [...times].sort((a, b) => a - b).map((at, n) => (n % 2 === 0 ? set(at) : clear(at))));

  it('come out the same whatever the order and however often the changes are told', () => {
    fc.assert(
      fc.property(lives, fc.array(fc.nat()), (changes, picks) => {
        const retold = [...changes, ...picks.flatMap((n) => changes[n % Math.max(changes.length, 1)] ?? [])];
        const shuffled = retold.map((change, n) => ({ change, n: (n * 7919) % 104_729 })).sort((a, b) => a.n - b.n);
        expect(cyclesOf(shuffled.map(({ change }) => change))).toEqual(cyclesOf(changes));
      }),
    );
  });

  it('never lose one that was known before when more of the life becomes known', () => {
    fc.assert(
      fc.property(lives, fc.nat(20), (changes, upTo) => {
        const before = cyclesOf(changes.slice(0, upTo));
        const after = cyclesOf(changes);
        expect(after.slice(0, before.length).map(({ number, resolvedAt }) => [number, resolvedAt])).toEqual(
          before.map(({ number, resolvedAt }) => [number, resolvedAt]),
        );
      }),
    );
  });
});

describe('the name of a cycle', () => {
  it('is read back as it was written, as a key and as a number', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 8_000_000_000 }), fc.integer({ min: 1, max: 1_023 }), (issueId, cycle) => {
        expect(parseCycleKey(cycleKey(issueId, cycle))).toEqual({ issueId, cycle });
        expect(fromCycleId(cycleId(issueId, cycle))).toEqual({ issueId, cycle });
      }),
    );
  });

  it.each(['', '10001', 'HELP-1:1', '1:2:3', '-1:1'])('is not "%s"', (key) => expect(parseCycleKey(key)).toBeNull());
});

describe('the value of a field at a moment', () => {
  const assigned = (at: number, from: string | null, to: string | null): Change => ({
    at,
    field: 'assignee',
    from,
    to,
  });

  it('is what stood before the next change', () => {
    const changes = [assigned(10, null, 'ana'), assigned(30, 'ana', 'ben')];
    expect(valueAt(changes, 'assignee', 20, 'ben')).toBe('ana');
    expect(valueAt(changes, 'assignee', 30, 'ben')).toBe('ben');
    expect(valueAt(changes, 'assignee', 5, 'ben')).toBeNull();
  });

  it('is what stood before the first of several changes of one moment', () => {
    const changes = [assigned(10, 'ben', 'chi'), assigned(10, 'ana', 'ben')];
    expect(valueAt(changes, 'assignee', 5, 'chi')).toBe('ana');
  });

  it('is today’s value when nothing changed since', () => expect(valueAt([], 'assignee', 20, 'chi')).toBe('chi'));
});
