import fc from 'fast-check';
import { crowdedPairs, leastPeople, showable } from '../../../src/domain/figures/anonymous';
import { againstTarget } from '../../../src/domain/figures/target';
import { plain, shareOf } from '../../../src/domain/figures/share';

describe('what may be shown of parts of a known whole', () => {
  test('a part of few people is hidden, and the smallest of the others with it', () => {
    expect([
      ...showable(
        new Map([
          ['a', 30],
          ['b', 12],
          ['c', 3],
        ]),
      ),
    ]).toEqual(['a']);
    expect([
      ...showable(
        new Map([
          ['a', 30],
          ['b', 12],
          ['c', 3],
          ['d', 4],
        ]),
      ),
    ]).toEqual(['a']);
    expect([
      ...showable(
        new Map([
          ['a', 30],
          ['b', 12],
          ['c', 1],
          ['d', 1],
        ]),
      ),
    ]).toEqual(['a']);
    expect([
      ...showable(
        new Map([
          ['a', 30],
          ['b', 5],
        ]),
      ),
    ]).toEqual(['a', 'b']);
  });

  test('what is hidden is never one part alone, nor fewer than five people were they the same in all parts', () => {
    const parts = fc.array(fc.integer({ min: 1, max: 40 }), { maxLength: 12 });
    fc.assert(
      fc.property(parts, (sizes) => {
        const crowds = new Map(sizes.map((size, i) => [i, size]));
        const shown = showable(crowds);
        const hidden = sizes.filter((_, i) => !shown.has(i));
        const people = Math.max(0, ...hidden);
        return shown.size === 0 || hidden.length === 0 || (hidden.length > 1 && people >= leastPeople);
      }),
    );
  });

  test('no row and no column of the heat map gives away a hidden cell', () => {
    const share = shareOf(plain(8, 10));
    const cell = (team: number) => ({ ...share, team, distance: null, beyondNoise: false });
    const rows = [1, 2, 3].map((id) => ({ id, all: share, cells: [1, 2, 3].map(cell) }));
    const teams = [1, 2, 3].map((id) => ({ id, all: share }));
    const many = new Map([1, 2, 3].map((id) => [id, 50]));
    const pairs = new Map(
      [1, 2, 3].flatMap((t) => [1, 2, 3].map((m) => [`${t}/${m}`, t === 1 && m === 1 ? 2 : 20 + t + m] as const)),
    );
    const shown = crowdedPairs({ teams, rows }, [
      { block: 0, all: 150, types: many, teams: many, pairs, weeks: new Map(), chosen: new Map() },
    ]);
    const left = new Set(shown.rows.flatMap(({ id, cells }) => cells.map(({ team }) => `${id}/${team}`)));
    expect(left.has('1/1')).toBe(false);
    for (const id of [1, 2, 3]) {
      const gone = [1, 2, 3].filter((other) => !left.has(`${id}/${other}`)).length;
      const goneDown = [1, 2, 3].filter((other) => !left.has(`${other}/${id}`)).length;
      expect(gone).not.toBe(1);
      expect(goneDown).not.toBe(1);
    }
  });
});

test('three thousand request types of six teams are looked through in seconds', () => {
  const ids = Array.from({ length: 3_000 }, (_, i) => i + 1);
  const teams = [1, 2, 3, 4, 5, 6];
  const pairs = new Map(
    ids.flatMap((type) => teams.map((team) => [`${type}/${team}`, 1 + ((7 * type + 11 * team) % 40)] as const)),
  );
  const share = shareOf(plain(8, 10));
  const began = performance.now();
  const shown = crowdedPairs(
    {
      teams: teams.map((id) => ({ id, all: share })),
      rows: ids.map((id) => ({
        ...{ id, all: share },
        cells: teams.map((team) => ({ ...share, team, distance: null, beyondNoise: false })),
      })),
    },
    [
      {
        ...{
          block: 0,
          all: 9_000,
          types: new Map(ids.map((id) => [id, 99])),
          teams: new Map(teams.map((id) => [id, 99])),
        },
        ...{ pairs, weeks: new Map(), chosen: new Map() },
      },
    ],
  );
  // Looking each row up among all cells takes twenty seconds and more.
  expect(performance.now() - began).toBeLessThan(5_000);
  for (const { cells } of shown.rows) expect(cells.length).not.toBe(5);
});

describe('a figure against its target', () => {
  test('is reached or missed only where the whole interval lies on that side', () => {
    expect(againstTarget('satisfied', shareOf(plain(380, 400)), 0.85)).toBe('met');
    expect(againstTarget('satisfied', shareOf(plain(300, 400)), 0.85)).toBe('missed');
    expect(againstTarget('satisfied', shareOf(plain(345, 400)), 0.85)).toBe('open');
    expect(againstTarget('satisfied', shareOf(plain(4, 4)), 0.85)).toBeNull();
  });

  test('where less is better the sides change places', () => {
    expect(againstTarget('sla-breached', shareOf(plain(10, 1_000)), 0.05)).toBe('met');
    expect(againstTarget('sla-breached', shareOf(plain(100, 1_000)), 0.05)).toBe('missed');
    expect(againstTarget('reopened', shareOf(plain(50, 1_000)), 0.05)).toBe('open');
  });

  test('an interval that ends at the target has reached it', () => {
    const share = { ...shareOf(plain(90, 100)), interval: { lower: 0.85, upper: 0.9 } };
    expect(againstTarget('satisfied', share, 0.85)).toBe('met');
    expect(againstTarget('satisfied', share, 0.9)).toBe('open');
    expect(againstTarget('sla-breached', share, 0.9)).toBe('met');
  });
});
