import type { KnownOrganisations } from '../../../ports/figures/known-organisations';
import { db } from '../driver';

export const sqlKnownOrganisations: KnownOrganisations = {
  async known(limit) {
    const rows = await db
      .selectFrom('dimension')
      .select(['external_id', 'name'])
      .where('kind', '=', 'organisation')
      .where('name', '<>', '')
      .orderBy('name')
      .limit(limit)
      .execute();
    return rows.map(({ external_id, name }) => ({ id: external_id, name }));
  },
};
