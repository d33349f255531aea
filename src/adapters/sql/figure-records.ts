import { sql, type RawBuilder } from 'kysely';
import { owedFor } from '../../domain/answer';
import { fromMask, toMask } from '../../domain/reason';
import { scores, type Score } from '../../domain/score';
import type { Choice, ChoiceKind, FigureRecords, ListQuery } from '../../ports/figure-records';
import { choiceKinds } from '../../ports/figure-records';
import type { Days } from '../../domain/kpi/period';
import type { FollowUpState } from '../../domain/follow-up';
import { busyRuns, fewAtOnce } from './busy-runs';
import { factWithin } from './fact-range';
import { dayColumn, inList, seenBy, within } from './figure-slice';
import { db } from './driver';

type Big = string | number;

const openStates = ['owed', 'open', 'contacted', 'remedied', 'not-recovered'] as const;
const isOpen = sql`f.state IN (${sql.join([...openStates])})`;
/** The answer a follow-up came from: its key ends in the number of the cycle. */
const answerOfFollowUp = sql`f.request_id * 1024 + IF(f.dedupe_key LIKE 'answer:%', CAST(SUBSTRING_INDEX(f.dedupe_key, ':', -1) AS SIGNED), 0)`;
const scoreOf = (stored: number | null): Score | null => scores.find((score) => score === stored) ?? null;
const stateOf = (stored: string): FollowUpState =>
  [...openStates, 'recovered' as const].find((state) => state === stored) ?? 'given-up';

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

