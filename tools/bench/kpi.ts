/**
 * How fast the Satisfaction page is at many answers: npm run bench -- kpi --answers 1000000 [--json]. The product's own statements,
 * through the real @forge/sql and Forge's limits, on deterministic data.
 */
import { openSqlGate } from '../../dev/database/open-sql-gate';
import { startDatabase } from '../../dev/database/start-database';
import { sqlFigureRecords as records } from '../../src/adapters/sql/figure-records';
import { sqlFigureSource as source } from '../../src/adapters/sql/figure-source';
import { sqlFollowUpLives as lives } from '../../src/adapters/sql/follow-up-life';
import { sqlKpiKeeping as keeping } from '../../src/adapters/sql/kpi-keeping';
import { sqlKpis as kpis } from '../../src/adapters/sql/kpis';
import { migrate } from '../../src/adapters/sql/migrations/migrate';
import { readFigures } from '../../src/app/read-figures';
import { everything, recomputeFigures } from '../../src/app/recompute-figures';
import { parseDay } from '../../src/domain/calendar';
import { namedPeriod } from '../../src/domain/kpi/period';
import { notSetUp } from '../../src/domain/project-settings';
import { sightOf, usualRights } from '../../src/domain/rights';
import { dayCount, fillRecords, project } from './kpi-data/fill-records';
import mysql from 'mysql2/promise';

const option = (name: string) => process.argv[process.argv.indexOf(`--${name}`) + 1];
const answers = process.argv.includes('--answers') ? Number(option('answers')) : 1_000_000;
const today = parseDay('2026-06-28');
const now = new Date(today * 86_400_000 + 72_000_000);
const say = (text: string) => console.error(text);
const rounded = (ms: number) => Math.round(ms * 10) / 10;
const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

const database = await startDatabase();
await database.createDatabase('bench');
const gate = await openSqlGate({ socket: database.socket, database: 'bench', metered: false });
let spent: { ms: number; query: string; status: number }[] = [];
// One statement at a time: the time of a statement must not hold the time it waited for others.
let queue: Promise<unknown> = Promise.resolve();
Object.assign(globalThis, {
  __forge_fetch__: async (_: unknown, path: string, init: { body: string }) => {
    const turn = queue.then(async () => {
      const begin = performance.now();
      const { status, headers, body } = await gate.execute(path, init.body);
      spent.push({ ms: performance.now() - begin, query: init.body, status });
      return new Response(body, { status, headers });
    });
    queue = turn.catch(() => null);
    return turn;
  },
});

async function timed(work: () => Promise<unknown>) {
  spent = [];
  const begin = performance.now();
  const failed = await work().then(
    () => null,
    (error: unknown) => String(error),
  );
  const sqlMs = spent.reduce((sum, { ms }) => sum + ms, 0);
  return {
    sqlMs,
    wallMs: performance.now() - begin,
    statements: spent.length,
    slowestMs: Math.max(0, ...spent.map(({ ms }) => ms)),
    failed,
  };
}

const settings = { reportingTimeZone: async () => 'UTC', read: async () => notSetUp, history: async () => [] };
const clock = { now: () => now };
const worker = { source, keeping, settings, clock };
const page = {
  ...{ kpis, source, records, lives, settings, clock, people: { nameOf: async () => null } },
  permissions: { sightOf: async () => sightOf(usualRights, 'administrator') },
};
const question = {
  ...everything,
  period: 'weeks-13',
  against: 'previous',
  book: 'answer-day',
  audience: 'customers',
} as const;

async function administer<Row>(statement: string): Promise<readonly Row[]> {
  const connection = await mysql.createConnection({ socketPath: database.socket, user: 'root', database: 'bench' });
  try {
    const [rows] = await connection.query(statement);
    return rows as unknown as readonly Row[];
  } finally {
    connection.destroy();
  }
}

/** Days on which the rollup of all answers differs from a count of the records. */
const recount = `SELECT COUNT(*) AS wrong FROM
  (SELECT day, SUM(score = 5) AS r5, SUM(score = 1) AS r1, SUM(solved = 0) AS no FROM answer WHERE project_id = ${project} GROUP BY day) a
  LEFT JOIN kpi k ON k.project_id = ${project} AND k.book = 1 AND k.audience = 1 AND k.grain = 0 AND k.dim = 0 AND k.bucket = a.day
  WHERE k.r5 IS NULL OR k.r5 <> a.r5 OR k.r1 <> a.r1 OR k.not_solved <> a.no`;
const diskSize = `SELECT table_name AS name, (data_length + index_length) / 1048576 AS mib FROM information_schema.tables
  WHERE table_schema = 'bench' ORDER BY mib DESC`;

try {
  await migrate();
  say(`Filling ${answers} answers …`);
  await fillRecords(database.socket, 'bench', answers, today);
  say('Computing all figures …');
  const rebuild = await timed(() => recomputeFigures(worker, () => true));

  await timed(() => readFigures(page, { projectId: project, accountId: 'somebody' }, question));
  const views = [];
  for (let run = 0; run < 9; run += 1)
    views.push(await timed(() => readFigures(page, { projectId: project, accountId: 'somebody' }, question)));
  const slowest = [...spent]
    .sort((a, b) => b.ms - a.ms)
    .slice(0, 3)
    .map(({ ms, query }) => ({ ms: rounded(ms), query: query.replace(/\\n\s*/g, ' ').slice(0, 160) }));

  const { now: current, before } = namedPeriod('weeks-13', today, 'previous');
  const raw = await timed(async () => {
    for (const period of [current, before]) {
      await source.answersOf(project, 'answer-day', period, everything);
      await source.answersOf(project, 'resolution-day', period, everything);
      await source.requestsOf(project, period, everything);
      await source.peopleOf(project, period, everything);
    }
  });

  await keeping.markDays([{ projectId: project, day: today - 40 }]);
  const oneDay = await timed(() => recomputeFigures({ ...worker, clock: { now: () => new Date(0) } }, () => true));
  const [wrong] = await administer<{ wrong: number }>(recount);
  const sizes = await administer<{ name: string; mib: number }>(diskSize);
  const result = {
    answers,
    days: dayCount,
    pageMs: rounded(median(views.map(({ sqlMs }) => sqlMs))),
    pageWallMs: rounded(median(views.map(({ wallMs }) => wallMs))),
    pageStatements: views[0]?.statements ?? 0,
    pageFailed: views.find(({ failed }) => failed !== null)?.failed ?? null,
    slowestStatementMs: rounded(Math.max(...views.map(({ slowestMs }) => slowestMs))),
    slowest,
    rawMs: rounded(raw.sqlMs),
    rawFailed: raw.failed,
    rawToPage: rounded(raw.sqlMs / median(views.map(({ sqlMs }) => sqlMs))),
    recomputeDayMs: rounded(oneDay.sqlMs),
    recomputeDayStatements: oneDay.statements,
    rebuildSeconds: rounded(rebuild.wallMs / 1_000),
    rebuildSlowestStatementMs: rounded(rebuild.slowestMs),
    rebuildFailed: rebuild.failed,
    wrongCells: Number(wrong?.wrong ?? -1),
    mebibytes: Object.fromEntries(
      sizes.filter(({ mib }) => Number(mib) > 0.5).map(({ name, mib }) => [name, rounded(Number(mib))]),
    ),
  };
  if (process.argv.includes('--json')) console.log(JSON.stringify(result, null, 2));
  else
    for (const [name, value] of Object.entries(result))
      console.log(name.padEnd(28), typeof value === 'object' ? JSON.stringify(value) : value);
} finally {
  await gate.stop();
  await database.stop();
}
