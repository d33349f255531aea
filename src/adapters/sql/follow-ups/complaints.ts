import { sql } from 'kysely';
import { complaintWays, noRequest, type Complaint } from '../../../domain/follow-ups/complaint';
import { followUpStates } from '../../../domain/follow-ups/follow-up';
import type { Complaints } from '../../../ports/follow-ups/complaints';
import { db } from '../driver';
import type { ComplaintTable } from '../review/review-tables';

const keyOfFollowUp = sql<string>`CONCAT('complaint:', complaint.token)`;

const toComplaint = (row: ComplaintTable): Complaint => ({
  token: row.token,
  projectId: Number(row.project_id),
  requestId: Number(row.request_id),
  requestKey: row.request_key,
  how: complaintWays.find((way) => way === row.how) ?? 'spoken',
  words: row.words,
  wantsContact: row.wants_contact === 1,
  majorConcern: row.major_concern === 1,
  customer: row.customer,
  customerName: row.customer_name,
  loggedBy: row.logged_by,
  at: Number(row.at),
});

/** Complaints with what became of them, newest first. */
const withFollowUp = () =>
  db
    .selectFrom('complaint')
    .leftJoin('follow_up', (join) => join.on('follow_up.dedupe_key', '=', keyOfFollowUp))
    .selectAll('complaint')
    .select(['follow_up.state', 'follow_up.issue_key'])
    .orderBy('complaint.at', 'desc')
    .orderBy('complaint.token');

type Joined = ComplaintTable & Readonly<{ state: string | null; issue_key: string | null }>;

const logged = (rows: readonly Joined[]) =>
  rows.map((row) => ({
    ...toComplaint(row),
    followUp:
      row.state === null
        ? null
        : { state: followUpStates.find((known) => known === row.state) ?? ('owed' as const), issueKey: row.issue_key },
  }));

/** Complaints in Forge SQL. Every statement can be run again. */
export const sqlComplaints: Complaints = {
  async log(complaint) {
    await db
      .insertInto('complaint')
      .ignore()
      .values({
        ...{ token: complaint.token, project_id: complaint.projectId, request_id: complaint.requestId },
        ...{ request_key: complaint.requestKey, how: complaint.how, words: complaint.words },
        ...{ wants_contact: complaint.wantsContact ? 1 : 0, major_concern: complaint.majorConcern ? 1 : 0 },
        ...{
          customer: complaint.customer,
          customer_name: complaint.customerName,
          logged_by: complaint.loggedBy,
          at: complaint.at,
        },
      })
      .execute();
  },

  async find(token) {
    const row = await db.selectFrom('complaint').selectAll().where('token', '=', token).executeTakeFirst();
    return row ? toComplaint(row) : null;
  },

  async ofRequest(requestId) {
    return logged(await withFollowUp().where('complaint.request_id', '=', requestId).limit(20).execute());
  },

  async withoutRequest(projectId, limit) {
    const found = withFollowUp()
      .where('complaint.project_id', '=', projectId)
      .where('complaint.request_id', '=', noRequest);
    return logged(await found.limit(limit).execute());
  },

  async withoutFollowUp(since, limit) {
    const rows = await db
      .selectFrom('complaint')
      .leftJoin('follow_up', (join) => join.on('follow_up.dedupe_key', '=', keyOfFollowUp))
      .selectAll('complaint')
      .where('complaint.at', '>=', since.getTime())
      .where('follow_up.dedupe_key', 'is', null)
      .orderBy('complaint.at')
      .limit(limit)
      .execute();
    return rows.map(toComplaint);
  },

  async count(projectId, since) {
    const row = await db
      .selectFrom('complaint')
      .select((of) => of.fn.countAll<string>().as('count'))
      .where('project_id', '=', projectId)
      .where('at', '>=', since.getTime())
      .executeTakeFirst();
    return Number(row?.count ?? 0);
  },

  async erase(accountId) {
    await db
      .updateTable('complaint')
      .set({ customer: null, customer_name: null, words: '' })
      .where('customer', '=', accountId)
      .execute();
    await db.updateTable('complaint').set({ logged_by: '' }).where('logged_by', '=', accountId).execute();
  },
};
