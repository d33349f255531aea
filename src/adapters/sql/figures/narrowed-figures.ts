import { sql, type RawBuilder } from 'kysely';
import { measures, plus, type Sums } from '../../../domain/figures/answer-cell';
import { dims, type Cell } from '../../../domain/figures/answer-fold';
import { withTotals } from '../../../domain/figures/answer-figures';
import type { Days } from '../../../domain/figures/period';
import { addRequests } from '../../../domain/figures/request-sums';
import type {
  Cohort,
  Depth,
  FigureSource,
  NarrowedAnswers,
  PeopleKind,
  Slice,
} from '../../../ports/figures/figure-source';
import { isTooMuch } from '../../../ports/platform/too-much';
import { busyRuns, fewAtOnce, type Most } from './busy-runs';
import { db } from '../driver';
import { dayColumn, within } from './figure-slice';
import { inPages } from '../in-pages';
import { countedBy, reasonBits } from '../rollups/kpi-answers';
import { peopleIn } from './people-visits';
import { requestsBy, toRequestSums, type StoredSums } from './request-sums';

type Big = string | number;

type StoredCell = Record<(typeof measures)[number] | 'k1' | 'k2', Big>;
const toSums = (row: StoredCell): Sums => measures.map((name) => Number(row[name]));

const counting = ({ projectId, book, audience, slice }: NarrowedAnswers, { from, to }: Days) => sql`
  a.project_id = ${projectId} AND ${sql.ref(`a.${dayColumn[book]}`)} BETWEEN ${from} AND ${to} AND a.audience = ${audience}
  AND a.solved IS NOT NULL AND ${within(slice, 'a')}`;

async function countBy(k1: RawBuilder<unknown>, k2: RawBuilder<unknown>, from: RawBuilder<unknown>) {
  const rows = await inPages(async (limits) => {
    const page = await sql<StoredCell>`${countedBy({ k1, k2 }, from)} ORDER BY k1, k2 ${limits}`.execute(db);
    return page.rows;
  });
  return rows.map((row) => ({ k1: Number(row.k1), k2: Number(row.k2), sums: toSums(row) }));
}

async function pairsOf(asked: NarrowedAnswers, run: Days, depth: Depth): Promise<readonly Cell[]> {
  const { requestType, team } = asked.slice;
  const isTotal = depth === 'total';
  const cells = await countBy(
    isTotal ? sql`${requestType ?? 0}` : sql`request_type`,
    isTotal ? sql`${team ?? 0}` : sql`team`,
    sql`answer a WHERE ${counting(asked, run)}`,
  );
  return withTotals(cells.map((cell) => ({ ...cell, dim: dims.typeTeam })));
}

/** By reason alone: under a filter nobody asks for which type or team each was chosen. */
async function reasonsOf(asked: NarrowedAnswers, run: Days): Promise<readonly Cell[]> {
  const dim = asked.slice.requestType === null ? dims.teamReason : dims.typeReason;
  const cells = await countBy(
    sql`0`,
    sql`bit`,
    sql`answer a JOIN ${reasonBits} bits ON (a.reasons & mask) <> 0 WHERE ${counting(asked, run)} AND kind = 1 AND score IS NOT NULL`,
  );
  return cells.map((cell) => ({ ...cell, dim }));
}

