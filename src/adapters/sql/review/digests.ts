import { sql } from 'kysely';
import { followUpProblems } from '../../../domain/follow-ups/follow-up-problem';
import type { Digests } from '../../../ports/review/digests';
import { db } from '../driver';

const row = (projectId: number, day: number) =>
  db
    .selectFrom('digest')
    .select(['token', 'attempts', 'done_at'])
    .where('project_id', '=', projectId)
    .where('day', '=', day);

const update = (projectId: number, day: number) =>
  db.updateTable('digest').where('project_id', '=', projectId).where('day', '=', day).where('done_at', 'is', null);

/** Digests in Forge SQL. Every statement can be run again. */
export const sqlDigests: Digests = {
  async claim(projectId, day, now, token, until) {
    const known = await row(projectId, day).executeTakeFirst();
    if (known?.done_at != null) return null;
    if (!known)
      await db
        .insertInto('digest')
        .ignore()
        .values({
          ...{ project_id: projectId, day, token: null, due_at: 0, attempts: 0 },
          ...{ answers: null, issue_key: null, problem: null, done_at: null },
        })
        .execute();
    await update(projectId, day)
      .set({ token, due_at: until.getTime(), attempts: sql`attempts + 1` })
      .where('due_at', '<=', now.getTime())
      .execute();
    // Told by the token, not by a count of rows: the reply to the update may have been lost.
    const mine = await row(projectId, day).where('token', '=', token).executeTakeFirst();
    return mine?.attempts ?? null;
  },

  async done(projectId, day, { answers, issueKey }, at) {
    await update(projectId, day).set({ answers, issue_key: issueKey, problem: null, done_at: at.getTime() }).execute();
  },

  async latest(projectId) {
    const found = await db
      .selectFrom('digest')
      .select(['day', 'issue_key', 'problem'])
      .where('project_id', '=', projectId)
      .orderBy('day', 'desc')
      .limit(1)
      .executeTakeFirst();
    if (!found) return null;
    const problem =
      found.problem === null ? null : (followUpProblems.find((one) => one === found.problem) ?? 'rejected');
    return { day: found.day, issueKey: found.issue_key, problem };
  },

  async postpone(projectId, day, token, problem, again) {
    await update(projectId, day)
      .set({ token: null, due_at: again.getTime(), problem })
      .where('token', '=', token)
      .execute();
  },
};
