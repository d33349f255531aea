import { sql, type RawBuilder } from 'kysely';
import { cycleId, parseCycleKey } from '../../../domain/requests/cycle';
import type { Cycles, Outcome } from '../../../ports/asking/cycles';
import { askedCycles } from './asked-cycles';
import { ledgerColumns, toLedger, toRows } from './cycle-rows';
import { db } from '../driver';
import { singleOnes } from '../keeping/single-ones';

const id = sql<number>`issue_id * 1024 + cycle`;

/** What an outcome writes; columns it does not name keep what they have. */
function written(outcome: Outcome): Readonly<{
  state: string;
  reason: string | null;
  eligible?: number;
  ask_at?: number;
  asked_at?: number;
  closes_at?: number;
}> {
  switch (outcome.kind) {
    case 'asked':
      return { state: 'asked', reason: null, asked_at: outcome.at, closes_at: outcome.closesAt };
    case 'later':
      return { state: 'planned', reason: null, ask_at: outcome.askAt };
    case 'ineligible':
      return { state: outcome.kind, reason: outcome.because, eligible: 0 };
    case 'withdrawn':
    case 'rested':
      return { state: outcome.kind, reason: outcome.because };
  }
}

function idOf(key: string): number {
  const parsed = parseCycleKey(key);
  if (!parsed) throw new Error(`"${key}" is not a cycle key.`);
  return cycleId(parsed.issueId, parsed.cycle);
}

/** The candidate ledger in Forge SQL. */
export const sqlCycles: Cycles = {
  async reconcile(candidates, now) {
    if (candidates.length === 0) return;
    const rows = await toRows(await singleOnes(candidates, now), now);
    if (rows.length === 0) return;
    // Order matters: MySQL assigns from left to right, TiDB from the old row; this order means the same to both.
    const endsPlanned = sql`state = 'planned' AND VALUES(ended_at) IS NOT NULL`;
    await db
      .insertInto('cycle')
      .values(rows)
      .onDuplicateKeyUpdate({
        issue_key: sql`VALUES(issue_key)`,
        touched_at: sql`IF(ended_at IS NULL AND VALUES(ended_at) IS NOT NULL, VALUES(touched_at), touched_at)`,
        reason: sql`IF(${endsPlanned}, 'reopened', reason)`,
        state: sql`IF(${endsPlanned}, 'withdrawn', state)`,
        ended_at: sql`COALESCE(ended_at, VALUES(ended_at))`,
        waited_ms: sql`COALESCE(waited_ms, VALUES(waited_ms))`,
      })
      .execute();
  },

  async lease(now, limit, token, leaseMs) {
    const at = now.getTime();
    const { numUpdatedRows } = await db
      .updateTable('cycle')
      .set({ lease_token: token, lease_until: at + leaseMs, attempts: sql`attempts + 1`, state: 'asking' })
      .where('state', 'in', ['planned', 'asking'])
      .where('ask_at', '<=', at)
      .where((is) => is.or([is('state', '=', 'planned'), is('lease_until', '<', at)]))
      .orderBy('ask_at')
      .orderBy('issue_id')
      .orderBy('cycle')
      .limit(limit)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) return [];
    const rows = await db
      .selectFrom('cycle')
      .select([...ledgerColumns])
      .where('state', '=', 'asking')
      .where('ask_at', '<=', at)
      .where('lease_token', '=', token)
      .orderBy('ask_at')
      .orderBy('issue_id')
      .orderBy('cycle')
      .execute();
    return rows.map(toLedger);
  },

  async settle(outcomes, token, now) {
    if (outcomes.size === 0) return;
    const entries = [...outcomes].map(([key, outcome]) => ({ id: idOf(key), written: written(outcome) }));
    type Column = 'state' | 'reason' | 'eligible' | 'ask_at' | 'asked_at' | 'closes_at';
    const pick = (column: Column): RawBuilder<never> => {
      const told = entries.filter(({ written: row }) => row[column] !== undefined);
      const whens = told.map((entry) => sql`WHEN ${entry.id} THEN ${entry.written[column]}`);
      return told.length === 0
        ? sql`${sql.ref(column)}`
        : sql`CASE ${id} ${sql.join(whens, sql` `)} ELSE ${sql.ref(column)} END`;
    };
    const untried = [...outcomes].flatMap(([key, one]) => (one.kind === 'later' && !one.wasTried ? [idOf(key)] : []));
    await db
      .updateTable('cycle')
      .set(untried.length === 0 ? {} : { attempts: sql`attempts - IF(${id} IN (${sql.join(untried)}), 1, 0)` })
      .set({ reason: pick('reason'), ask_at: pick('ask_at'), asked_at: pick('asked_at'), closes_at: pick('closes_at') })
      .set({
        state: pick('state'),
        eligible: pick('eligible'),
        lease_token: null,
        lease_until: 0,
        touched_at: now.getTime(),
      })
      .where('lease_token', '=', token)
      .where('issue_id', 'in', [...new Set(entries.map((entry) => Math.floor(entry.id / 1024)))])
      .where(
        id,
        'in',
        entries.map((entry) => entry.id),
      )
      .execute();
  },

  async findNewest(issueId) {
    const row = await db
      .selectFrom('cycle')
      .select([...ledgerColumns])
      .where('issue_id', '=', issueId)
      .orderBy('cycle', 'desc')
      .limit(1)
      .executeTakeFirst();
    return row ? toLedger(row) : null;
  },

  ...askedCycles,
};
