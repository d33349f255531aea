import { sql } from 'kysely';
import { cycleId } from '../../../domain/requests/cycle';
import type { Answers } from '../../../ports/answering/answers';
import { orNull, saidColumns, toSaidRow, toScore } from './answer-rows';
import { db } from '../driver';
import { surveyRecords } from './survey-records';

const later = sql`VALUES(rev) > rev`;
const unlessOlder = (column: string) => sql`IF(${later}, VALUES(${sql.ref(column)}), ${sql.ref(column)})`;

/** Dimensions an answer takes over from its cycle as they were frozen there. */
const frozen = [
  'request_type',
  'organisation',
  'team',
  'agent',
  'person',
  'priority',
  'channel',
  'sla_resolution',
  'inclusion',
] as const;

/** What customers said, in Forge SQL. Every write is one statement that can be run again. */
export const sqlAnswers: Answers = {
  ...surveyRecords,

  async appendRevision(id, revision, said, by, token, at) {
    const { numInsertedOrUpdatedRows } = await db
      .insertInto('answer_revision')
      .ignore()
      .values({ id, rev: revision, token, author: by, ...toSaidRow(said), at: at.getTime() })
      .executeTakeFirst();
    if (numInsertedOrUpdatedRows === 1n) return 'kept';
    const row = await db
      .selectFrom('answer_revision')
      .select('token')
      .where('id', '=', id)
      .where('rev', '=', revision)
      .executeTakeFirst();
    return row?.token === token ? 'kept' : 'taken';
  },

  async store({ issueId, cycle }, said, kind, revision, day, at) {
    const values = toSaidRow(said);
    await db
      .insertInto('answer')
      .columns([
        'project_id',
        'day',
        'id',
        'resolved_day',
        'kind',
        'audience',
        ...saidColumns,
        ...frozen,
        'wording',
        'answered_at',
        'read_at',
        'rev',
      ])
      .expression(
        db
          .selectFrom('cycle')
          .select([
            'project_id',
            sql<number>`${day}`.as('day'),
            sql<number>`${cycleId(issueId, cycle)}`.as('id'),
            'resolved_day',
          ])
          .select([sql<number>`${kind === 'asked' ? 1 : 2}`.as('kind'), sql<number>`1`.as('audience')])
          .select(saidColumns.map((column) => sql<number | null>`${values[column]}`.as(column)))
          .select([...frozen])
          .select([sql<number>`settings_version`.as('wording'), sql<number>`${at.getTime()}`.as('answered_at')])
          .select([sql<null>`NULL`.as('read_at'), sql<number>`${revision}`.as('rev')])
          .where('issue_id', '=', issueId)
          .where('cycle', '=', cycle),
      )
      // `rev` comes last: MySQL assigns in order, TiDB reads the old row, and both then do the same.
      .onDuplicateKeyUpdate({
        ...Object.fromEntries([...saidColumns, 'answered_at'].map((column) => [column, unlessOlder(column)])),
        rev: sql`GREATEST(rev, VALUES(rev))`,
      })
      .execute();
  },

  async storeText(id, projectId, author, comment, at) {
    if (comment === null) {
      await db.deleteFrom('answer_text').where('id', '=', id).execute();
      return;
    }
    await db
      .insertInto('answer_text')
      .values({ id, project_id: projectId, author, comment, written_at: at.getTime() })
      .onDuplicateKeyUpdate({
        comment: sql`VALUES(comment)`,
        author: sql`VALUES(author)`,
        written_at: sql`VALUES(written_at)`,
      })
      .execute();
  },

  async markDirty(projectId, days) {
    const rows = [...new Set(days)].map((day) => ({ project_id: projectId, day, ver: 1, clean: 0 }));
    if (rows.length === 0) return;
    await db
      .insertInto('dirty')
      .values(rows)
      .onDuplicateKeyUpdate({ ver: sql`ver + 1` })
      .execute();
  },

  async markRead(id, at) {
    await db
      .updateTable('answer')
      .set({ read_at: at.getTime() })
      .where('id', '=', id)
      .where('read_at', 'is', null)
      .execute();
  },

  async recordNativeRefusal(issueId, cycle) {
    await db
      .updateTable('cycle')
      .set({ native_feedback: 0 })
      .where('issue_id', '=', issueId)
      .where('cycle', '=', cycle)
      .execute();
  },

  async lastScores(accountId, projectId, limit) {
    const rows = await db
      .selectFrom('cycle')
      .innerJoin('answer', (join) => join.on('answer.id', '=', sql<number>`cycle.issue_id * 1024 + cycle.cycle`))
      .leftJoin('dimension as agent', (join) =>
        join.on('agent.kind', '=', 'agent').onRef('agent.id', '=', 'cycle.agent'),
      )
      .select(['answer.score', 'answer.answered_at', 'cycle.issue_key', 'agent.external_id'])
      .where('cycle.reporter', '=', accountId)
      .where('cycle.project_id', '=', projectId)
      .where('answer.score', 'is not', null)
      .orderBy('answer.answered_at', 'desc')
      .limit(limit)
      .execute();
    return rows.flatMap((row) => {
      const score = toScore(row.score);
      return score === null
        ? []
        : [{ score, issueKey: row.issue_key, answeredAt: Number(row.answered_at), agentId: row.external_id }];
    });
  },

  async storedAbout(accountId) {
    const row = await db
      .selectFrom('cycle')
      .innerJoin('answer', (join) => join.on('answer.id', '=', sql<number>`cycle.issue_id * 1024 + cycle.cycle`))
      .leftJoin('answer_text as words', (join) =>
        join.onRef('words.id', '=', 'answer.id').on('words.author', '=', accountId),
      )
      .select((of) => [
        of.fn.count<string>('answer.solved').as('answers'),
        of.fn.count<string>('words.id').as('comments'),
      ])
      .select((of) => of.fn.min<string | null>('answer.answered_at').as('first_at'))
      .where('cycle.reporter', '=', accountId)
      .executeTakeFirst();
    return {
      answers: Number(row?.answers ?? 0),
      comments: Number(row?.comments ?? 0),
      firstAnswerAt: orNull(row?.first_at ?? null),
    };
  },

  async eraseComments(accountId) {
    await db.deleteFrom('answer_text').where('author', '=', accountId).execute();
  },
};
