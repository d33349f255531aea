import { sql } from 'kysely';
import { type FollowUpKind, followUpKinds } from '../../domain/follow-up-routing';
import type { Routes } from '../../ports/routes';
import { db } from './driver';

/** Where follow-ups went, in Forge SQL. */
export const sqlRoutes: Routes = {
  async note({ dedupeKey, projectId, kind, rule, dueAt }, at) {
    await db
      .insertInto('follow_up_route')
      .values({ dedupe_key: dedupeKey, project_id: projectId, kind, rule, due_at: dueAt, at: at.getTime() })
      .onDuplicateKeyUpdate({
        kind: sql`VALUES(kind)`,
        rule: sql`VALUES(rule)`,
        due_at: sql`VALUES(due_at)`,
      })
      .execute();
  },

  async countByKind(projectId, since) {
    const rows = await db
      .selectFrom('follow_up_route')
      .select((of) => ['kind', of.fn.countAll<string>().as('count')])
      .where('project_id', '=', projectId)
      .where('at', '>=', since.getTime())
      .groupBy('kind')
      .execute();
    const known = rows.flatMap(({ kind, count }): [FollowUpKind, number][] => {
      const found = followUpKinds.find((one) => one === kind);
      return found ? [[found, Number(count)]] : [];
    });
    return new Map(known);
  },
};
