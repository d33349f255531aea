import { sql } from 'kysely';
import { db } from '../../../src/adapters/sql/driver';
import { sqlFigureSource as source } from '../../../src/adapters/sql/figures/figure-source';
import { sqlKpiKeeping as keeping } from '../../../src/adapters/sql/rollups/kpi-keeping';
import { sqlReportingDays } from '../../../src/adapters/sql/figures/reporting-days';
import { continueZoneMove, followSiteTimeZone } from '../../../src/app/figures/follow-site-time-zone';
import { recomputeFigures } from '../../../src/app/figures/recompute-figures';
import { dayOf, parseDay } from '../../../src/domain/calendar';
import { useForgeSql } from '../../forge-sql';
import { inMemoryNotes } from '../../fakes/memory';
import { clearRecords, dayMs, project, seeds, store } from './figure-records-seed';

useForgeSql();
jest.setTimeout(120_000);

const today = parseDay('2026-06-29');
const now = new Date(today * dayMs + 80_000_000);
let kept = 'UTC';
let told: unknown[] = [];
const memory = inMemoryNotes();

const portsOf = (site: string) => ({
  siteTimeZone: { read: async () => site },
  zone: { ...sqlReportingDays, keep: async (timeZone: string) => void (kept = timeZone) },
  settings: { reportingTimeZone: async () => kept },
  memory,
  ...{ source, keeping, clock: { now: () => now } },
  log: { info: (...line: unknown[]) => told.push(line), warn: () => undefined, error: () => undefined },
});

beforeEach(async () => {
  kept = 'UTC';
  told = [];
  memory.forget();
  await clearRecords();
  await sql`DELETE FROM answer_revision`.execute(db);
  await store(seeds(60, today - 12, today, 5), now.getTime());
  // Moments over the whole day, so that some of them change their day with the zone.
  await sql`UPDATE cycle SET resolved_at = resolved_day * ${dayMs} + MOD(issue_id * 7919, 86400) * 1000`.execute(db);
  await sql`UPDATE answer SET answered_at = day * ${dayMs} + MOD(id * 104729, 86400) * 1000`.execute(db);
  await recomputeFigures(portsOf('UTC'), () => true);
});

/** Rows whose day is not that of their moment in a zone, and how often rollups disagree with them. */
async function misplaced(timeZone: string) {
  const cycles = await db.selectFrom('cycle').select(['resolved_day', 'resolved_at']).execute();
  const answers = await db.selectFrom('answer').select(['day', 'answered_at', 'score', 'kind']).execute();
  const scored = answers.filter(({ kind, score }) => kind === 1 && score !== null);
  const { rows } = await sql<{ bucket: number; n: string }>`SELECT bucket, SUM(r1 + r2 + r3 + r4 + r5) AS n FROM kpi
    WHERE book = 1 AND grain = 0 AND dim = 0 GROUP BY bucket`.execute(db);
  return {
    cycles: cycles.filter((row) => row.resolved_day !== dayOf(Number(row.resolved_at), timeZone)).length,
    answers: answers.filter((row) => row.day !== dayOf(Number(row.answered_at), timeZone)).length,
    cells: rows.filter(
      ({ bucket, n }) =>
        scored.filter((row) => dayOf(Number(row.answered_at), timeZone) === bucket).length !== Number(n),
    ).length,
  };
}
const none = { cycles: 0, answers: 0, cells: 0 };

test.each(['Asia/Tokyo', 'America/Los_Angeles', 'Pacific/Kiritimati'])(
  'when the site moves to %s every day is counted anew in its zone',
  async (site) => {
    expect(await misplaced(site)).not.toEqual(none);
    const ports = portsOf(site);

    await followSiteTimeZone(ports, () => true);
    await recomputeFigures(ports, () => true);

    expect(kept).toBe(site);
    expect(await misplaced(site)).toEqual(none);
    expect(told).toHaveLength(2);
  },
);

test('a move that is cut short again and again goes on where it stopped', async () => {
  const ports = portsOf('Asia/Tokyo');
  for (let run = 0; run < 12; run += 1) {
    let steps = 2;
    const mayContinue = () => (steps -= 1) >= 0;
    await (run === 0 ? followSiteTimeZone(ports, mayContinue) : continueZoneMove(ports, mayContinue));
  }
  await recomputeFigures(ports, () => true);
  expect(await misplaced('Asia/Tokyo')).toEqual(none);
  expect(await memory.recall('figures.zone-move')).toBeNull();
});

test('a move that fails again and again, as by the changes a second Forge allows, goes on where it failed', async () => {
  const ports = portsOf('Asia/Tokyo');
  const ended: string[] = [];
  for (let run = 0; run < 12; run += 1) {
    let changes = 0;
    const moveTo: typeof ports.zone.moveTo = async (...day) => {
      changes += 1;
      if (changes > 2) throw new Error('More than 150 changes in a second.');
      await ports.zone.moveTo(...day);
    };
    const failing = { ...ports, zone: { ...ports.zone, moveTo } };
    const move = run === 0 ? followSiteTimeZone(failing, () => true) : continueZoneMove(failing, () => true);
    ended.push(
      await move.then(
        () => 'done',
        () => 'failed',
      ),
    );
  }
  expect(ended.at(0)).toBe('failed');
  expect(ended.at(-1)).toBe('done');
  await recomputeFigures(ports, () => true);
  expect(await misplaced('Asia/Tokyo')).toEqual(none);
});

test('an answer that was changed later stays on the day of its first revision', async () => {
  const [row] = await db.selectFrom('answer').selectAll().limit(1).execute();
  if (!row) throw new Error('there are answers');
  const first = row.day * dayMs + 23 * 3_600_000;
  await sql`INSERT INTO answer_revision (id, rev, token, author, solved, score, reasons, wants_contact, major_concern, at)
    VALUES (${row.id}, 1, 'press', 'customer-dora', 1, 4, 0, 0, 0, ${first})`.execute(db);
  await sql`UPDATE answer SET answered_at = ${first + 5 * dayMs} WHERE id = ${row.id}`.execute(db);

  await followSiteTimeZone(portsOf('Asia/Tokyo'), () => true);

  const after = await db.selectFrom('answer').select('day').where('id', '=', row.id).executeTakeFirst();
  expect(after?.day).toBe(row.day + 1);
});

test('a site that keeps its zone, or names one nobody knows, moves nothing', async () => {
  for (const site of ['UTC', 'Atlantis/Capital']) await followSiteTimeZone(portsOf(site), () => true);
  expect(await keeping.dirtyDays(5)).toEqual([]);
  expect(kept).toBe('UTC');
  expect((await db.selectFrom('cycle').select('issue_id').where('project_id', '=', project).execute()).length).toBe(60);
});
