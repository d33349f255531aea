import type { BackFill, BackFills } from '../../src/ports/asking/back-fills';

type Row = BackFill & Readonly<{ token: string | null; leaseUntil: number }>;

/** Back-fills in memory; held to the same contract as those in SQL by test/ports/asking/back-fills.test.ts. */
export function inMemoryBackFills(): BackFills {
  const rows = new Map<number, Row>();
  const view = ({ token: _t, leaseUntil: _l, ...backFill }: Row): BackFill => backFill;
  const change = (held: Readonly<{ projectId: number; token: string }>, part: Partial<Row>, running = true) => {
    const row = rows.get(held.projectId);
    if (row?.token === held.token && (!running || row.state === 'running'))
      rows.set(held.projectId, { ...row, ...part });
  };
  return {
    async find(projectId) {
      const row = rows.get(projectId);
      return row ? view(row) : null;
    },
    async start(given) {
      const old = rows.get(given.projectId);
      if (old?.state === 'running') return view(old);
      const row: Row = {
        ...given,
        ...{ state: 'running', place: null, looked: 0, about: null, attempts: 0, problem: null, endedAt: null },
        ...{ token: null, leaseUntil: 0 },
      };
      rows.set(given.projectId, row);
      return view(row);
    },
    async lease(now, token, leaseMs) {
      const free = [...rows.values()]
        .filter(({ state, leaseUntil }) => state === 'running' && leaseUntil <= now.getTime())
        .sort((a, b) => a.startedAt - b.startedAt)[0];
      if (!free) return null;
      const row = { ...free, token, leaseUntil: now.getTime() + leaseMs, attempts: free.attempts + 1 };
      rows.set(free.projectId, row);
      return view(row);
    },
    async advance(held, come, until) {
      change(held, { ...come, attempts: 0, leaseUntil: until.getTime() });
      const row = rows.get(held.projectId);
      return row?.token === held.token && row.state === 'running';
    },
    release: async (held, from) => change(held, { token: null, leaseUntil: from.getTime() }, false),
    end: async (held, state, problem, now) => change(held, { state, problem, endedAt: now.getTime(), token: null }),
    async stop(projectId, now) {
      const row = rows.get(projectId);
      if (row?.state === 'running')
        rows.set(projectId, { ...row, state: 'stopped', endedAt: now.getTime(), token: null });
    },
    count: async () => ({ cycles: 0, backFilled: 0, reopened: 0, slaMet: 0, slaMissed: 0 }),
  };
}
