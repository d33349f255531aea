import { sql } from 'kysely';
import { fromCycleId } from '../../../domain/requests/cycle';
import type { UnmetAnswers } from '../../../ports/follow-ups/unmet-answers';
import { saidColumns, toSaid, type SaidRow } from '../answering/answer-rows';
import { db } from '../driver';
import type { Big } from '../tables';

type Row = SaidRow & Readonly<{ id: Big; issue_key: string; answered_at: Big }>;
const columns = sql.raw(saidColumns.map((column) => `answer.${column}`).join(', '));

/** Along the days of one project, as answers are stored; ids tell request and cycle. */
export const sqlUnmetAnswers: UnmetAnswers = {
  async since(projectId, day, alarmLevel, limit) {
    const { rows } = await sql<Row>`
      SELECT ${columns}, answer.id, answer.answered_at, cycle.issue_key
      FROM answer
      JOIN cycle ON cycle.issue_id = answer.id DIV 1024 AND cycle.cycle = answer.id MOD 1024
      LEFT JOIN follow_up ON follow_up.dedupe_key = CONCAT('answer:', answer.id DIV 1024, ':', answer.id MOD 1024)
      WHERE answer.project_id = ${projectId} AND answer.day >= ${day} AND follow_up.dedupe_key IS NULL
        AND answer.solved IS NOT NULL
        AND (answer.solved = 0 OR answer.score <= ${alarmLevel} OR answer.wants_contact = 1 OR answer.major_concern = 1)
      ORDER BY answer.day, answer.id LIMIT ${limit}`.execute(db);
    return rows.map((row) => {
      const { issueId, cycle } = fromCycleId(Number(row.id));
      const { issue_key: requestKey, answered_at } = row;
      return {
        ...{ projectId, requestId: issueId, requestKey, cycle },
        said: toSaid(row, null),
        answeredAt: Number(answered_at),
      };
    });
  },
};
