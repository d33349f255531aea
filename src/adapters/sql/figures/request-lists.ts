import { sql, type RawBuilder } from 'kysely';
import type { Days } from '../../../domain/figures/period';
import { toMask } from '../../../domain/answering/reason';
import { scores, type Score } from '../../../domain/answering/score';
import type { FigureRecords, ListQuery } from '../../../ports/figures/figure-records';
import { busyRuns } from './busy-runs';
import { db } from '../driver';
import { factWithin } from './fact-range';
import { seenBy, within } from './figure-slice';

type Big = string | number;

export const scoreOf = (stored: number | null): Score | null => scores.find((score) => score === stored) ?? null;

/** Lists of answers; the others are lists of requests, answered or not. */
const ofAnswers: Partial<Record<ListQuery['list'], RawBuilder<unknown>>> = {
  scored: sql`a.kind = 1 AND a.score IS NOT NULL`,
  satisfied: sql`a.kind = 1 AND a.score >= 4`,
  'not-satisfied': sql`a.kind = 1 AND a.score <= 3`,
  dissatisfied: sql`a.kind = 1 AND a.score <= 2`,
  'not-solved': sql`a.kind = 1 AND a.solved = 0`,
  volunteered: sql`a.kind = 2 AND a.score IS NOT NULL`,
  'major-concerns': sql`a.major_concern = 1`,
  answered: sql`a.kind = 1`,
  'sla-met-not-satisfied': sql`a.kind = 1 AND a.score <= 3 AND a.sla_resolution = 1`,
};

const ofRequests: Partial<Record<ListQuery['list'], RawBuilder<unknown>>> = {
  eligible: sql`c.eligible = 1`,
  asked: sql`c.asked_at IS NOT NULL`,
  closed: sql`1 = 1`,
  'sla-breached': sql`c.sla_resolution = 0`,
  reopened: sql`c.ended_at IS NOT NULL`,
  escalated: sql`c.escalated = 1`,
};

type StoredListed = {
  id: Big;
  issue_key: string;
  request_type: number;
  team: number;
  resolved_at: Big;
  score: number | null;
  solved: number | null;
  answered_at: Big | null;
};

const listed = sql`c.issue_key, c.request_type, c.team, c.resolved_at, a.score, a.solved, a.answered_at`;

/** Facts of a request are in the ledger; only lists narrowed by one look there before they are cut. */
const withFacts = sql`JOIN cycle c ON c.issue_id = a.id DIV 1024 AND c.cycle = MOD(a.id, 1024)`;

/** "Answered" is a share of what was resolved in the period, so it goes by that day in either book. */
const isByResolution = ({ list, book }: ListQuery) => list === 'answered' || book === 'resolution-day';

type After = Readonly<{ day: number; at: number; id: number }>;

/** What comes after an answer in the order of a list. */
const following = ({ day, at, id }: After) => sql`(a.day < ${day} OR (a.day = ${day}
  AND (a.answered_at < ${at} OR (a.answered_at = ${at} AND a.id < ${id}))))`;

function answersListed(query: ListQuery, condition: RawBuilder<unknown>, { from, to }: Days, after: After | null) {
  const { period, score, reason } = query;
  const resolved = sql`a.resolved_day BETWEEN ${period.from} AND ${period.to}`;
  // Sorted while the rows are narrow; only those of the page are joined.
  return sql<StoredListed>`SELECT a.id, ${listed} FROM (
    SELECT a.day, a.id, a.score, a.solved, a.answered_at FROM answer a ${query.fact === null ? sql`` : withFacts}
    WHERE a.project_id = ${query.projectId} AND a.day BETWEEN ${from} AND ${to} AND ${isByResolution(query) ? resolved : sql`1 = 1`}
      AND a.audience = ${query.audience} AND a.solved IS NOT NULL AND ${condition} AND ${within(query.slice, 'a')} AND ${seenBy(query, 'a')}
      AND ${factWithin(query.fact)}
      ${score === null ? sql`` : sql`AND a.score = ${score}`} ${reason === null ? sql`` : sql`AND (a.reasons & ${toMask([reason])}) <> 0`}
      AND ${after === null ? sql`1 = 1` : following(after)}
    ORDER BY a.day DESC, a.answered_at DESC, a.id DESC LIMIT ${sql.raw(String(query.limit))}) a
    JOIN cycle c ON c.issue_id = a.id DIV 1024 AND c.cycle = MOD(a.id, 1024) ORDER BY a.day DESC, a.answered_at DESC, a.id DESC`;
}

