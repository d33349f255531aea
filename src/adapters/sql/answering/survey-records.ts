import { sql } from 'kysely';
import type { AnswerKind } from '../../../domain/answering/answer';
import type { Answers, StoredAnswer, WrittenRevision } from '../../../ports/answering/answers';
import { orNull, saidColumns, toSaid, type SaidRow } from './answer-rows';
import { ledgerColumns, toLedger, type LedgerRow } from '../asking/cycle-rows';
import { db } from '../driver';
import { followUpColumns, toFollowUp, type FollowUpRow } from '../follow-ups/follow-up-rows';
import type { Big } from '../tables';

const ofCycle = ledgerColumns.map((column) => `cycle.${column}` as const);
const ofSaid = saidColumns.map((column) => `said.${column}` as const);
const answerOfCycle = sql<number>`cycle.issue_id * 1024 + cycle.cycle`;
const keyOfFollowUp = sql<string>`CONCAT('answer:', cycle.issue_id, ':', cycle.cycle)`;
const newestRevision = sql<number>`(SELECT MAX(latest.rev) FROM answer_revision AS latest WHERE latest.id = cycle.issue_id * 1024 + cycle.cycle)`;

const named = (id: string | null, name: string | null) => (id === null ? null : { id, name: name ?? '' });

const kindOf = (stored: number | null, askedAt: Big | null): AnswerKind =>
  (stored === null ? askedAt !== null : stored === 1) ? 'asked' : 'volunteered';

type AnswerRow = { [C in keyof SaidRow]: SaidRow[C] | null } & Readonly<{
  rev: number | null;
  at: Big | null;
  day: number | null;
  kind: number | null;
  read_at: Big | null;
  comment: string | null;
  asked_at: Big | null;
}>;

/** The newest revision is what the customer said, even while a crash keeps it from counting. */
function toAnswer(row: AnswerRow): StoredAnswer | null {
  if (row.rev === null || row.at === null) return null;
  const { reasons, wants_contact, major_concern } = row;
  const said = toSaid(
    { ...row, reasons: reasons ?? 0, wants_contact: wants_contact ?? 0, major_concern: major_concern ?? 0 },
    row.comment,
  );
  return {
    ...said,
    kind: kindOf(row.kind, row.asked_at),
    answeredAt: Number(row.at),
    day: row.day,
    revision: row.rev,
    readAt: orNull(row.read_at),
  };
}

type Listed = LedgerRow &
  FollowUpRow &
  AnswerRow &
  Readonly<Record<'agent_id' | 'agent_name' | 'org_id' | 'org_name', string | null>>;
type Written = LedgerRow &
  SaidRow &
  Readonly<{ rev: number; at: Big; day: number | null; counted: number | null; dedupe_key: string | null }>;

// Written out, as the builder's types of six joined tables cost the compiler more than all other files together.
const columns = (...names: readonly string[]) => sql.raw(names.join(', '));
const surveyColumns = columns(
  ...ofCycle,
  ...ofSaid,
  'said.rev',
  'said.at',
  'answer.day',
  'answer.kind',
  'answer.read_at',
  'words.comment',
  ...followUpColumns,
);
const writtenColumns = columns(...ofCycle, ...ofSaid, 'said.rev', 'said.at', 'answer.day');

/** Surveys with everything that hangs on them, in one statement each. */
export const surveyRecords: Pick<Answers, 'findSurvey' | 'writtenBetween'> = {
  async findSurvey(issueId, cycle) {
    const { rows } = await sql<Listed>`
      SELECT ${surveyColumns}, agent.external_id AS agent_id, agent.name AS agent_name, org.external_id AS org_id, org.name AS org_name
      FROM cycle
      LEFT JOIN answer_revision AS said ON said.id = ${answerOfCycle} AND said.rev = ${newestRevision}
      LEFT JOIN answer ON answer.id = said.id
      LEFT JOIN answer_text AS words ON words.id = said.id
      LEFT JOIN follow_up ON follow_up.dedupe_key = ${keyOfFollowUp}
      LEFT JOIN dimension AS agent ON agent.kind = 'agent' AND agent.id = cycle.agent
      LEFT JOIN dimension AS org ON org.kind = 'organisation' AND org.id = cycle.organisation
      WHERE cycle.issue_id = ${issueId} ${cycle === undefined ? sql`` : sql`AND cycle.cycle = ${cycle}`}
      ORDER BY cycle.cycle DESC LIMIT 1`.execute(db);
    const row = rows[0];
    if (!row) return null;
    return {
      cycle: toLedger(row),
      agent: named(row.agent_id, row.agent_name),
      organisation: named(row.org_id, row.org_name),
      answer: toAnswer(row),
      followUp: toFollowUp(row),
    };
  },

  async writtenBetween(from, to, limit) {
    const { rows } = await sql<Written>`
      SELECT ${writtenColumns}, answer.rev AS counted, follow_up.dedupe_key
      FROM answer_revision AS said
      JOIN cycle ON cycle.issue_id = said.id DIV 1024 AND cycle.cycle = said.id MOD 1024
      LEFT JOIN answer ON answer.id = said.id
      LEFT JOIN follow_up ON follow_up.dedupe_key = ${keyOfFollowUp}
      WHERE said.at >= ${from.getTime()} AND said.at <= ${to.getTime()} AND said.rev = ${newestRevision}
      ORDER BY said.at, said.id LIMIT ${limit}`.execute(db);
    return rows.map((row): WrittenRevision => ({
      cycle: toLedger(row),
      said: toSaid(row, null),
      revision: row.rev,
      at: Number(row.at),
      day: row.day,
      counts: row.counted !== null && row.counted >= row.rev,
      hasFollowUp: row.dedupe_key !== null,
    }));
  },
};
