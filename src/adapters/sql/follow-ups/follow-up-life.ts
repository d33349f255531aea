import { sql } from 'kysely';
import { causeKinds, causeSources } from '../../../domain/follow-ups/cause';
import type { CauseCount, FollowUpLives } from '../../../ports/follow-ups/follow-up-life';
import { breaking, longestMs } from './broken-rules';
import { db } from '../driver';
import { toColumns, toMask, toStoredLife } from './follow-up-life-rows';
import type { Big } from '../tables';

const select = () => db.selectFrom('follow_up').selectAll();
const update = (dedupeKey: string) => db.updateTable('follow_up').where('dedupe_key', '=', dedupeKey);

const onTheirWay = ['open', 'contacted', 'not-recovered'] as const;

/** Follow-ups on their way, in Forge SQL. */
export const sqlFollowUpLives: FollowUpLives = {
  async find(dedupeKey) {
    const row = await select().where('dedupe_key', '=', dedupeKey).executeTakeFirst();
    return row ? toStoredLife(row) : null;
  },

  async findByIssue(issueId) {
    const row = await select().where('issue_id', '=', issueId).limit(1).executeTakeFirst();
    return row ? toStoredLife(row) : null;
  },

  async step({ dedupeKey, version }, after, at) {
    const { numUpdatedRows } = await update(dedupeKey)
      .set({ ...toColumns(after), steps: version + 1, touched_at: at.getTime() })
      .where('steps', '=', version)
      .executeTakeFirst();
    return numUpdatedRows > 0n;
  },

  async markRead(dedupeKey, at) {
    await update(dedupeKey)
      .set({ read_at: at.getTime(), touched_at: at.getTime() })
      .where('read_at', 'is', null)
      .execute();
  },

  async dueDuties(now, limit) {
    const rows = await select().where('duty_at', '<=', now.getTime()).orderBy('duty_at').limit(limit).execute();
    return rows.map(toStoredLife);
  },

  async claimDuties({ dedupeKey, owing }, until) {
    if (owing.at === null) return false;
    const { numUpdatedRows } = await update(dedupeKey)
      .set({ duty_at: until.getTime(), duty_tries: sql`duty_tries + 1` })
      .where('duty_at', '=', owing.at)
      .executeTakeFirst();
    return numUpdatedRows > 0n;
  },

  async settleDuties(dedupeKey, held, { duties, at, problem }, askedAt) {
    await update(dedupeKey)
      .set({
        ...{ duties: toMask(duties), duty_at: at, duty_problem: problem },
        ...(askedAt === null ? {} : { recovery_asked_at: askedAt.getTime() }),
      })
      .where('duty_at', '=', held.getTime())
      .execute();
  },

  async fallSilent(remediedBefore, now) {
    await db
      .updateTable('follow_up')
      .set({ recovery: 'silent', recovery_at: now.getTime(), steps: sql`steps + 1`, touched_at: now.getTime() })
      .where('state', '=', 'remedied')
      .where('recovery', 'is', null)
      .where('remedied_at', '<=', remediedBefore.getTime())
      .execute();
  },

  async watched(touchedSince, limit) {
    const rows = await select()
      .where('issue_id', 'is not', null)
      .where((is) => is.or([is('state', 'in', onTheirWay), is('touched_at', '>=', touchedSince.getTime())]))
      .orderBy('checked_at')
      .orderBy('dedupe_key')
      .limit(limit)
      .execute();
    return rows.map(toStoredLife);
  },

  async seen(dedupeKeys, at) {
    if (dedupeKeys.length === 0) return;
    await db.updateTable('follow_up').set({ checked_at: at.getTime() }).where('dedupe_key', 'in', dedupeKeys).execute();
  },

  async follow(dedupeKey, issueKey, owner, at) {
    await update(dedupeKey).set({ issue_key: issueKey, owner, touched_at: at.getTime() }).execute();
  },

  async undated(limit) {
    const rows = await db
      .selectFrom('follow_up')
      .select(['dedupe_key', 'project_id', 'owed_at'])
      .where('remedy_due', 'is', null)
      .limit(limit)
      .execute();
    return rows.map((row) => ({
      dedupeKey: row.dedupe_key,
      projectId: Number(row.project_id),
      owedAt: Number(row.owed_at),
    }));
  },

  async date(dedupeKey, { read, contact, remedy }) {
    await update(dedupeKey)
      .set({ read_due: read, contact_due: contact, remedy_due: remedy })
      .where('remedy_due', 'is', null)
      .execute();
  },

  async countCauses(projectId, since) {
    const { rows } = await sql<{ cause_kind: string; cause_source: string; n: Big }>`
      SELECT cause_kind, cause_source, COUNT(*) AS n FROM follow_up
      WHERE project_id = ${projectId} AND cause_kind IS NOT NULL AND remedied_at >= ${since.getTime()}
      GROUP BY cause_kind, cause_source`.execute(db);
    return rows.flatMap((row): CauseCount[] => {
      const kind = causeKinds.find((one) => one === row.cause_kind);
      const source = causeSources.find((one) => one === row.cause_source);
      return kind && source ? [{ kind, source, count: Number(row.n) }] : [];
    });
  },

  async broken(projectId, from, until, now, limit) {
    const rule = breaking(from, until, now);
    const rows = await select()
      .where('project_id', '=', projectId)
      .where('owed_at', '>=', from.getTime() - longestMs)
      .where('owed_at', '<', until.getTime())
      .where(sql<boolean>`(${rule.read} OR ${rule.contact} OR ${rule.remedy} OR ${rule.early})`)
      .orderBy('owed_at', 'desc')
      .orderBy('dedupe_key')
      .limit(limit)
      .execute();
    return rows.map(toStoredLife);
  },

  async countBroken(projectId, spans, now) {
    if (spans.length === 0) return [];
    const counts = spans.map(({ from, until }, n) => {
      const rule = breaking(from, until, now);
      return sql`SELECT ${sql.lit(n)} AS span, SUM(${rule.read} + ${rule.contact} + ${rule.remedy} + ${rule.early}) AS n FROM follow_up
        WHERE project_id = ${projectId} AND owed_at >= ${from.getTime() - longestMs} AND owed_at < ${until.getTime()}`;
    });
    const { rows } = await sql<{ span: Big; n: Big | null }>`${sql.join(counts, sql` UNION ALL `)}`.execute(db);
    return spans.map((_, n) => Number(rows.find(({ span }) => Number(span) === n)?.n ?? 0));
  },
};
