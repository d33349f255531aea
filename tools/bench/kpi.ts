/**
 * How the figures hold at many answers: npm run bench -- kpi --answers 1000000[,5000000] [--minutes 20] [--pack] [--json]. The app's own use
 * cases and statements, through the real @forge/sql and Forge's limits, on the same data every time. After so many minutes of filling
 * and counting at one size what was counted is measured, and the result says `complete: false`. With --pack all old requests are
 * packed at the end.
 */
import { once } from 'node:events';
import { loadavg } from 'node:os';
import { startDatabase } from '../../dev/database/start-database';
import { migrate } from '../../src/adapters/sql/migrations/migrate';
import { recomputeFigures } from '../../src/app/figures/recompute-figures';
import { parseDay } from '../../src/domain/calendar';
import { grains } from '../../src/domain/figures/cover';
import { namedPeriod } from '../../src/domain/figures/period';
import { appAtWork, countRaw, thirteenWeeks, twelveMonths } from './kpi-data/app-at-work';
import { dayCount, fillRecords, project, projects } from './kpi-data/fill-records';
import { packAll } from './kpi-data/pack-all';
import { countCells, countWrongCells } from './kpi-data/recount';
import { rebuildFigures } from './kpi-data/rebuild';
import { answerTurns, measureSideBySide } from './kpi-data/side-by-side';
import { median, openTimedSql, rounded, type TimedSql } from './kpi-data/timed-sql';
import { answerUnderFire } from './kpi-data/under-fire';
import { writeOneAnswer } from './kpi-data/write-path';

const option = (name: string) => process.argv[process.argv.indexOf(`--${name}`) + 1];
const sizes = (process.argv.includes('--answers') ? (option('answers') ?? '') : '1000000').split(',').map(Number);
const minutes = process.argv.includes('--minutes') ? Number(option('minutes')) : Infinity;
const today = parseDay('2026-06-28');
const now = new Date(today * 86_400_000 + 72_000_000);
const began = performance.now();
const say = (text: string) => console.error(`${rounded((performance.now() - began) / 1_000)} s  ${text}`);
const runs = 9;
const mebibyte = 1_048_576;
const budget = {
  ...{ pageMs: 50, ratio: 1.3, maxStatementMs: 2_000, maxStatementMiB: 16, recomputeMs: 100, writeStatements: 5 },
  ...{ wrongCells: 0, sizeMiB: null },
};

type Work = () => Promise<unknown>;

async function timeOften(sql: TimedSql, work: Work) {
  await sql.measure(work);
  const views = [];
  for (let run = 0; run < runs; run += 1) views.push(await sql.measure(work));
  const slowest = [...views].sort((a, b) => b.slowestMs - a.slowestMs)[0];
  return {
    ms: rounded(median(views.map(({ sqlMs }) => sqlMs))),
    wallMs: rounded(median(views.map(({ wallMs }) => wallMs))),
    statements: views[0]?.statements ?? 0,
    rowsRead: views[0]?.rowsRead ?? 0,
    slowestStatementMs: slowest?.slowestMs ?? 0,
    slowest: slowest?.slowest ?? '',
    failed: views.find(({ failed }) => failed !== null)?.failed ?? null,
  };
}

async function sizesOnDisk(sql: TimedSql) {
  await sql.administer('ANALYZE TABLE answer, cycle, kpi, kpi_request, kpi_people, answer_text');
  const rows = await sql.administer<{ name: string; mib: string | number }>(`SELECT table_name AS name,
    (data_length + index_length) / 1048576 AS mib FROM information_schema.tables WHERE table_schema = 'bench'`);
  return Object.fromEntries(
    rows.map(({ name, mib }) => [name, rounded(Number(mib))] as const).filter(([, mib]) => mib > 0.5),
  );
}

/** Measures one size; `then` may go on with its database before that is gone. */
async function measureAt(answers: number, then: (measured: Measured, page: () => Promise<number>) => Promise<void>) {
  const until = performance.now() + minutes * 60_000;
  const database = await startDatabase();
  await database.createDatabase('bench');
  const sql = await openTimedSql(database, 'bench');
  try {
    await migrate();
    say(`${answers} answers: filling …`);
    await fillRecords(database.socket, 'bench', answers, today, say);
    const filled = await measureFilled(sql, answers, until);
    const kept = await sizesOnDisk(sql);
    const total = Object.values(kept).reduce((sum, mib) => sum + mib, 0);
    const measured = { ...filled, sizeMiB: rounded((total * 1_000_000) / answers), mebibytes: kept };
    const page = appAtWork(now, today).read(thirteenWeeks);
    await then(measured, async () => (await sql.measure(page)).sqlMs);
  } catch (error) {
    console.error(error);
    throw error;
  } finally {
    await sql.stop();
    // The server alone keeps no program awake, and its folders are to be cleared away.
    const awake = setInterval(() => undefined, 1_000);
    await database.stop();
    clearInterval(awake);
  }
}

