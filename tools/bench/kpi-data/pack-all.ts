import { isDeepStrictEqual } from 'node:util';
import { sqlPacks as packs } from '../../../src/adapters/sql/keeping/packs';
import { firstOfMonth, mondayOf } from '../../../src/domain/calendar';
import type { PackPlace } from '../../../src/ports/keeping/packs';
import { rounded, type TimedSql } from './timed-sql';

type Say = (text: string) => void;

const tables = ['cycle', 'answer', 'answer_revision', 'answer_text', 'pack', 'kpi'] as const;

/** Mebibytes of records and of what is added up from their answers, once the room of what was taken out is given back, as a database does by itself in time. */
async function mebibytesOf(sql: TimedSql): Promise<Readonly<Record<string, number>>> {
  for (const table of tables) await sql.administer(`OPTIMIZE TABLE ${table}`);
  const rows = await sql.administer<{ name: string; mib: string | number }>(`SELECT table_name AS name,
    (data_length + index_length) / 1048576 AS mib
    FROM information_schema.tables WHERE table_schema = 'bench' AND table_name IN (${tables.map((name) => `'${name}'`).join(', ')})`);
  return Object.fromEntries(rows.map(({ name, mib }) => [name, rounded(Number(mib))]));
}

async function packProject(projectId: number, before: number, now: Date): Promise<number> {
  await packs.raiseFence(projectId, before, now);
  let place: PackPlace | null = null;
  let packed = 0;
  for (;;) {
    const step: Awaited<ReturnType<typeof packs.packNext>> = await packs.packNext(projectId, before, place, now);
    if (!step) break;
    place = step.place;
    packed += step.packed;
  }
  while ((await packs.forgetDays(projectId, mondayOf(before))) > 0);
  return packed;
}

/** Days that stay single: as a rule, and where the database is fuller still (`pack-old-requests`). */
const youngest = { usual: 100, whenShort: 45 };

/** Packs what was resolved before so many days ago, in all projects. */
async function packOlderThan(days: number, { sql, today, now, say }: Packing) {
  const fence = firstOfMonth(today - days);
  let requests = 0;
  const measured = await sql.measure(async () => {
    for (const { projectId } of await packs.projects()) {
      requests += await packProject(projectId, fence, now);
      say(`… ${requests} requests are packed`);
    }
  });
  const [left] = await sql.administer<{ n: number | string }>(
    `SELECT COUNT(*) AS n FROM cycle WHERE resolved_day < ${fence}`,
  );
  return {
    ...{ requests, singleDays: today - fence + 1, stillSingle: Number(left?.n ?? 0) },
    mebibytesAfter: await mebibytesOf(sql),
    seconds: rounded(measured.wallMs / 1_000),
    ...{ statements: measured.statements, slowestStatementMs: measured.slowestMs },
    ...{ slowestStatement: measured.slowest, failed: measured.failed },
  };
}

type Packing = Readonly<{ sql: TimedSql; today: number; now: Date; page: () => Promise<unknown>; say: Say }>;

/** Packs all that may be, as an installation does that is short of room, and looks whether a page still says the same. */
export async function packAll(packing: Packing) {
  const { sql, page } = packing;
  const [mebibytesBefore, pageBefore] = [await mebibytesOf(sql), await page()];
  await packs.prepare();
  const usual = await packOlderThan(youngest.usual, packing);
  const [bytes] = await sql.administer<{ n: number | string }>('SELECT SUM(LENGTH(body)) AS n FROM pack');
  const samePage = isDeepStrictEqual(pageBefore, await page());
  return {
    mebibytesBefore,
    bytesARequest: rounded(Number(bytes?.n ?? 0) / Math.max(1, usual.requests)),
    ...{ ...usual, samePage },
    whenShort: await packOlderThan(youngest.whenShort, packing),
  };
}
