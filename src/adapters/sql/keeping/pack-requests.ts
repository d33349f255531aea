import { sql } from 'kysely';
import { longestPeriod } from '../../../domain/figures/period';
import { packedColumns, type PackedRow } from '../../../domain/keeping/pack';
import type { PackPlace, Packs } from '../../../ports/keeping/packs';
import { db } from '../driver';
import { columnsNamed, toCells, type StoredRow } from '../export/export-sources';
import { inList } from '../figures/figure-slice';
import { readBody, writeBody } from './pack-body';
import { numberedColumns } from './packed-requests';

type Big = string | number;

/** Requests looked at by one statement; a pack holds at most as many. */
const looked = 2_000;
/** Ids named by one statement that takes requests out. */
const takenAtOnce = 500;

const cycleIdOf = sql`c.issue_id * 1024 + c.cycle`;

/** The last of the next requests to look at, in the order of day and cycle. */
async function lastOfNext({ projectId, before, after }: Look): Promise<PackPlace | null> {
  const { rows } = await sql<{ day: number; id: Big }>`
    SELECT c.resolved_day AS day, ${cycleIdOf} AS id FROM cycle c
    WHERE c.project_id = ${projectId} AND c.resolved_day < ${before} ${beyond(after)}
    ORDER BY c.resolved_day, c.issue_id, c.cycle LIMIT ${sql.raw(String(looked))}`.execute(db);
  const last = rows.at(-1);
  return last ? { day: last.day, id: Number(last.id) } : null;
}

const beyond = (place: PackPlace | null) =>
  place === null
    ? sql``
    : sql`AND c.resolved_day >= ${place.day} AND (c.resolved_day > ${place.day} OR ${cycleIdOf} > ${place.id})`;

type Look = Readonly<{ projectId: number; before: number; after: PackPlace | null; now: Date }>;

/** Nobody works with it any more. The newest cycle of a request goes last, since it tells how the request stands. */
const isAtRest = (before: number, now: Date) => sql`c.state NOT IN ('planned', 'asking')
  AND (c.closes_at IS NULL OR c.closes_at < ${now.getTime()})
  AND (a.id IS NULL OR (a.day < ${before} AND a.solved IS NOT NULL))
  AND NOT EXISTS (SELECT 1 FROM answer_text t WHERE t.id = ${cycleIdOf})
  AND NOT EXISTS (SELECT 1 FROM follow_up f WHERE f.request_id = c.issue_id)
  AND NOT EXISTS (SELECT 1 FROM cycle o WHERE o.issue_id = c.issue_id AND o.cycle < c.cycle)`;

/** The last time a person was there before the fence stays, so that later days know how long they had been away. */
const wasThereLater = (
  before: number,
) => sql`(c.eligible = 0 OR c.person = 0 OR c.resolved_day < ${before - longestPeriod}
    OR EXISTS (SELECT 1 FROM cycle l WHERE l.project_id = c.project_id AND l.person = c.person AND l.eligible = 1
      AND l.resolved_day > c.resolved_day AND l.resolved_day < ${before}))
  AND (a.id IS NULL OR a.kind <> 1 OR a.audience <> 1 OR a.solved IS NULL OR a.person = 0 OR c.resolved_day < ${before - longestPeriod}
    OR EXISTS (SELECT 1 FROM answer l WHERE l.project_id = a.project_id AND l.person = a.person AND l.kind = 1 AND l.audience = 1
      AND l.solved IS NOT NULL AND l.resolved_day > a.resolved_day AND l.resolved_day < ${before}))`;

/** Read anew by whoever wants a name; and nothing here has a follow-up. */
const instead = {
  ...{ request_type: 'c.request_type', organisation: 'c.organisation', team: 'c.team' },
  ...{ priority: 'c.priority', channel: 'c.channel', read_at: 'a.read_at' },
};
const columns = columnsNamed(packedColumns, instead);

function toPacked(row: StoredRow): PackedRow {
  const cells = toCells(row);
  const numbers = numberedColumns.map((name) => [name, Number(row[name] ?? 0)] as const);
  return {
    ...{ day: Number(row.on_day), id: Number(row.cycle_id) },
    cells: {
      ...Object.fromEntries(packedColumns.map((name) => [name, cells[name] ?? null])),
      ...Object.fromEntries(numbers),
    },
  };
}

/** Of the requests up to a place those that may be packed. */
async function packable(look: Look, { day, id }: PackPlace): Promise<readonly PackedRow[]> {
  const { projectId, before, after, now } = look;
  const { rows } = await sql<StoredRow>`
    SELECT ${cycleIdOf} AS cycle_id, c.resolved_day AS on_day, ${columns}
    FROM cycle c LEFT JOIN answer a ON a.id = ${cycleIdOf}
    WHERE c.project_id = ${projectId} AND c.resolved_day < ${before} AND c.resolved_day <= ${day} ${beyond(after)}
      AND (c.resolved_day < ${day} OR (c.resolved_day = ${day} AND ${cycleIdOf} <= ${id}))
      AND ${isAtRest(before, now)} AND ${wasThereLater(before)}
    ORDER BY c.resolved_day, c.issue_id, c.cycle`.execute(db);
  return rows.map(toPacked);
}

async function takeOut(rows: readonly PackedRow[]): Promise<void> {
  for (let n = 0; n < rows.length; n += takenAtOnce) {
    const ids = rows.slice(n, n + takenAtOnce).map(({ id }) => id);
    const issues = [...new Set(ids.map((id) => Math.floor(id / 1_024)))];
    // The request first: whoever packs at the same time must not find it without its answer.
    await sql`DELETE FROM cycle WHERE issue_id IN ${inList(issues)} AND issue_id * 1024 + cycle IN ${inList(ids)}`.execute(
      db,
    );
    await sql`DELETE FROM answer WHERE id IN ${inList(ids)}`.execute(db);
    await sql`DELETE FROM answer_revision WHERE id IN ${inList(ids)}`.execute(db);
  }
}

type StoredPack = Readonly<{ first_day: number; first_id: Big; body: string }>;

/** Packs whose requests may still be among the records, one at a time: what the stored text says is taken out, and nothing else. */
export async function finishPacks(projectId: number): Promise<void> {
  for (;;) {
    const { rows } = await sql<StoredPack>`SELECT first_day, first_id, body FROM pack
      WHERE project_id = ${projectId} AND taken = 0 ORDER BY first_day, first_id LIMIT 1`.execute(db);
    const pack = rows[0];
    if (!pack) return;
    await takeOut(readBody(pack.body));
    await sql`UPDATE pack SET taken = 1 WHERE project_id = ${projectId} AND first_day = ${pack.first_day}
      AND first_id = ${pack.first_id}`.execute(db);
  }
}

async function write(projectId: number, rows: readonly PackedRow[]): Promise<void> {
  const [first, last] = [rows[0], rows.at(-1)];
  if (!first || !last) return;
  // Written once: whoever comes second takes out what the first one wrote.
  await sql`INSERT IGNORE INTO pack (project_id, first_day, first_id, last_day, last_id, requests, taken, body)
    VALUES (${projectId}, ${first.day}, ${first.id}, ${last.day}, ${last.id}, ${rows.length}, 0, ${writeBody(rows)})`.execute(
    db,
  );
}

/** A pack is there before its requests are taken out, and read back before anything is. */
export const packNext: Packs['packNext'] = async (projectId, before, after, now) => {
  const look = { projectId, before, after, now };
  const place = await lastOfNext(look);
  if (!place) return null;
  const rows = await packable(look, place);
  await write(projectId, rows);
  await finishPacks(projectId);
  return { place, packed: rows.length };
};