async function measureFilled(sql: TimedSql, answers: number, until: number) {
  const app = appAtWork(now, today);
  say('computing all figures …');
  const rebuild = await rebuildFigures(sql, app.worker, until, say);
  say(`… ${rebuild.statements} statements, slowest ${rebuild.slowestMs} ms ${rebuild.failed ?? ''}`);
  const page = await timeOften(sql, app.read(thirteenWeeks));
  const year = await timeOften(sql, app.read(twelveMonths));
  say(`page: ${page.ms} ms, 12 months: ${year.ms} ms`);
  const { now: current, before } = namedPeriod('weeks-13', today, 'previous');
  const raw = await sql.measure(() => countRaw([current, before]));

  // As every hour does it: first the day, then its week and its month; organisations and hours of the week wait for the night.
  const hour = { ...app.worker, clock: { now: () => new Date(0) } };
  const { keeping } = hour;
  const dirtySpans: typeof keeping.dirtySpans = async (grain, limit) =>
    grain === grains.day ? keeping.dirtySpans(grain, limit) : [];
  const dayAlone = { ...hour, keeping: { ...keeping, dirtySpans } };
  const days = [];
  const daysAsSent = [];
  const sums = [];
  for (const back of [10, 20, 30, 40, 50, 15, 25, 35, 45]) {
    await keeping.markDays([{ projectId: project, day: today - back }]);
    days.push(await sql.measure(() => recomputeFigures(dayAlone, () => true, 'tonight')));
    await keeping.markDays([{ projectId: project, day: today - back }]);
    daysAsSent.push(await sql.sideBySide(() => sql.measure(() => recomputeFigures(dayAlone, () => true, 'tonight'))));
    sums.push(await sql.measure(() => recomputeFigures(hour, () => true, 'tonight')));
  }
  const night = await sql.measure(() => recomputeFigures(app.worker, () => true));
  const others = [];
  for (const [name, work] of app.others) others.push({ name, ...(await sql.measure(work)) });
  const slow = others.filter(({ slowestMs, failed }) => slowestMs > 400 || failed !== null);
  for (const { name, slowestMs, rowsRead, failed, slowest } of slow)
    say(`${name}: ${slowestMs} ms, ${rowsRead} rows ${failed ?? ''} ${slowest}`);

  const [next] = await sql.administer<{ id: number | string }>(
    `SELECT MAX(issue_id) AS id FROM cycle WHERE project_id = ${project}`,
  );
  const writing = await sql.measure(() => writeOneAnswer(Number(next?.id), today));
  say('answering under fire …');
  const fire = await answerUnderFire(sql, app.worker, today, 2_000);
  say('counting every cell again …');
  const slowestOfAll = [rebuild, night, writing, ...days, ...sums, ...others].sort(
    (a, b) => b.slowestMs - a.slowestMs,
  )[0];
  return {
    answers,
    days: dayCount,
    complete: rebuild.complete,
    countedDays: rebuild.countedDays,
    load: rounded(loadavg()[0] ?? 0),
    pageMs: page.ms,
    page,
    yearMs: year.ms,
    year,
    maxStatementMs: Math.max(page.slowestStatementMs, year.slowestStatementMs, slowestOfAll?.slowestMs ?? 0),
    slowestStatement: slowestOfAll?.slowest ?? '',
    maxStatementMiB: rounded(sql.largestMemory() / mebibyte),
    writeStatements: writing.statements,
    rawMs: raw.sqlMs,
    rawFailed: raw.failed,
    rawRatio: rounded(raw.sqlMs / page.ms),
    // Statements of a day go side by side: what it takes, and what its statements take one by one.
    recomputeMs: rounded(median(daysAsSent.map(({ wallMs }) => wallMs))),
    recomputeSqlMs: rounded(median(days.map(({ sqlMs }) => sqlMs))),
    recomputeStatements: days[0]?.statements ?? 0,
    weekAndMonthMs: rounded(median(sums.map(({ sqlMs }) => sqlMs))),
    weekAndMonthStatements: sums[0]?.statements ?? 0,
    rebuildSeconds: rounded(rebuild.wallMs / 1_000),
    rebuildSqlSeconds: rounded(rebuild.sqlMs / 1_000),
    rebuildStatements: rebuild.statements,
    rebuildCostliest: rebuild.costliest,
    nightMs: rounded(night.sqlMs),
    nightStatements: night.statements,
    recomputeCostliest: days[0]?.costliest,
    rebuildSlowestStatementMs: rebuild.slowestMs,
    failed: [rebuild, night, writing, ...days, ...sums, ...others].flatMap(({ failed }) => failed ?? []),
    fire,
    // Cells of days that were given up are missing, not wrong.
    wrongCells: rebuild.complete ? await countWrongCells(sql, projects) : null,
    cells: await countCells(sql),
    packs: process.argv.includes('--pack') ? await pack(sql, app) : null,
    others: others.map(({ name, sqlMs, statements, slowestMs, rowsRead, failed }) => ({
      ...{ name, ms: sqlMs, statements, slowestMs, rowsRead, failed },
    })),
  };
}

async function pack(sql: TimedSql, app: ReturnType<typeof appAtWork>) {
  say('packing …');
  const page = async () => {
    const found = await Promise.all([app.figures(thirteenWeeks), app.figures(twelveMonths)]);
    return found.map((one) => ({ ...one, packedBefore: null }));
  };
  return packAll({ sql, today, now, page, say });
}

type Measured = Awaited<ReturnType<typeof measureFilled>> &
  Readonly<{ sizeMiB: number; mebibytes: Readonly<Record<string, number>> }>;

function print(measured: readonly Measured[], all: object) {
  if (process.argv.includes('--json')) console.log(JSON.stringify({ ...all, budget }, null, 2));
  else
    for (const one of [...measured, ...(measured.length > 1 ? [all] : [])])
      for (const [name, value] of Object.entries(one))
        if (name !== 'sizes') console.log(name.padEnd(28), typeof value === 'object' ? JSON.stringify(value) : value);
}

if (process.send) {
  await once(process, 'message');
  await measureAt(sizes[0] ?? 0, async (measured, page) => {
    process.send?.({ measured });
    await answerTurns(page);
  });
} else if (sizes.length > 1) {
  const { measured, ...inTurn } = await measureSideBySide<Measured>(sizes);
  print(measured, { sizes: measured, ...inTurn });
} else
  await measureAt(sizes[0] ?? 0, async (measured) => {
    print([measured], measured);
  });