function answersListed(query: ListQuery, condition: RawBuilder<unknown>, { from, to }: Days): RawBuilder<StoredListed> {
  // "Answered" is a share of what was resolved in the period, so it goes by that day in either book.
  const day = sql.ref(`a.${query.list === 'answered' ? 'resolved_day' : dayColumn[query.book]}`);
  const { after, score, reason } = query;
  // Sorted while the rows are narrow; only those of the page are joined.
  return sql<StoredListed>`SELECT a.id, ${listed} FROM (
    SELECT a.id, a.score, a.solved, a.answered_at FROM answer a ${query.fact === null ? sql`` : withFacts}
    WHERE a.project_id = ${query.projectId} AND ${day} BETWEEN ${from} AND ${to} AND a.audience = ${query.audience}
      AND a.solved IS NOT NULL AND ${condition} AND ${within(query.slice, 'a')} AND ${seenBy(query, 'a')}
      AND ${factWithin(query.fact)}
      ${score === null ? sql`` : sql`AND a.score = ${score}`} ${reason === null ? sql`` : sql`AND (a.reasons & ${toMask([reason])}) <> 0`}
      ${after === null ? sql`` : sql`AND (a.answered_at < ${after.at} OR (a.answered_at = ${after.at} AND a.id < ${after.id}))`}
    ORDER BY a.answered_at DESC, a.id DESC LIMIT ${sql.raw(String(query.limit))}) a
    JOIN cycle c ON c.issue_id = a.id DIV 1024 AND c.cycle = MOD(a.id, 1024) ORDER BY a.answered_at DESC, a.id DESC`;
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

/** A period from its newest day back, in runs of days: most lists are full after the first, and no statement sorts a year of requests. */
function backwards({ from, to }: Days, after: ListQuery['after']): readonly Days[] {
  const found: Days[] = [];
  // No time zone is a whole day ahead of UTC.
  let last = after === null ? to : Math.min(to, Math.floor(after.at / dayMs) + 1);
  for (let length = 2; last >= from; length = Math.min(64, length * 4)) {
    found.push({ from: Math.max(from, last - length + 1), to: last });
    last -= length;
  }
  return found;
}

/** Where nothing was found in the first days, few of the requests are wanted, and a busy desk has many of them in two months. */
const shortRuns = async (projectId: number, days: Days): Promise<readonly Days[]> =>
  days.to - days.from < 7 ? [days] : [...(await busyRuns(projectId, days))].reverse();

/** The answers of a list; narrowed by a fact, a busy desk's are found in several statements and put in order here. */
async function findAnswers(query: ListQuery, condition: RawBuilder<unknown>): Promise<readonly StoredListed[]> {
  const runs = query.fact === null ? [query.period] : await busyRuns(query.projectId, query.period);
  const parts = await fewAtOnce(runs, (run) => answersListed(query, condition, run).execute(db));
  const found = parts.flatMap(({ rows }) => rows);
  if (runs.length > 1)
    found.sort((a, b) => Number(b.answered_at) - Number(a.answered_at) || Number(b.id) - Number(a.id));
  return found.slice(0, query.limit);
}

async function findRequests(query: ListQuery, condition: RawBuilder<unknown>): Promise<readonly StoredListed[]> {
  const found: StoredListed[] = [];
  for (const days of backwards(query.period, query.after))
    for (const run of await shortRuns(query.projectId, days)) {
      const { rows } = await requestsListed(query, condition, run).execute(db);
      found.push(...rows);
      if (found.length >= query.limit) return found.slice(0, query.limit);
    }
  return found;
}

type StoredWords = {
  issue_key: string;
  comment: string;
  score: number | null;
  solved: number;
  reasons: number;
  major_concern: number;
  answered_at: Big;
} & Record<'request_type_name' | 'organisation_name' | 'state' | 'follow_up_key', string | null> & { author: string };

/** Single records behind the figures. */
export const sqlFigureRecords: FigureRecords = {
  async names(kind, ids) {
    if (ids.length === 0) return new Map();
    const { rows } = await sql<{
      id: number;
      name: string;
    }>`SELECT id, name FROM dimension WHERE kind = ${kind} AND id IN ${inList(ids)}`.execute(db);
    return new Map(rows.map(({ id, name }) => [id, name]));
  },

  async openFollowUps(projectId, limit) {
    type Row = {
      state: string;
      owed_for: string;
      owed_at: Big;
      issue_key: string | null;
      problem: string | null;
      contacted_at: Big | null;
      read_at: Big | null;
      wants_contact: number | null;
      open_now: Big;
    };
    const { rows } = await sql<Row>`
      SELECT f.state, f.owed_for, f.owed_at, f.issue_key, f.problem, f.contacted_at, COALESCE(f.read_at, a.read_at) AS read_at, a.wants_contact,
        (SELECT COUNT(*) FROM follow_up f WHERE f.project_id = ${projectId} AND ${isOpen}) AS open_now
      FROM follow_up f LEFT JOIN answer a ON a.id = ${answerOfFollowUp}
      WHERE f.project_id = ${projectId} AND ${isOpen} ORDER BY f.owed_at LIMIT ${sql.raw(String(limit))}`.execute(db);
    const oldest = rows.map((row) => ({
      state: stateOf(row.state),
      why: owedFor.find((why) => why === row.owed_for) ?? ('unhappy' as const),
      owedAt: Number(row.owed_at),
      issueKey: row.issue_key,
      problem: row.problem,
      contacted: row.contacted_at !== null,
      read: row.read_at !== null,
      wantsContact: row.wants_contact === 1,
    }));
    return { count: Number(rows[0]?.open_now ?? 0), oldest };
  },

  async latestWords(projectId, audience, slice, by, limit) {
    const { rows } = await sql<StoredWords>`
      SELECT c.issue_key, t.comment, t.author, a.score, a.solved, a.reasons, a.major_concern, a.answered_at, r.name AS request_type_name,
        o.name AS organisation_name, f.state, f.issue_key AS follow_up_key
      FROM answer_text t JOIN answer a ON a.id = t.id JOIN cycle c ON c.issue_id = a.id DIV 1024 AND c.cycle = MOD(a.id, 1024)
      LEFT JOIN dimension r ON r.kind = 'request-type' AND r.id = a.request_type
      LEFT JOIN dimension o ON o.kind = 'organisation' AND o.id = a.organisation AND a.organisation <> 0
      LEFT JOIN follow_up f ON f.dedupe_key = CONCAT('answer:', c.issue_id, ':', c.cycle)
      WHERE t.project_id = ${projectId} AND a.solved IS NOT NULL AND a.audience = ${audience} AND ${within(slice, 'a')}
        AND ${seenBy({ projectId, seenBy: by }, 'a')}
      ORDER BY t.written_at DESC LIMIT ${sql.raw(String(limit))}`.execute(db);
    return rows.map((row) => ({
      issueKey: row.issue_key,
      comment: row.comment,
      score: scoreOf(row.score),
      solved: row.solved === 1,
      reasons: fromMask(row.reasons),
      majorConcern: row.major_concern === 1,
      answeredAt: Number(row.answered_at),
      requestType: row.request_type_name,
      organisation: row.organisation_name,
      author: row.author,
      followUp: row.state === null ? null : { state: stateOf(row.state), issueKey: row.follow_up_key },
    }));
  },

  async list(query) {
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
  },

  async choices(search, limit) {
    const pattern = `%${search.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
    const { rows } = await sql<{ kind: ChoiceKind; id: number; name: string }>`
      (SELECT kind, id, name FROM dimension WHERE kind IN ('request-type', 'team', 'channel', 'priority') ORDER BY name LIMIT 4000)
      UNION ALL
      (SELECT kind, id, name FROM dimension WHERE kind = 'organisation' AND LOWER(name) LIKE LOWER(${pattern}) ORDER BY name LIMIT ${sql.raw(String(limit))})`.execute(
      db,
    );
    return rows.filter(({ kind }) => choiceKinds.includes(kind)).map((row): Choice => row);
  },
};
