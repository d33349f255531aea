import { sql } from 'kysely';
import * as v from 'valibot';
import { type FollowUpKind, followUpKinds } from '../../../domain/follow-ups/follow-up-routing';
import type { Routes } from '../../../ports/follow-ups/routes';
import { db } from '../driver';

const accounts = v.array(v.string());

/** Where follow-ups went, in Forge SQL. */
export const sqlRoutes: Routes = {
  async note({ dedupeKey, projectId, kind, rule, dueAt, watchers }, at) {
    const waiting = watchers.length === 0 ? null : JSON.stringify(watchers);
    await db
      .insertInto('follow_up_route')
      .values({
        dedupe_key: dedupeKey,
        project_id: projectId,
        kind,
        rule,
        due_at: dueAt,
        at: at.getTime(),
        watchers: waiting,
        watch_at: waiting === null ? null : at.getTime(),
      })
      .onDuplicateKeyUpdate({
        kind: sql`VALUES(kind)`,
        rule: sql`VALUES(rule)`,
        due_at: sql`VALUES(due_at)`,
        watchers: sql`VALUES(watchers)`,
        watch_at: sql`VALUES(watch_at)`,
      })
      .execute();
  },

  async unwatched(now, limit) {
    const rows = await db
      .selectFrom('follow_up_route')
      .innerJoin('follow_up', 'follow_up.dedupe_key', 'follow_up_route.dedupe_key')
      .select(['follow_up_route.dedupe_key', 'follow_up.issue_key', 'follow_up_route.watchers'])
      .where('follow_up_route.watch_at', '<=', now.getTime())
      .where('follow_up.issue_id', 'is not', null)
      .orderBy('follow_up_route.watch_at')
      .limit(limit)
      .execute();
    return rows.flatMap(({ dedupe_key: dedupeKey, issue_key: issueKey, watchers }) =>
      issueKey === null ? [] : [{ dedupeKey, issueKey, watchers: v.parse(accounts, JSON.parse(watchers ?? '[]')) }],
    );
  },

  async watching(dedupeKey, left, again) {
    const watchers = left.length === 0 ? null : JSON.stringify(left);
    await db
      .updateTable('follow_up_route')
      .set({ watchers, watch_at: again?.getTime() ?? null })
      .where('dedupe_key', '=', dedupeKey)
      .execute();
  },

  async countByKind(projectId, from, until) {
    const rows = await db
      .selectFrom('follow_up_route')
      .select((of) => ['kind', of.fn.countAll<string>().as('count')])
      .where('project_id', '=', projectId)
      .where('at', '>=', from.getTime())
      .where('at', '<', until.getTime())
      .groupBy('kind')
      .execute();
    const known = rows.flatMap(({ kind, count }): [FollowUpKind, number][] => {
      const found = followUpKinds.find((one) => one === kind);
      return found ? [[found, Number(count)]] : [];
    });
    return new Map(known);
  },
};