function requestsListed(query: ListQuery, condition: RawBuilder<unknown>, { from, to }: Days) {
  const id = sql`(c.issue_id * 1024 + c.cycle)`;
  const { after } = query;
  return sql<StoredListed>`SELECT ${id} AS id, ${listed} FROM (
    SELECT c.issue_id, c.cycle, c.issue_key, c.request_type, c.team, c.resolved_at FROM cycle c
    WHERE c.project_id = ${query.projectId} AND c.resolved_day BETWEEN ${from} AND ${to}
      AND (c.reason IS NULL OR c.reason <> 'not-a-request') AND ${condition} AND ${within(query.slice, 'c')} AND ${seenBy(query, 'c')}
      AND ${factWithin(query.fact)}
      ${after === null ? sql`` : sql`AND (c.resolved_at < ${after.at} OR (c.resolved_at = ${after.at} AND ${id} < ${after.id}))`}
    ORDER BY c.resolved_at DESC, c.issue_id DESC, c.cycle DESC LIMIT ${sql.raw(String(query.limit))}) c
    LEFT JOIN answer a ON a.id = c.issue_id * 1024 + c.cycle AND a.solved IS NOT NULL
    ORDER BY c.resolved_at DESC, c.issue_id DESC, c.cycle DESC`;
}

const dayMs = 86_400_000;
/** No time zone is a whole day ahead of UTC. */
const lastDayOf = (at: number) => Math.floor(at / dayMs) + 1;

/** A period from its newest day back, in runs of days: most lists are full after the first, and no statement sorts a year of requests. */
function backwards({ from, to }: Days): readonly Days[] {
  const found: Days[] = [];
  for (let last = to, length = 2; last >= from; length = Math.min(64, length * 4)) {
    found.push({ from: Math.max(from, last - length + 1), to: last });
    last -= length;
  }
  return found;
}

/** Where nothing was found in the first days, few of the requests are wanted, and a busy desk has many of them in two months. */
const shortRuns = async (projectId: number, days: Days): Promise<readonly Days[]> =>
  days.to - days.from < 7 ? [days] : [...(await busyRuns(projectId, days))].reverse();

/** Further than any answer was given. */
const noEnd = 1_000_000;

/**
 * Days on which answers of a list were given, the newest first. A request resolved in the period may be answered any time after it, and
 * by a clock that is wrong the day before.
 */
async function runsOfAnswers(query: ListQuery, after: After | null): Promise<readonly Days[]> {
  const { from, to } = query.period;
  const last = after?.day ?? (isByResolution(query) ? noEnd : to);
  const later = last > to ? [{ from: to + 1, to: last }] : [];
  const inPeriod = backwards({ from: isByResolution(query) ? from - 1 : from, to: Math.min(last, to) });
  if (query.fact === null) return [...later, ...inPeriod];
  return [...later, ...(await Promise.all(inPeriod.map((days) => shortRuns(query.projectId, days)))).flat()];
}

/** The day an answer counts on, which a change of it does not move. */
async function withDay({ at, id }: NonNullable<ListQuery['after']>): Promise<After> {
  const { rows } = await sql<{ day: number }>`SELECT day FROM answer WHERE id = ${id}`.execute(db);
  return { day: rows[0]?.day ?? lastDayOf(at), at, id };
}

async function findAnswers(query: ListQuery, condition: RawBuilder<unknown>): Promise<readonly StoredListed[]> {
  const after = query.after && (await withDay(query.after));
  const found: StoredListed[] = [];
  for (const run of await runsOfAnswers(query, after)) {
    const { rows } = await answersListed(query, condition, run, after).execute(db);
    found.push(...rows);
    if (found.length >= query.limit) break;
  }
  return found.slice(0, query.limit);
}

async function findRequests(query: ListQuery, condition: RawBuilder<unknown>): Promise<readonly StoredListed[]> {
  const found: StoredListed[] = [];
  const { from, to } = query.period;
  const last = query.after === null ? to : Math.min(to, lastDayOf(query.after.at));
  for (const days of backwards({ from, to: last }))
    for (const run of await shortRuns(query.projectId, days)) {
      const { rows } = await requestsListed(query, condition, run).execute(db);
      found.push(...rows);
      if (found.length >= query.limit) return found.slice(0, query.limit);
    }
  return found;
}

/** One page of the requests or answers behind a figure, the newest first: answers by the day they count on, then by when they were given. */
export const listRequests: FigureRecords['list'] = async (query) => {
  const answers = ofAnswers[query.list];
  const rows = answers
    ? await findAnswers(query, answers)
    : await findRequests(query, ofRequests[query.list] ?? sql`1 = 1`);
  return rows.map((row) => ({
    id: Number(row.id),
    issueKey: row.issue_key,
    requestType: row.request_type,
    team: row.team,
    resolvedAt: Number(row.resolved_at),
    score: scoreOf(row.score),
    solved: row.solved === null ? null : row.solved === 1,
    answeredAt: row.answered_at === null ? null : Number(row.answered_at),
  }));
};
