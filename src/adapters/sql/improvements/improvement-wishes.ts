import { sql } from 'kysely';
import { toCauseMask } from '../../../domain/follow-ups/cause-place';
import type { ImprovementWishes } from '../../../ports/improvements/improvements';
import { db } from '../driver';
import { toWish } from './improvement-rows';

/** What `state` says; see the table. */
const open = 0;
const done = 1;
const refused = 2;

const select = () => db.selectFrom('improvement_wish').selectAll();
const update = (token: string) => db.updateTable('improvement_wish').where('token', '=', token);

/** The outbox of the register in Forge SQL. */
export const sqlImprovementWishes: ImprovementWishes = {
  async wish({ token, projectId, title, details, origin, about, by }, at) {
    await db
      .insertInto('improvement_wish')
      .values({
        ...{ token, project_id: projectId, title, details, source: origin.source, causes: toCauseMask(origin.causes) },
        ...{ about, wished_by: by, at: at.getTime(), state: open, lease_until: 0, lease_token: null, attempts: 0 },
        ...{ issue_id: null, issue_key: null },
      })
      .onDuplicateKeyUpdate({ state: sql`IF(state = ${refused}, ${open}, state)` })
      .execute();
  },

  async find(token) {
    const row = await select().where('token', '=', token).executeTakeFirst();
    return row ? toWish(row) : null;
  },

  async claim(token, holder, now, until) {
    await update(token)
      .set({ lease_until: until.getTime(), lease_token: holder, attempts: sql`attempts + 1` })
      .where('state', '=', open)
      .where('lease_until', '<=', now.getTime())
      .execute();
    // Told by the holder's name, not by a count of rows: the reply to the update may have been lost.
    const row = await select()
      .where('token', '=', token)
      .where('state', '=', open)
      .where('lease_token', '=', holder)
      .executeTakeFirst();
    return row ? toWish(row) : null;
  },

  async made(token, { id, key }) {
    await update(token)
      .set({ issue_id: id, issue_key: key, state: done, lease_token: null })
      .where('issue_id', 'is', null)
      .execute();
  },

  async release(token, holder, isRefused) {
    await update(token)
      .set({ state: isRefused ? refused : open, lease_until: 0, lease_token: null })
      .where('lease_token', '=', holder)
      .where('state', '=', open)
      .execute();
  },

  async due(now, limit) {
    const rows = await db
      .selectFrom('improvement_wish')
      .select('token')
      .where('state', '=', open)
      .where('lease_until', '<=', now.getTime())
      .orderBy('lease_until')
      .limit(limit)
      .execute();
    return rows.map(({ token }) => token);
  },
};
