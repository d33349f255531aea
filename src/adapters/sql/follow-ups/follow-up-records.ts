import type { FollowUpRecords } from '../../../ports/follow-ups/follow-up-duplicates';
import { orNull } from '../answering/answer-rows';
import { db } from '../driver';

/** See `delivery` of the table: its link to the request is missing, so the next run makes it. */
const openedNotLinked = 2;

export const sqlFollowUpRecords: FollowUpRecords = {
  async issuesOf(dedupeKeys) {
    if (dedupeKeys.length === 0) return new Map();
    const rows = await db
      .selectFrom('follow_up')
      .select(['dedupe_key', 'issue_id'])
      .where('dedupe_key', 'in', [...dedupeKeys])
      .execute();
    return new Map(rows.map((row) => [row.dedupe_key, orNull(row.issue_id)]));
  },

  async repoint(dedupeKey, from, { id, key, owner }, at) {
    await db
      .updateTable('follow_up')
      .set({
        issue_id: id,
        issue_key: key,
        owner,
        linked: 0,
        delivery: openedNotLinked,
        touched_at: at.getTime(),
      })
      .where('dedupe_key', '=', dedupeKey)
      .where('issue_id', '=', from)
      .execute();
  },
};
