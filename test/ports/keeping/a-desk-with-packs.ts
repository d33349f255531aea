import { sql } from 'kysely';
import { db } from '../../../src/adapters/sql/driver';
import { sqlCycleExport as cycleExport } from '../../../src/adapters/sql/export/cycle-export';
import { sqlFigureCheck as figureCheck } from '../../../src/adapters/sql/figures/figure-check';
import { makePackTable } from '../../../src/adapters/sql/keeping/pack-table';
import { sqlPacks as packs } from '../../../src/adapters/sql/keeping/packs';
import { packOldRequests } from '../../../src/app/keeping/pack-old-requests';
import { everything } from '../../../src/ports/figures/figure-source';
import { firstOfMonth, isoDay, mondayOf } from '../../../src/domain/calendar';
import { defaultSettings } from '../../../src/domain/settings/project-settings';
import { inMemoryNotes } from '../../fakes/memory';
import { clearDesk, page, recompute, today } from '../figures/a-desk-of-figures';
import { followUpRow, sorted } from '../figures/figure-expectations';
import { dayMs, project, seeds, store, type Seeded } from '../figures/figure-records-seed';

export const now = new Date(today * dayMs + 80_000_000);
export const fence = firstOfMonth(today, -6);
export const records = seeds(500, today - 420, today, 7);
export const withWords = records.filter(({ answer, resolvedDay }) => answer && resolvedDay < fence).slice(0, 5);
/** As in life: whoever is unhappy has a follow-up. */
const isUnhappy = ({ answer }: Seeded) =>
  answer !== null && (!answer.solved || answer.major || (answer.score ?? 5) <= 2);
export const withFollowUp = records.filter((one) => isUnhappy(one) && one.resolvedDay < fence);

export let told: string[] = [];
export const memory = inMemoryNotes();
const log = {
  info: (line: string) => void told.push(line),
  warn: (line: string) => void told.push(line),
  error: (line: string) => void told.push(line),
};

export function portsOn(night: number, requests: 6 | 12 | null = 6, mebibytes = 10) {
  const settings = { ...defaultSettings, keeping: { words: null, requests } };
  return {
    ...{ packs, figureCheck, log, clock: { now: () => new Date(now.getTime() + night * dayMs) } },
    storage: { tables: async () => [{ table: 'cycle', mebibytes }] },
    settings: {
      read: async () => ({ version: 1, settings, savedBy: null, savedAt: null }),
      reportingTimeZone: async () => 'UTC',
    },
    memory,
  };
}
export const pack = async (nights: readonly number[], ...how: [requests?: 6 | 12 | null, mebibytes?: number]) => {
  for (const night of nights) await packOldRequests(portsOn(night, ...how), () => true);
};

/** Where the fence stands. */
export const reachedDay = async () => (await packs.projects())[0]?.fence?.day ?? 0;

export const count = async (table: string, where = sql`1 = 1`) => {
  const { rows } = await sql<{
    n: number | string;
  }>`SELECT COUNT(*) AS n FROM ${sql.table(table)} WHERE ${where}`.execute(db);
  return Number(rows[0]?.n);
};

export async function exported(limit = 200) {
  const query = { projectId: project, period: { from: today - 420, to: today }, slice: everything, limit };
  const found: Awaited<ReturnType<typeof cycleExport.page>>[number][] = [];
  for (;;) {
    const last = found.at(-1);
    const rows = await cycleExport.page({ ...query, after: last ? { day: last.day, id: last.id } : null });
    if (rows.length === 0) return found;
    found.push(...rows);
  }
}

/** The desk as it was before anything was packed, all figures counted. */
export async function freshDesk(): Promise<void> {
  told = [];
  memory.forget();
  await clearDesk();
  await makePackTable();
  await db.deleteFrom('pack').execute();
  await store(records, now.getTime() - dayMs);
  await db
    .insertInto('answer_text')
    .values(
      withWords.map(({ issue }) => ({
        id: issue * 1024 + 1,
        project_id: project,
        author: 'a',
        comment: 'So slow',
        written_at: 1,
      })),
    )
    .execute();
  await db
    .insertInto('follow_up')
    .values(withFollowUp.map(({ issue, resolvedDay }) => followUpRow(issue, resolvedDay, 1)))
    .execute();
  await recompute();
}

export const wholePages = () =>
  Promise.all([
    page(),
    page({ period: 'weeks-52', against: 'year-before' }),
    page({ period: 'weeks-52', book: 'resolution-day' }),
    page({ period: { from: isoDay(mondayOf(today - 390)), to: isoDay(mondayOf(today - 60) - 1) } }),
  ]).then((pages) => pages.map(({ packedBefore: _, ...rest }) => rest));

/** Rollups without the single days that are forgotten behind the fence: those of type and team together, and of reasons. */
export const keptOf = (cells: ReadonlyMap<string, readonly number[]>, before = fence) =>
  sorted(
    new Map(
      [...cells].filter(([name]) => {
        const [, grain, bucket, dim] = name.split('/').map(Number);
        return grain !== 0 || (bucket ?? 0) >= mondayOf(before) || ![3, 4, 5].includes(dim ?? 0);
      }),
    ),
  );
