import type { MaturityRecords } from '../../../ports/figures/maturity-records';
import { db } from '../driver';

export const sqlMaturityRecords: MaturityRecords = {
  async countVisits(projectId, { from, to }) {
    const row = await db
      .selectFrom('visit')
      .select((of) => of.fn.countAll<string>().as('count'))
      .where('project_id', '=', projectId)
      .where('day', '>=', from)
      .where('day', '<=', to)
      .executeTakeFirst();
    return Number(row?.count ?? 0);
  },

  // The limit bounds the answers looked at, not only those found: a question few answer is no reason to read millions.
  async lostMinutes(projectId, { from, to }, limit) {
    const rows = await db
      .selectFrom((of) =>
        of
          .selectFrom('answer')
          .select(['lost_minutes', 'day', 'id'])
          .where('project_id', '=', projectId)
          .where('day', '>=', from)
          .where('day', '<=', to)
          .orderBy('day', 'desc')
          .orderBy('id', 'desc')
          .limit(limit)
          .as('newest'),
      )
      .select('lost_minutes')
      .where('lost_minutes', 'is not', null)
      .execute();
    return rows.flatMap(({ lost_minutes }) => (lost_minutes === null ? [] : [lost_minutes]));
  },

  async channels(ids) {
    if (ids.length === 0) return new Map();
    const rows = await db
      .selectFrom('dimension')
      .select(['id', 'external_id'])
      .where('kind', '=', 'channel')
      .where('id', 'in', [...ids])
      .execute();
    return new Map(rows.map(({ id, external_id }) => [id, external_id]));
  },
};
