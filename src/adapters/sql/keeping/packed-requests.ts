import { sql } from 'kysely';
import sortBy from 'lodash/sortBy';
import uniqBy from 'lodash/uniqBy';
import type { ExportCell } from '../../../domain/keeping/export-columns';
import type { PackedRow } from '../../../domain/keeping/pack';
import type { ExportedCycle, ExportPlace, ExportQuery } from '../../../ports/figures/cycle-export';
import type { Slice } from '../../../ports/figures/figure-source';
import type { DimensionKind } from '../dimensions';
import { db } from '../driver';
import { readBody } from './pack-body';
import { fenceName } from './packed-before';

type Big = string | number;
type StoredPack = Readonly<{ first_day: number; first_id: Big; body: string }>;

/** Packs hold small numbers where the file has names: by column of the export, the filter that narrows it and the kind of name. */
const numbered: readonly (readonly [column: string, filter: keyof Slice, kind: DimensionKind])[] = [
  ['request_type', 'requestType', 'request-type'],
  ['organisation', 'organisation', 'organisation'],
  ['team', 'team', 'team'],
  ['priority', 'priority', 'priority'],
  ['channel', 'channel', 'channel'],
];

export const numberedColumns = numbered.map(([column]) => column);

const isAfter = (one: ExportPlace, other: ExportPlace) =>
  one.day > other.day || (one.day === other.day && one.id > other.id);

/** Packs that reach into a period, in the order of their first requests, one after the other. */
async function nextPack(
  { projectId, period, after }: ExportQuery,
  last: ExportPlace | null,
): Promise<StoredPack | null> {
  const beyond = (first: string, id: string, place: ExportPlace | null) =>
    place === null
      ? sql``
      : sql`AND (${sql.ref(first)} > ${place.day} OR (${sql.ref(first)} = ${place.day} AND ${sql.ref(id)} > ${place.id}))`;
  const { rows } = await sql<StoredPack>`SELECT first_day, first_id, body FROM pack
    WHERE project_id = ${projectId} AND first_day <= ${period.to} AND last_day >= ${period.from}
      ${beyond('last_day', 'last_id', after)} ${beyond('first_day', 'first_id', last)}
    ORDER BY first_day, first_id LIMIT 1`.execute(db);
  return rows[0] ?? null;
}

function isWanted({ day, id, cells }: PackedRow, { period, slice, after }: ExportQuery): boolean {
  if (day < period.from || day > period.to || (after && !isAfter({ day, id }, after))) return false;
  if (cells.reason === 'not-a-request') return false;
  return numbered.every(([column, filter]) => slice[filter] === null || cells[column] === slice[filter]);
}

async function namesOf(rows: readonly PackedRow[]): Promise<ReadonlyMap<string, string>> {
  const pairs = new Map<string, readonly [kind: string, id: number]>();
  for (const { cells } of rows)
    for (const [column, , kind] of numbered) {
      const id = Number(cells[column] ?? 0);
      if (id !== 0) pairs.set(`${kind}/${id}`, [kind, id]);
    }
  if (pairs.size === 0) return new Map();
  const wanted = sql.join([...pairs.values()].map(([kind, id]) => sql`(${kind}, ${id})`));
  const { rows: found } = await sql<{ kind: string; id: number; name: string }>`
    SELECT kind, id, name FROM dimension WHERE (kind, id) IN (${wanted})`.execute(db);
  return new Map(found.map(({ kind, id, name }) => [`${kind}/${id}`, name]));
}

/** Where no fence was ever raised there is no table of packs either. */
async function isPacking(projectId: number): Promise<boolean> {
  const { rows } = await sql<{
    upto: Big;
  }>`SELECT upto FROM sweep WHERE name = ${fenceName(sql`${projectId}`)}`.execute(db);
  return rows.length > 0;
}

/** Packed requests of an export, in its order, as many as fit a page. */
export async function packedRequests(query: ExportQuery): Promise<readonly ExportedCycle[]> {
  if (!(await isPacking(query.projectId))) return [];
  let found: readonly PackedRow[] = [];
  for (let pack = await nextPack(query, null); pack !== null;) {
    const first = { day: pack.first_day, id: Number(pack.first_id) };
    // Packs of different nights may overlap; one that begins after the page ends adds nothing to it.
    const end = found[query.limit - 1];
    if (end && isAfter(first, end)) break;
    const wanted = readBody(pack.body).filter((row) => isWanted(row, query));
    // Two nights that ran at once may have packed a request twice; the first pack has it whole.
    found = sortBy(uniqBy([...found, ...wanted], 'id'), ['day', 'id']);
    pack = await nextPack(query, first);
  }
  const page = found.slice(0, query.limit);
  const names = await namesOf(page);
  return page.map(({ day, id, cells }) => ({
    ...{ day, id },
    cells: {
      ...cells,
      ...Object.fromEntries(
        numbered.map(([column, , kind]): readonly [string, ExportCell] => [
          column,
          names.get(`${kind}/${cells[column] ?? 0}`) || null,
        ]),
      ),
    },
  }));
}
