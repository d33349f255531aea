import { visitKinds } from '../../../domain/review/review';
import type { Visits } from '../../../ports/review/reviews';
import { db } from '../driver';

/** Walks and service reviews in Forge SQL. */
export const sqlVisits: Visits = {
  async log({ token, projectId, kind, day, place, people, seen, actions, loggedBy, at }) {
    await db
      .insertInto('visit')
      .ignore()
      .values({ token, project_id: projectId, kind, day, place, people, seen, actions, logged_by: loggedBy, at })
      .execute();
  },

  async latest(projectId, limit) {
    const rows = await db
      .selectFrom('visit')
      .selectAll()
      .where('project_id', '=', projectId)
      .orderBy('day', 'desc')
      .orderBy('at', 'desc')
      .limit(limit)
      .execute();
    return rows.map(({ project_id, logged_by, kind, at, ...row }) => ({
      ...row,
      projectId: Number(project_id),
      kind: visitKinds.find((known) => known === kind) ?? 'walk',
      loggedBy: logged_by,
      at: Number(at),
    }));
  },
};
