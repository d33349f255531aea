import { parseAnswerKey } from '../../src/domain/follow-ups/follow-up';
import type { FollowUpRecords } from '../../src/ports/follow-ups/follow-up-duplicates';
import type { FollowUp, FollowUps } from '../../src/ports/follow-ups/follow-ups';

type Row = FollowUp &
  Readonly<{
    delivery: 'due' | 'leased' | 'opened' | 'complete' | 'link-refused';
    token: string | null;
    leaseUntil: number;
    touchedAt: number;
  }>;

/** Newest revision of an answer and when it was written; the outbox compares it with what its issues tell. */
export type NewestRevision = (issueId: number, cycle: number) => Readonly<{ revision: number; at: number }> | null;

/** The outbox in memory; held to the same contract as the one in SQL by test/ports/follow-ups/follow-ups.test.ts. */
export function inMemoryFollowUps(newest: NewestRevision = () => null): FollowUps & FollowUpRecords {
  const rows = new Map<string, Row>();
  const put = (row: Row) => void rows.set(row.dedupeKey, row);
  const view = ({ delivery: _d, token: _t, leaseUntil: _l, touchedAt: _a, ...followUp }: Row): FollowUp => followUp;
  const inOrder = (a: Row, b: Row) => a.owedAt - b.owedAt || (a.dedupeKey < b.dedupeKey ? -1 : 1);
  const held = (dedupeKey: string, token: string) => {
    const row = rows.get(dedupeKey);
    return row?.delivery === 'leased' && row.token === token ? row : null;
  };
  const isOpen = ({ delivery }: Row) => delivery !== 'due' && delivery !== 'leased';

  return {
    issuesOf: async (dedupeKeys) =>
      new Map(dedupeKeys.flatMap((key) => (rows.has(key) ? [[key, rows.get(key)?.issueId ?? null] as const] : []))),
    async repoint(dedupeKey, from, { id, key, owner }) {
      const row = rows.get(dedupeKey);
      if (row?.issueId === from) put({ ...row, issueId: id, issueKey: key, owner, linked: false, delivery: 'opened' });
    },
    async owe(owing, at) {
      if (rows.has(owing.dedupeKey)) return;
      put({
        ...owing,
        ...{ state: 'owed', problem: null, attempts: 0, issueId: null, issueKey: null, owner: null },
        ...{ linked: false, toldRevision: 0 },
        ...{
          owedAt: at.getTime(),
          openedAt: null,
          contactedAt: null,
          remedyAt: null,
          outcome: null,
          recovery: null,
          recoveryAt: null,
          closedAt: null,
        },
        ...{ delivery: 'due', token: null, leaseUntil: 0, touchedAt: at.getTime() },
      });
    },
    async find(dedupeKey) {
      const row = rows.get(dedupeKey);
      return row ? view(row) : null;
    },
    async findByIssue(issueId) {
      const row = [...rows.values()].find((one) => one.issueId === issueId);
      return row ? view(row) : null;
    },
    async lease(now, limit, token, leaseMs, settleMs) {
      const at = now.getTime();
      const isDue = ({ delivery, leaseUntil }: Row) =>
        (delivery === 'due' && leaseUntil <= at) || (delivery === 'leased' && leaseUntil <= at - settleMs);
      const taken = [...rows.values()].filter(isDue).sort(inOrder).slice(0, limit);
      for (const row of taken)
        put({ ...row, delivery: 'leased', token, leaseUntil: at + leaseMs, attempts: row.attempts + 1 });
      return taken.flatMap(({ dedupeKey }) => rows.get(dedupeKey) ?? []).map(view);
    },
    async begin(dedupeKey, token, toldRevision, leaseUntil) {
      const row = held(dedupeKey, token);
      if (row) put({ ...row, toldRevision, leaseUntil: Math.max(row.leaseUntil + 1, leaseUntil.getTime()) });
      return row !== null;
    },
    async opened(dedupeKey, { id, key }, owner, at) {
      const row = rows.get(dedupeKey);
      if (!row || (row.issueId !== null && row.issueId !== id)) return;
      put({
        ...row,
        ...{
          issueId: id,
          issueKey: key,
          owner: row.owner ?? owner,
          openedAt: row.openedAt ?? at.getTime(),
          problem: null,
          token: null,
        },
        state: row.state === 'owed' ? 'open' : row.state,
        delivery: isOpen(row) ? row.delivery : 'opened',
        touchedAt: at.getTime(),
      });
    },
    async linked(dedupeKey, isLinked, at) {
      const row = rows.get(dedupeKey);
      if (row && isOpen(row)) put({ ...row, linked: isLinked, delivery: 'complete', touchedAt: at.getTime() });
    },
    async linkRefused(dedupeKey, retryAt) {
      const row = rows.get(dedupeKey);
      if (row?.delivery === 'opened' || row?.delivery === 'link-refused')
        put({ ...row, linked: false, delivery: 'link-refused', leaseUntil: retryAt.getTime() });
    },
    async postpone(dedupeKey, token, problem, retryAt) {
      const row = held(dedupeKey, token);
      if (row) put({ ...row, delivery: 'due', leaseUntil: retryAt.getTime(), token: null, problem });
    },
    async unlinked(now, limit) {
      const all = [...rows.values()];
      const refused = all.filter((row) => row.delivery === 'link-refused' && row.leaseUntil <= now.getTime());
      return [...all.filter(({ delivery }) => delivery === 'opened'), ...refused].slice(0, limit).map(view);
    },
    async untold(since, limit) {
      const isBehind = (row: Row) => {
        const cycle = parseAnswerKey(row.dedupeKey);
        const said = cycle && newest(cycle.issueId, cycle.cycle);
        return isOpen(row) && said !== null && said.at >= since.getTime() && said.revision > row.toldRevision;
      };
      return [...rows.values()].filter(isBehind).slice(0, limit).map(view);
    },
    async tell(dedupeKey, from, to, at) {
      const row = rows.get(dedupeKey);
      if (row?.toldRevision !== from) return false;
      put({ ...row, toldRevision: to, touchedAt: at.getTime() });
      return true;
    },
    async takeOver(dedupeKey, begun, leftSince, at) {
      const row = rows.get(dedupeKey);
      if (row?.toldRevision !== begun || row.touchedAt > leftSince.getTime()) return false;
      put({ ...row, touchedAt: at.getTime() });
      return true;
    },
    async retryNow(projectId) {
      for (const row of rows.values())
        if (row.projectId === projectId && row.delivery === 'due') put({ ...row, leaseUntil: 0 });
    },
    async findProblem(projectId) {
      const isStuck = (row: Row) => row.projectId === projectId && row.problem !== null && !isOpen(row);
      return [...rows.values()].filter(isStuck).sort((a, b) => b.owedAt - a.owedAt)[0]?.problem ?? null;
    },
    countUnlinked: async (projectId) =>
      [...rows.values()].filter(
        (row) => row.projectId === projectId && row.delivery === 'link-refused' && row.closedAt === null,
      ).length,
  };
}