/** Figures under a filter no rollups are kept for: added up from the records by the database, a busy desk's in several statements. */
export const narrowedFigures: Pick<FigureSource, 'answersOf' | 'weeksOf' | 'requestsOf' | 'cohortOf'> = {
  async answersOf(asked, period, depth) {
    const runs = await busyRuns(asked.projectId, period);
    const pairs = await fewAtOnce(runs, (run) => pairsOf(asked, run, depth));
    const reasons = depth === 'full' ? await fewAtOnce(runs, (run) => reasonsOf(asked, run)) : [];
    return [...pairs, ...reasons].flat();
  },

  async weeksOf(asked, weeks) {
    const day = sql.ref(`a.${dayColumn[asked.book]}`);
    // Day 0 was a Thursday, so that (day + 3) is a multiple of 7 on Mondays.
    const monday = sql`${day} - MOD(${day} + 3, 7)`;
    const found = new Map<number, Sums>();
    const parts = await fewAtOnce(await busyRuns(asked.projectId, weeks), (run) =>
      countBy(monday, sql`0`, sql`answer a WHERE ${counting(asked, run)}`),
    );
    for (const { k1, sums } of parts.flat()) {
      const known = found.get(k1);
      found.set(k1, known ? plus(known, sums) : sums);
    }
    return found;
  },

  async requestsOf(projectId, period, slice) {
    const parts = await fewAtOnce(await busyRuns(projectId, period), ({ from, to }) =>
      sql<StoredSums>`${requestsBy(
        {},
        sql`project_id = ${projectId} AND resolved_day BETWEEN ${from} AND ${to} AND ${within(slice, 'cycle')}`,
      )}`.execute(db),
    );
    return addRequests(parts.flatMap(({ rows }) => rows.map(toRequestSums)));
  },

  async cohortOf(projectId, period, slice) {
    const [all, ...more] = await busyRuns(projectId, period, mostAtOnce);
    if (!all || more.length > 0) return cohortInRuns(projectId, period, slice);
    try {
      const eligible = await peopleAtOnce('eligible', projectId, all, slice);
      const answered = await peopleAtOnce('answered', projectId, all, slice);
      return { eligible: eligible.people, answered: answered.people, answers: answered.rows };
    } catch (error) {
      if (!isTooMuch(error)) throw error;
      return cohortInRuns(projectId, period, slice);
    }
  },
};

/** Of how many requests one statement tells distinct people apart, as a rule. */
const mostAtOnce: Most = { requests: 600_000, days: 366 };

type VisitsOf = Readonly<{ kind: PeopleKind; projectId: number; run: Days; slice: Slice }>;
const visits = ({ kind, projectId, run, slice }: VisitsOf) => {
  const { table, byDay, counts } = peopleIn[kind];
  return sql`${table} c ${byDay} WHERE c.project_id = ${projectId} AND c.resolved_day BETWEEN ${run.from} AND ${run.to}
    AND ${counts('c')} AND ${within(slice, 'c')}`;
};

/** Distinct people, and their requests or answers, told apart by the database. */
async function peopleAtOnce(kind: PeopleKind, projectId: number, run: Days, slice: Slice) {
  const { rows } = await sql<{
    people: Big;
    n: Big;
  }>`SELECT COUNT(DISTINCT NULLIF(c.person, 0)) AS people, COUNT(*) AS n
    FROM ${visits({ kind, projectId, run, slice })}`.execute(db);
  return { people: Number(rows[0]?.people ?? 0), rows: Number(rows[0]?.n ?? 0) };
}

async function cohortInRuns(projectId: number, period: Days, slice: Slice): Promise<Cohort> {
  const runs = await busyRuns(projectId, period);
  const eligible = await perPerson('eligible', projectId, runs, slice);
  const answered = await perPerson('answered', projectId, runs, slice);
  const answers = [...answered.values()].reduce((sum, n) => sum + n, 0);
  return { eligible: known(eligible), answered: known(answered), answers };
}

/** Nobody knows who this was: an account that was erased. */
const unknown = '0';
const known = (people: ReadonlyMap<string, number>) => people.size - (people.has(unknown) ? 1 : 0);

/** Requests or answers by person. Distinct people of several runs do not add up, so that their numbers are brought here; a run holds few enough for one reply. */
async function perPerson(kind: PeopleKind, projectId: number, runs: readonly Days[], slice: Slice) {
  const parts = await fewAtOnce(runs, (run) =>
    sql<{ person: Big; n: Big }>`SELECT c.person, COUNT(*) AS n FROM ${visits({ kind, projectId, run, slice })}
      GROUP BY c.person`.execute(db),
  );
  const found = new Map<string, number>();
  for (const { rows } of parts)
    for (const { person, n } of rows) found.set(String(person), (found.get(String(person)) ?? 0) + Number(n));
  return found;
}
