import { sql } from 'kysely';
import type { FollowUp, FollowUps } from '../../../ports/follow-ups/follow-ups';
import { db } from '../driver';
import { followUpColumns, toFollowUp, type FollowUpRow } from './follow-up-rows';

/** What `delivery` says; see the table. */
const due = 0;
const leased = 1;
const opened = 2;
const complete = 3;
const linkRefused = 4;

const all = (rows: readonly FollowUpRow[]): readonly FollowUp[] => rows.map(toFollowUp).filter((one) => one !== null);
const select = () => db.selectFrom('follow_up').select(followUpColumns);

/** The outbox of follow-ups in Forge SQL. Every statement can be run again, in any order, without harm. */
export const sqlFollowUps: FollowUps = {
  async owe({ dedupeKey, projectId, requestId, requestKey, owedFor, due: dueTimes }, at) {
    const now = at.getTime();
    await db
      .insertInto('follow_up')
      .values({
        ...{
          dedupe_key: dedupeKey,
          project_id: projectId,
          request_id: requestId,
          request_key: requestKey,
          owed_for: owedFor,
        },
        ...{ state: 'owed', delivery: due, lease_until: 0, lease_token: null, attempts: 0, problem: null },
        ...{
          issue_id: null,
          issue_key: null,
          owner: null,
          linked: 0,
          told_rev: 0,
          owed_at: now,
          opened_at: null,
          read_at: null,
        },
        ...{
          contacted_at: null,
          contacted_by: null,
          contacted_how: null,
          remedied_at: null,
          outcome: null,
          closed_at: null,
        },
        ...(dueTimes && { read_due: dueTimes.read, contact_due: dueTimes.contact, remedy_due: dueTimes.remedy }),
        touched_at: now,
      })
      .onDuplicateKeyUpdate({ dedupe_key: sql`VALUES(dedupe_key)` })
      .execute();
  },

  async find(dedupeKey) {
    const row = await select().where('dedupe_key', '=', dedupeKey).executeTakeFirst();
    return row ? toFollowUp(row) : null;
  },

  async findByIssue(issueId) {
    const row = await select().where('issue_id', '=', issueId).limit(1).executeTakeFirst();
    return row ? toFollowUp(row) : null;
  },

  async lease(now, limit, token, leaseMs, settleMs) {
    const at = now.getTime();
    await db
      .updateTable('follow_up')
      .set({ delivery: leased, attempts: sql`attempts + 1`, lease_until: at + leaseMs, lease_token: token })
      .where((is) =>
        is.or([
          is.and([is('delivery', '=', due), is('lease_until', '<=', at)]),
          is.and([is('delivery', '=', leased), is('lease_until', '<=', at - settleMs)]),
        ]),
      )
      .orderBy('owed_at')
      .orderBy('dedupe_key')
      .limit(limit)
      .execute();
    // Told by the token, not by a count of rows: the reply to the update may have been lost.
    const mine = select()
      .where('delivery', '=', leased)
      .where('lease_until', '=', at + leaseMs)
      .where('lease_token', '=', token);
    return all(await mine.orderBy('owed_at').orderBy('dedupe_key').execute());
  },

  async begin(dedupeKey, token, toldRevision, leaseUntil) {
    const { numUpdatedRows } = await db
      .updateTable('follow_up')
      // Always a change, since only changed rows are counted.
      .set({ told_rev: toldRevision, lease_until: sql`GREATEST(lease_until + 1, ${leaseUntil.getTime()})` })
      .where('dedupe_key', '=', dedupeKey)
      .where('lease_token', '=', token)
      .where('delivery', '=', leased)
      .executeTakeFirst();
    return numUpdatedRows > 0n;
  },

  async opened(dedupeKey, { id, key }, owner, at) {
    const now = at.getTime();
    await db
      .updateTable('follow_up')
      .set({
        ...{
          issue_id: id,
          issue_key: key,
          owner: sql`COALESCE(owner, ${owner})`,
          opened_at: sql`COALESCE(opened_at, ${now})`,
        },
        ...{ state: sql`IF(state = 'owed', 'open', state)`, delivery: sql`GREATEST(delivery, ${opened})` },
        ...{ lease_token: null, problem: null, touched_at: now },
      })
      .where('dedupe_key', '=', dedupeKey)
      .where((is) => is.or([is('issue_id', 'is', null), is('issue_id', '=', id)]))
      .execute();
  },

  async linked(dedupeKey, isLinked, at) {
    await db
      .updateTable('follow_up')
      .set({ linked: isLinked ? 1 : 0, delivery: complete, touched_at: at.getTime() })
      .where('dedupe_key', '=', dedupeKey)
      .where('delivery', '>=', opened)
      .execute();
  },

  async linkRefused(dedupeKey, retryAt) {
    await db
      .updateTable('follow_up')
      .set({ linked: 0, delivery: linkRefused, lease_until: retryAt.getTime() })
      .where('dedupe_key', '=', dedupeKey)
      .where('delivery', 'in', [opened, linkRefused])
      .execute();
  },

  async postpone(dedupeKey, token, problem, retryAt) {
    await db
      .updateTable('follow_up')
      .set({ delivery: due, lease_until: retryAt.getTime(), lease_token: null, problem })
      .where('dedupe_key', '=', dedupeKey)
      .where('lease_token', '=', token)
      .where('delivery', '=', leased)
      .execute();
  },

  async unlinked(now, limit) {
    const missing = select().where((is) =>
      is.or([
        is('delivery', '=', opened),
        is.and([is('delivery', '=', linkRefused), is('lease_until', '<=', now.getTime())]),
      ]),
    );
    return all(await missing.orderBy('delivery').orderBy('lease_until').limit(limit).execute());
  },

  async untold(since, limit) {
    const rows = await db
      .selectFrom('answer_revision as said')
      .innerJoin('follow_up', (join) =>
        join.on('follow_up.dedupe_key', '=', sql<string>`CONCAT('answer:', said.id DIV 1024, ':', said.id MOD 1024)`),
      )
      .select(followUpColumns)
      .distinct()
      .where('said.at', '>=', since.getTime())
      .where('follow_up.delivery', '>=', opened)
      .whereRef('follow_up.told_rev', '<', 'said.rev')
      .limit(limit)
      .execute();
    return all(rows);
  },

  async tell(dedupeKey, from, to, at) {
    const { numUpdatedRows } = await db
      .updateTable('follow_up')
      .set({ told_rev: to, touched_at: at.getTime() })
      .where('dedupe_key', '=', dedupeKey)
      .where('told_rev', '=', from)
      .executeTakeFirst();
    return numUpdatedRows > 0n;
  },

  async takeOver(dedupeKey, begun, leftSince, at) {
    const { numUpdatedRows } = await db
      .updateTable('follow_up')
      .set({ touched_at: at.getTime() })
      .where('dedupe_key', '=', dedupeKey)
      .where('told_rev', '=', begun)
      .where('touched_at', '<=', leftSince.getTime())
      .executeTakeFirst();
    return numUpdatedRows > 0n;
  },

  async retryNow(projectId) {
    await db
      .updateTable('follow_up')
      .set({ lease_until: 0 })
      .where('delivery', '=', due)
      .where('project_id', '=', projectId)
      .execute();
  },

  async findProblem(projectId) {
    const row = await db
      .selectFrom('follow_up')
      .select('problem')
      .where('project_id', '=', projectId)
      .where('delivery', 'in', [due, leased])
      .where('problem', 'is not', null)
      .orderBy('owed_at', 'desc')
      .limit(1)
      .executeTakeFirst();
    return row?.problem ?? null;
  },

  async countUnlinked(projectId) {
    const row = await db
      .selectFrom('follow_up')
      .select(sql<number | string>`COUNT(*)`.as('n'))
      .where('project_id', '=', projectId)
      .where('delivery', '=', linkRefused)
      .where('closed_at', 'is', null)
      .executeTakeFirst();
    return Number(row?.n ?? 0);
  },
};
