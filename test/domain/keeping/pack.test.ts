import fc from 'fast-check';
import { fromPack, packedColumns, toPack, type PackedRow } from '../../../src/domain/keeping/pack';

const time = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
  .map((at) => at.toISOString());
const key = fc.oneof(
  fc.integer({ min: 0, max: 99_999 }).map((n) => `HELP-${n}`),
  fc.integer({ min: 1, max: 999 }).map((n) => `MOVED2-${n}`),
  fc.constantFrom('HELP-007', 'ODD', '', 'A-', '12'),
);
const cellOf = (name: string) => {
  if (name === 'request') return fc.option(key, { nil: null });
  if (name === 'created_at') return time;
  if (name.endsWith('_at')) return fc.option(time, { nil: null });
  return fc.oneof(
    fc.constant(null),
    fc.integer(),
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => n + 0),
    fc.string(),
  );
};
const row: fc.Arbitrary<PackedRow> = fc.record({
  day: fc.integer({ min: 0, max: 40_000 }),
  id: fc.integer({ min: 1, max: 2 ** 50 }),
  cells: fc.record(Object.fromEntries(packedColumns.map((name) => [name, cellOf(name)]))),
});

const throughText = (rows: readonly PackedRow[]) =>
  fromPack(JSON.parse(JSON.stringify(toPack(rows))) as ReturnType<typeof toPack>);

it('gives back every request as it went in, in any order', () => {
  fc.assert(fc.property(fc.array(row, { maxLength: 20 }), (rows) => expect(throughText(rows)).toEqual(rows)));
});

it('holds no column that tells of people, and none of follow-ups', () => {
  expect(packedColumns).toEqual(expect.not.arrayContaining(['agent', 'note', 'follow_up', 'recovery_at']));
  expect(packedColumns).toEqual(expect.arrayContaining(['request', 'score', 'reasons', 'read_at', 'waiting_minutes']));
});

it('reads a pack that lacks a column of today as empty there', () => {
  const pack = toPack([
    { day: 1, id: 1_025, cells: { request: 'HELP-1', created_at: '2026-01-01T00:00:00.000Z', score: 4 } },
  ]);
  const { score: _, waiting_minutes: _w, ...columns } = pack.columns;
  expect(fromPack({ ...pack, columns })[0]?.cells).toMatchObject({ score: null, waiting_minutes: null });
});
