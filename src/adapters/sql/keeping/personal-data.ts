import { sql } from 'kysely';
import type { PersonalData } from '../../../ports/keeping/personal-data';
import { sqlComplaints } from '../follow-ups/complaints';
import { db } from '../driver';

/** In place of the account of an agent who was erased; their requests keep counting as somebody's. */
const erased = 'erased:';

/** Whoever wrote something down: complaints, visits, wishes for improvements, words for customers. */
const writersOf = (after: string) => [
  ...(['complaint', 'visit'] as const).map((table) =>
    db.selectFrom(table).select(['logged_by as account_id', 'at']).where('logged_by', '>', after),
  ),
  db.selectFrom('improvement_wish').select(['wished_by as account_id', 'at']).where('wished_by', '>', after),
  db
    .selectFrom('improvement')
    .select(['published_by as account_id', sql<string>`COALESCE(published_at, 0)`.as('at')])
    .where('published_by', '>', after),
];

/** What is stored about people, for Atlassian's privacy cycle. */
export const sqlPersonalData: PersonalData = {
  async accounts(after, limit) {
    const reporters = db
      .selectFrom('cycle')
      .select(['reporter as account_id', 'touched_at as at'])
      .where('reporter', '>', after);
    const authors = db
      .selectFrom('answer_text')
      .select(['author as account_id', 'written_at as at'])
      .where('author', '>', after);
    const persons = db
      .selectFrom('person')
      .select(['account_id', sql<string>`COALESCE(asked_at, 0)`.as('at')])
      .where('account_id', '>', after);
    const complainants = db
      .selectFrom('complaint')
      .select(['customer as account_id', 'at'])
      .where('customer', '>', after);
    const steppers = (['owner', 'contacted_by', 'remedied_by'] as const).map((who) =>
      db
        .selectFrom('follow_up')
        .select([`${who} as account_id`, 'touched_at as at'])
        .where(who, '>', after),
    );
    const customers = reporters.unionAll(authors).unionAll(persons).unionAll(complainants);
    const agents = db
      .selectFrom('dimension')
      .select(['external_id as account_id', sql<string>`0`.as('at')])
      .where('kind', '=', 'agent')
      .where('external_id', '>', after)
      .where('external_id', 'not like', `${erased}%`);
    const everybody = [...steppers, ...writersOf(after), agents].reduce((all, some) => all.unionAll(some), customers);
    const rows = await db
      .selectFrom(everybody.as('stored'))
      .select((of) => ['stored.account_id', of.fn.max<string>('stored.at').as('at')])
      .groupBy('stored.account_id')
      .orderBy('stored.account_id')
      .limit(limit)
      .execute();
    return rows.flatMap(({ account_id, at }) =>
      account_id === null ? [] : [{ accountId: account_id, updatedAt: Number(at) }],
    );
  },

  async erase(accountId) {
    await db.deleteFrom('answer_text').where('author', '=', accountId).execute();
    await db.updateTable('answer_revision').set({ author: '' }).where('author', '=', accountId).execute();
    // While the cycles still say whose words these are.
    const theirs = db.selectFrom('cycle').select('issue_id').where('reporter', '=', accountId);
    await db.updateTable('follow_up').set({ recovery_words: null }).where('request_id', 'in', theirs).execute();
    await db.updateTable('cycle').set({ reporter: null }).where('reporter', '=', accountId).execute();
    await db.updateTable('follow_up').set({ owner: null }).where('owner', '=', accountId).execute();
    await db.updateTable('follow_up').set({ contacted_by: null }).where('contacted_by', '=', accountId).execute();
    await db.updateTable('follow_up').set({ remedied_by: null }).where('remedied_by', '=', accountId).execute();
    await sqlComplaints.erase(accountId);
    await db.updateTable('visit').set({ logged_by: '' }).where('logged_by', '=', accountId).execute();
    await db.updateTable('improvement_wish').set({ wished_by: '' }).where('wished_by', '=', accountId).execute();
    // The words stay: they are the project's, in nobody's name.
    await db.updateTable('improvement').set({ published_by: null }).where('published_by', '=', accountId).execute();
    await db
      .updateTable('dimension')
      .set({ name: '', external_id: sql`CONCAT(${erased}, id)` })
      .where('kind', '=', 'agent')
      .where('external_id', '=', accountId)
      .execute();
    await db.deleteFrom('person').where('account_id', '=', accountId).execute();
  },
};
