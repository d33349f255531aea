import { sql } from 'kysely';
import { findPlace, toCauseMask } from '../../../domain/follow-ups/cause-place';
import { sinceOf } from '../../../domain/improvements/improvement';
import type { Improvements } from '../../../ports/improvements/improvements';
import { db } from '../driver';
import { fromHistory, stateOf, toHistory, toImprovement } from './improvement-rows';
import type { ImprovementTable } from './improvement-tables';

type Big = string | number;
const select = () => db.selectFrom('improvement').selectAll();
const update = (projectId: number, issueId: number) =>
  db.updateTable('improvement').where('project_id', '=', projectId).where('issue_id', '=', issueId);

/** What was read from Jira later stays; this has to be said before `checked_at` itself moves on. */
const ifYounger = (column: keyof ImprovementTable) =>
  sql<never>`IF(VALUES(checked_at) >= checked_at, VALUES(${sql.ref(column)}), ${sql.ref(column)})`;
const mostLives = 5_000;

/** The improvement register in Forge SQL. */
export const sqlImprovements: Improvements = {
  async list(projectId, limit) {
    const rows = await select().where('project_id', '=', projectId).orderBy('issue_id', 'desc').limit(limit).execute();
    return rows.map(toImprovement);
  },

  async lives(projectId) {
    const rows = await db
      .selectFrom('improvement')
      .select(['history', 'left_at'])
      .where('project_id', '=', projectId)
      .limit(mostLives)
      .execute();
    return rows.map(({ history, left_at: at }) => ({
      history: fromHistory(history),
      leftAt: at === null ? null : Number(at),
    }));
  },

  async findByIssue(issueId) {
    return (await select().where('issue_id', '=', issueId).execute()).map(toImprovement);
  },

  async findByKey(projectId, issueKey) {
    const row = await select()
      .where('project_id', '=', projectId)
      .where('issue_key', '=', issueKey)
      .limit(1)
      .executeTakeFirst();
    return row ? toImprovement(row) : null;
  },

  async linked(projectId) {
    type Row = Readonly<{ issue_key: string; cause_kind: string | null; cause_source: string | null; n: Big }>;
    const { rows } = await sql<Row>`
      SELECT i.issue_key, f.cause_kind, f.cause_source, COUNT(*) AS n
      FROM improvement i JOIN follow_up f ON f.prevention_key = i.issue_key AND f.project_id = i.project_id
      WHERE i.project_id = ${projectId} GROUP BY i.issue_key, f.cause_kind, f.cause_source`.execute(db);
    return rows.map((row) => ({
      issueKey: row.issue_key,
      cause: findPlace(row.cause_kind, row.cause_source),
      count: Number(row.n),
    }));
  },

  async write({ projectId, issueId, issueKey, title, state, status, resolution, history }, at) {
    await renameLinks(projectId, issueId, issueKey);
    await db
      .insertInto('improvement')
      .values({
        ...{ project_id: projectId, issue_id: issueId, issue_key: issueKey, title: title.slice(0, 255), state },
        ...{ status_id: status.id, status: status.name, resolution_id: resolution?.id ?? null },
        ...{
          resolution: resolution?.name ?? null,
          history: toHistory(history),
          ...originOf(issueId),
        },
        ...{ left_at: null, said: null, did: null, published_state: null, published_at: null, published_by: null },
        checked_at: at.getTime(),
      })
      .onDuplicateKeyUpdate({
        ...{ issue_key: ifYounger('issue_key'), title: ifYounger('title'), state: ifYounger('state') },
        ...{ status_id: ifYounger('status_id'), status: ifYounger('status'), history: ifYounger('history') },
        ...{ resolution_id: ifYounger('resolution_id'), resolution: ifYounger('resolution') },
        ...{ left_at: ifYounger('left_at'), causes: sql`IF(source = 'jira', causes | VALUES(causes), causes)` },
        ...{
          source: sql`IF(source = 'jira', VALUES(source), source)`,
          checked_at: sql`GREATEST(checked_at, VALUES(checked_at))`,
        },
      })
      .execute();
  },

  async leave(projectId, issueId, at) {
    await update(projectId, issueId)
      .set({ left_at: at.getTime(), checked_at: at.getTime() })
      .where('left_at', 'is', null)
      .execute();
  },

  async unseen(projectId, limit) {
    const rows = await select()
      .where('project_id', '=', projectId)
      .where('left_at', 'is', null)
      .orderBy('checked_at')
      .limit(limit)
      .execute();
    return rows.map(toImprovement);
  },

  async seen(projectId, issueIds, at) {
    if (issueIds.length === 0) return;
    await db
      .updateTable('improvement')
      .set({ checked_at: at.getTime() })
      .where('project_id', '=', projectId)
      .where('issue_id', 'in', [...issueIds])
      .execute();
  },

  async publish(projectId, issueId, words) {
    if (words === null) {
      await update(projectId, issueId).set({ published_state: null, published_at: null, published_by: null }).execute();
      return;
    }
    const { said, did, state, at, by } = words;
    await update(projectId, issueId)
      .set({ said, did, published_state: state, published_at: at, published_by: by })
      .where('state', '=', state)
      .where('left_at', 'is', null)
      .execute();
  },

  async draft(projectId, issueId, { said, did }) {
    await update(projectId, issueId)
      .set({ said, did, published_state: null, published_at: null, published_by: null })
      .execute();
  },

  async setCauses(projectId, issueId, causes) {
    await update(projectId, issueId)
      .set({ causes: toCauseMask(causes) })
      .execute();
  },

  async shown(projectId, limit) {
    const rows = await db
      .selectFrom('improvement')
      .select(['issue_key', 'state', 'said', 'did', 'history', 'published_at'])
      .where('project_id', '=', projectId)
      .where('published_at', 'is not', null)
      .where('left_at', 'is', null)
      .whereRef('published_state', '=', 'state')
      .orderBy('published_at', 'desc')
      .limit(limit)
      .execute();
    return rows.map((row) => {
      const state = stateOf(row.state);
      const at = sinceOf(fromHistory(row.history), state) ?? Number(row.published_at);
      return { issueKey: row.issue_key, state, said: row.said ?? '', did: row.did ?? '', at };
    });
  },
};

/** Whatever finds the issue first, a search, an event or the one who made it: its wish says where it came from. */
const originOf = (issueId: number) => ({
  source: sql<string>`COALESCE((SELECT w.source FROM improvement_wish w WHERE w.issue_id = ${issueId} LIMIT 1), 'jira')`,
  causes: sql<number>`COALESCE((SELECT w.causes FROM improvement_wish w WHERE w.issue_id = ${issueId} LIMIT 1), 0)`,
});

/** A moved issue has a new key: follow-ups that name it by the old one follow. Done first, so that a crash between is made up for. */
async function renameLinks(projectId: number, issueId: number, issueKey: string): Promise<void> {
  await sql`
    UPDATE follow_up SET prevention_key = ${issueKey}
    WHERE project_id = ${projectId} AND prevention_key = (
      SELECT issue_key FROM improvement WHERE project_id = ${projectId} AND issue_id = ${issueId} AND issue_key <> ${issueKey})`.execute(
    db,
  );
}
