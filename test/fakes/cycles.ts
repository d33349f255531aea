import { within } from '../../src/domain/figures/period';
import { cycleKey } from '../../src/domain/requests/cycle';
import { personNumber } from '../../src/domain/hash';
import type { Candidate, Cycles, LedgerCycle, Outcome, Touched } from '../../src/ports/asking/cycles';

type Row = LedgerCycle & Readonly<{ token: string | null; leaseUntil: number; touchedAt: number; resolvedDay: number }>;

const fresh = (candidate: Candidate, touchedAt: number): Row => ({
  issueId: candidate.issueId,
  cycle: candidate.cycle,
  projectId: candidate.projectId,
  issueKey: candidate.issueKey,
  reporter: candidate.reporter,
  person: personNumber(candidate.reporter),
  resolvedAt: candidate.resolvedAt,
  resolvedDay: candidate.resolvedDay,
  endedAt: candidate.endedAt,
  state: candidate.state,
  reason: candidate.reason,
  eligible: candidate.eligible,
  inclusion: candidate.inclusion,
  askAt: candidate.askAt,
  askedAt: null,
  remindedAt: null,
  closesAt: null,
  attempts: 0,
  askedAnyway: false,
  note: null,
  token: null,
  leaseUntil: 0,
  touchedAt,
});

function settled(row: Row, outcome: Outcome): Row {
  switch (outcome.kind) {
    case 'asked':
      return { ...row, state: 'asked', reason: null, askedAt: outcome.at, closesAt: outcome.closesAt };
    case 'later':
      return {
        ...{ ...row, state: 'planned', reason: null, askAt: outcome.askAt },
        attempts: row.attempts - (outcome.wasTried ? 0 : 1),
      };
    case 'ineligible':
      return { ...row, state: outcome.kind, reason: outcome.because, eligible: false };
    case 'withdrawn':
    case 'rested':
      return { ...row, state: outcome.kind, reason: outcome.because };
  }
}

