import { sql } from 'kysely';
import type { AnswerKind } from '../../domain/answer';
import type { Answers, StoredAnswer, WrittenRevision } from '../../ports/answers';
import { orNull, saidColumns, toSaid, type SaidRow } from './answer-rows';
import { ledgerColumns, toLedger } from './cycle-rows';
import { db } from './driver';
import { followUpColumns, toFollowUp } from './follow-up-rows';
import type { Big } from './tables';

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

/** Surveys with everything that hangs on them, in one statement each. */
export const surveyRecords: Pick<Answers, 'findSurvey' | 'writtenBetween'> = {
  async findSurvey(issueId, cycle) {
    let query = db
      .selectFrom('cycle')
      .leftJoin('answer_revision as said', (join) =>
        join.on('said.id', '=', answerOfCycle).on('said.rev', '=', newestRevision),
      )
      .leftJoin('answer', 'answer.id', 'said.id')
      .leftJoin('answer_text as words', 'words.id', 'said.id')
      .leftJoin('follow_up', (join) => join.on('follow_up.dedupe_key', '=', keyOfFollowUp))
      .leftJoin('dimension as agent', (join) =>
        join.on('agent.kind', '=', 'agent').onRef('agent.id', '=', 'cycle.agent'),
      )
      .leftJoin('dimension as org', (join) =>
        join.on('org.kind', '=', 'organisation').onRef('org.id', '=', 'cycle.organisation'),
      )
      .select(ofCycle)
      .select(ofSaid)
      .select(['said.rev', 'said.at', 'answer.day', 'answer.kind', 'answer.read_at', 'words.comment'])
      .select([
        'agent.external_id as agent_id',
        'agent.name as agent_name',
        'org.external_id as org_id',
        'org.name as org_name',
      ])
      .select(followUpColumns)
      .where('cycle.issue_id', '=', issueId);
    if (cycle !== undefined) query = query.where('cycle.cycle', '=', cycle);
    const row = await query.orderBy('cycle.cycle', 'desc').limit(1).executeTakeFirst();
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
    const rows = await db
      .selectFrom('answer_revision as said')
      .innerJoin('cycle', (join) =>
        join
          .on('cycle.issue_id', '=', sql<number>`said.id DIV 1024`)
          .on('cycle.cycle', '=', sql<number>`said.id MOD 1024`),
      )
      .leftJoin('answer', 'answer.id', 'said.id')
      .leftJoin('follow_up', (join) => join.on('follow_up.dedupe_key', '=', keyOfFollowUp))
      .select(ofCycle)
      .select(ofSaid)
      .select(['said.rev', 'said.at', 'answer.day', 'answer.rev as counted', 'follow_up.dedupe_key'])
      .where('said.at', '>=', from.getTime())
      .where('said.at', '<=', to.getTime())
      .where('said.rev', '=', newestRevision)
      .orderBy('said.at')
      .orderBy('said.id')
      .limit(limit)
      .execute();
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
