import { sql } from 'kysely';
import { backFillStates } from '../../../domain/asking/back-fill';
import type { BackFill, BackFills } from '../../../ports/asking/back-fills';
import { db } from '../driver';
import type { BackFillTable, Big } from '../tables';

const toBackFill = (row: BackFillTable): BackFill => ({
  projectId: Number(row.project_id),
  run: row.run,
  fromDay: row.from_day,
  toDay: row.to_day,
  startedAt: Number(row.started_at),
  state: backFillStates.find((state) => state === row.state) ?? 'failed',
  place: row.place,
  looked: row.looked,
  about: row.about,
  attempts: row.attempts,
  problem: row.problem,
  endedAt: row.ended_at === null ? null : Number(row.ended_at),
});

const find = async (projectId: number) => {
  const row = await db.selectFrom('back_fill').selectAll().where('project_id', '=', projectId).executeTakeFirst();
  return row ? toBackFill(row) : null;
};

const mostSaid = 300;

/** Back-fills in Forge SQL. */
export const sqlBackFills: BackFills = {
  find,

  async start({ projectId, run, fromDay, toDay, startedAt }) {
    const ifEnded = (column: string) => sql.raw<never>(`IF(state = 'running', ${column}, VALUES(${column}))`);
    await db
      .insertInto('back_fill')
      .values({
        ...{ project_id: projectId, run, from_day: fromDay, to_day: toDay, started_at: startedAt, state: 'running' },
        ...{ place: null, looked: 0, about: null, attempts: 0, lease_token: null, lease_until: 0 },
        ...{ problem: null, ended_at: null },
      })
      // The state comes last: MySQL assigns from left to right, and the others look at it.
      .onDuplicateKeyUpdate({
        ...{ run: ifEnded('run'), from_day: ifEnded('from_day'), to_day: ifEnded('to_day') },
        ...{ started_at: ifEnded('started_at'), place: ifEnded('place'), looked: ifEnded('looked') },
        ...{ about: ifEnded('about'), attempts: ifEnded('attempts'), lease_token: ifEnded('lease_token') },
        ...{ lease_until: ifEnded('lease_until'), problem: ifEnded('problem'), ended_at: ifEnded('ended_at') },
        state: 'running',
      })
      .execute();
    const stands = await find(projectId);
    if (!stands) throw new Error('The back-fill was not written.');
    return stands;
  },

  async lease(now, token, leaseMs) {
    const at = now.getTime();
    const { numUpdatedRows } = await db
      .updateTable('back_fill')
      .set({ lease_token: token, lease_until: at + leaseMs, attempts: sql`attempts + 1` })
      .where('state', '=', 'running')
      .where('lease_until', '<=', at)
      .orderBy('started_at')
      .limit(1)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) return null;
    const row = await db.selectFrom('back_fill').selectAll().where('lease_token', '=', token).executeTakeFirst();
    return row ? toBackFill(row) : null;
  },

  async advance({ projectId, token }, { place, looked, about }, until) {
    await db
      .updateTable('back_fill')
      .set({ place, looked, about, attempts: 0, lease_until: until.getTime() })
      .where('project_id', '=', projectId)
      .where('lease_token', '=', token)
      .where('state', '=', 'running')
      .execute();
    // Rows that already say so count as unchanged; only reading tells whether it is still held.
    const row = await db
      .selectFrom('back_fill')
      .select(['state'])
      .where('project_id', '=', projectId)
      .where('lease_token', '=', token)
      .executeTakeFirst();
    return row?.state === 'running';
  },

  async release({ projectId, token }, from) {
    await db
      .updateTable('back_fill')
      .set({ lease_token: null, lease_until: from.getTime() })
      .where('project_id', '=', projectId)
      .where('lease_token', '=', token)
      .execute();
  },

  async end({ projectId, token }, state, problem, now) {
    await db
      .updateTable('back_fill')
      .set({ state, problem: problem?.slice(0, mostSaid) ?? null, ended_at: now.getTime(), lease_token: null })
      .where('project_id', '=', projectId)
      .where('lease_token', '=', token)
      .where('state', '=', 'running')
      .execute();
  },

  async stop(projectId, now) {
    await db
      .updateTable('back_fill')
      .set({ state: 'stopped', ended_at: now.getTime(), lease_token: null })
      .where('project_id', '=', projectId)
      .where('state', '=', 'running')
      .execute();
  },

  async count(projectId, fromDay, toDay) {
    const { rows } = await sql<Record<'cycles' | 'filled' | 'reopened' | 'met' | 'missed', Big | null>>`
      SELECT COUNT(*) AS cycles, SUM(reason = 'back-filled') AS filled, SUM(ended_at IS NOT NULL) AS reopened,
        SUM(sla_resolution = 1) AS met, SUM(sla_resolution = 0) AS missed
      FROM cycle WHERE project_id = ${projectId} AND resolved_day BETWEEN ${fromDay} AND ${toDay}`.execute(db);
    const [row] = rows;
    return {
      cycles: Number(row?.cycles ?? 0),
      backFilled: Number(row?.filled ?? 0),
      reopened: Number(row?.reopened ?? 0),
      slaMet: Number(row?.met ?? 0),
      slaMissed: Number(row?.missed ?? 0),
    };
  },
};