/** The candidate ledger in memory; held to the same contract as the one in SQL by test/ports/asking/cycles.test.ts. */
export function inMemoryCycles(): Cycles {
  const rows = new Map<string, Row>();
  const all = () => [...rows.values()];
  const keyOf = (row: Pick<Row, 'issueId' | 'cycle'>) => cycleKey(row.issueId, row.cycle);
  const put = (row: Row) => void rows.set(keyOf(row), row);
  const view = ({ token: _t, leaseUntil: _l, touchedAt: _a, resolvedDay: _d, ...cycle }: Row): LedgerCycle => cycle;
  const inOrder = (a: Row, b: Row) => (a.askAt ?? 0) - (b.askAt ?? 0) || a.issueId - b.issueId || a.cycle - b.cycle;

  return {
    async reconcile(candidates, now) {
      for (const candidate of candidates) {
        const old = rows.get(keyOf(candidate));
        if (!old) {
          put(fresh(candidate, now.getTime()));
          continue;
        }
        const ends = old.endedAt === null && candidate.endedAt !== null;
        const withdrawn = ends && old.state === 'planned' ? ({ state: 'withdrawn', reason: 'reopened' } as const) : {};
        put({
          ...old,
          issueKey: candidate.issueKey,
          ...withdrawn,
          ...(ends ? { endedAt: candidate.endedAt, touchedAt: now.getTime() } : {}),
        });
      }
    },
    async lease(now, limit, token, leaseMs) {
      const at = now.getTime();
      const isDue = (row: Row) =>
        row.askAt !== null &&
        row.askAt <= at &&
        (row.state === 'planned' || (row.state === 'asking' && row.leaseUntil < at));
      const taken = all().filter(isDue).sort(inOrder).slice(0, limit);
      for (const row of taken)
        put({ ...row, state: 'asking', token, leaseUntil: at + leaseMs, attempts: row.attempts + 1 });
      return taken.flatMap((row) => rows.get(keyOf(row)) ?? []).map(view);
    },
    async settle(outcomes, token, now) {
      for (const [key, outcome] of outcomes) {
        const row = rows.get(key);
        if (row?.token === token)
          put({ ...settled(row, outcome), token: null, leaseUntil: 0, touchedAt: now.getTime() });
      }
    },
    async findNewest(issueId) {
      const newest = all()
        .filter((row) => row.issueId === issueId)
        .sort((a, b) => b.cycle - a.cycle)[0];
      return newest ? view(newest) : null;
    },
    async newestOf(issueIds) {
      const mine = all()
        .filter((row) => issueIds.includes(row.issueId))
        .sort((a, b) => a.cycle - b.cycle);
      return [...new Map(mine.map((row) => [row.issueId, view(row)])).values()];
    },
    async dueReminders(projectId, askedBefore, now, limit) {
      const isDue = (row: Row) =>
        row.projectId === projectId &&
        row.state === 'asked' &&
        row.remindedAt === null &&
        row.endedAt === null &&
        (row.askedAt ?? Infinity) <= askedBefore.getTime() &&
        (row.closesAt ?? 0) > now.getTime();
      return all().filter(isDue).sort(inOrder).slice(0, limit).map(view);
    },
    async claimReminder(issueId, cycle, now) {
      const row = rows.get(cycleKey(issueId, cycle));
      if (!row || row.remindedAt !== null) return false;
      put({ ...row, remindedAt: now.getTime() });
      return true;
    },
    async withdraw(issueId, cycle, because, now, note) {
      const row = rows.get(cycleKey(issueId, cycle));
      if (!row || !['planned', 'asking', 'asked'].includes(row.state)) return false;
      put({ ...row, state: 'withdrawn', reason: because, note: note ?? null, token: null, touchedAt: now.getTime() });
      return true;
    },
    async planAgain(issueId, cycle, now) {
      const row = rows.get(cycleKey(issueId, cycle));
      if (
        !row ||
        !['planned', 'rested', 'withdrawn'].includes(row.state) ||
        row.endedAt !== null ||
        row.askedAt !== null
      )
        return false;
      put({
        ...row,
        state: 'planned',
        reason: null,
        askAt: now.getTime(),
        askedAnyway: true,
        token: null,
        leaseUntil: 0,
        touchedAt: now.getTime(),
      });
      return true;
    },
    async openOf(accountId, now) {
      const isOpen = (row: Row) =>
        row.reporter === accountId &&
        row.state === 'asked' &&
        row.endedAt === null &&
        (row.closesAt ?? 0) > now.getTime();
      return all()
        .filter(isOpen)
        .sort((a, b) => (b.askedAt ?? 0) - (a.askedAt ?? 0))
        .map(view);
    },
    async countDecisions(projectId, days) {
      const counts = new Map<string, { reason: Row['reason']; eligible: boolean; asked: boolean; count: number }>();
      for (const row of all().filter((one) => one.projectId === projectId && within(one.resolvedDay, days))) {
        const key = `${row.reason}|${row.eligible}|${row.askedAt !== null}`;
        const before = counts.get(key) ?? {
          reason: row.reason,
          eligible: row.eligible,
          asked: row.askedAt !== null,
          count: 0,
        };
        counts.set(key, { ...before, count: before.count + 1 });
      }
      return [...counts.values()];
    },
    // Answers are kept elsewhere.
    countAnswered: async () => 0,
    async touchedSince(after, limit) {
      const isLater = (row: Row) =>
        row.touchedAt - after.touchedAt || row.issueId - after.issueId || row.cycle - after.cycle;
      const order = (a: Row, b: Row) => a.touchedAt - b.touchedAt || a.issueId - b.issueId || a.cycle - b.cycle;
      const found = all()
        .filter((row) => isLater(row) > 0)
        .sort(order)
        .slice(0, limit);
      return found.map((row): Touched => ({
        cycle: view(row),
        touchedAt: row.touchedAt,
        said: null,
        followUp: null,
        followUpState: null,
      }));
    },
    /** Answers and follow-ups are not kept here, so nothing of theirs can have changed. */
    async touchAnswered() {},
    async touchExpired(after, upTo) {
      for (const row of all())
        if (
          row.state === 'asked' &&
          row.closesAt !== null &&
          row.closesAt > after.getTime() &&
          row.closesAt <= upTo.getTime()
        )
          put({ ...row, touchedAt: upTo.getTime() });
    },
  };
}
