import { sql, type RawBuilder } from 'kysely';
import sortBy from 'lodash/sortBy';
import uniqBy from 'lodash/uniqBy';
import type { CycleExport, ExportedCycle, ExportPlace, ExportQuery } from '../../../ports/figures/cycle-export';
import type { Days } from '../../../domain/figures/period';
import { findWindowEnd } from '../figures/day-windows';
import { db } from '../driver';
import { exportedColumns, exportedNames, toCells, type StoredRow } from './export-sources';
import { inList, within } from '../figures/figure-slice';
import { packedRequests } from '../keeping/packed-requests';

type Stored = string | number | null;

const goOn = (after: ExportPlace | null): RawBuilder<unknown> =>
  after === null ? sql`` : sql`AND (c.resolved_day > ${after.day} OR c.issue_id * 1024 + c.cycle > ${after.id})`;

/** Single requests resolved on a few days, in their order. */
async function singleOn(
  { projectId, slice, limit }: ExportQuery,
  { from, to }: Days,
  after: ExportPlace | null,
): Promise<readonly ExportedCycle[]> {
  const { rows } = await sql<StoredRow>`
    SELECT c.issue_id * 1024 + c.cycle AS cycle_id, c.resolved_day AS on_day, ${exportedColumns}
    FROM cycle c
    LEFT JOIN answer a ON a.id = c.issue_id * 1024 + c.cycle AND a.solved IS NOT NULL
    LEFT JOIN follow_up f ON f.dedupe_key = CONCAT('answer:', c.issue_id, ':', c.cycle)
    ${exportedNames}
    WHERE c.project_id = ${projectId} AND c.resolved_day BETWEEN ${from} AND ${to}
      AND (c.reason IS NULL OR c.reason <> 'not-a-request') AND ${within(slice, 'c')} ${goOn(after)}
    ORDER BY c.resolved_day, c.issue_id, c.cycle LIMIT ${sql.raw(String(limit))}`.execute(db);
  return rows.map((row) => ({ id: Number(row.cycle_id), day: Number(row.on_day), cells: toCells(row) }));
}

/** Requests looked at by one statement under a filter that finds few of them. */
const lookedAt = 20_000;

/** As many single requests as fit a page, window after window of days. */
async function singleRequests(query: ExportQuery): Promise<readonly ExportedCycle[]> {
  const { projectId, period, slice, limit } = query;
  const size = Object.values(slice).every((id) => id === null) ? limit : Math.max(limit, lookedAt);
  const found: ExportedCycle[] = [];
  let after = query.after;
  for (let from = after?.day ?? period.from; from <= period.to && found.length < limit;) {
    const to = Math.min((await findWindowEnd(projectId, from, size)) ?? period.to, period.to);
    found.push(...(await singleOn({ ...query, limit: limit - found.length }, { from, to }, after)));
    [from, after] = [to + 1, null];
  }
  return found;
}

/** The ledger row by row, names and all, in a few statements a page; what is packed comes from its packs, in its place. */
export const sqlCycleExport: CycleExport = {
  async page(query) {
    const [single, packed] = await Promise.all([singleRequests(query), packedRequests(query)]);
    if (packed.length === 0) return single;
    // Between being packed and being taken out a request is in both.
    const both = uniqBy([...single, ...packed], ({ id }) => id);
    return sortBy(both, ['day', 'id']).slice(0, query.limit);
  },

  async words(ids) {
    type Words = Readonly<{
      id: Stored;
      comment: string | null;
      outcome: string | null;
      recovery_words: string | null;
    }>;
    if (ids.length === 0) return new Map();
    const { rows } = await sql<Words>`
      SELECT a.id, t.comment, f.outcome, f.recovery_words
      FROM answer a LEFT JOIN answer_text t ON t.id = a.id
      LEFT JOIN follow_up f ON f.dedupe_key = CONCAT('answer:', a.id DIV 1024, ':', a.id MOD 1024)
      WHERE a.id IN ${inList(ids)} AND (t.id IS NOT NULL OR f.outcome IS NOT NULL)`.execute(db);
    return new Map(
      rows.map(({ id, comment, outcome, recovery_words }) => [
        Number(id),
        { comment, remedy: outcome, recovery_words },
      ]),
    );
  },
};
