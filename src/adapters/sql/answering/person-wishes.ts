import { sql } from 'kysely';
import type { PersonWishes } from '../../../ports/answering/person-wishes';
import { orNull } from './answer-rows';
import { db } from '../driver';
import type { Big } from '../tables';

type Row = Readonly<{ asked_at: Big | null; asked_for: string | null; snoozed_until: Big | null; opted_out: number }>;

const dayMs = 86_400_000;
/** Whoever need not rest may be asked whenever they were asked before. */
const everAfter = Number.MAX_SAFE_INTEGER;
const nothing = { optedOut: false, snoozedUntil: null, askedAt: null, askedFor: null } as const;

const toHistory = (row: Row) => ({
  optedOut: row.opted_out === 1,
  snoozedUntil: orNull(row.snoozed_until),
  askedAt: orNull(row.asked_at),
  askedFor: row.asked_for,
});

const columns = ['account_id', 'asked_at', 'asked_for', 'snoozed_until', 'opted_out'] as const;
const unknown = { asked_at: null, asked_for: null, snoozed_until: null, opted_out: 0 } as const;

/** What people wished, and when they were last asked, over the whole site. */
export const sqlPersonWishes: PersonWishes = {
  async find(accountId) {
    const row = await db.selectFrom('person').select(columns).where('account_id', '=', accountId).executeTakeFirst();
    return row ? toHistory(row) : nothing;
  },

  async claim(claims, now) {
    if (claims.length === 0) return new Map();
    const at = now.getTime();
    const rows = claims.map(({ accountId, cycleKey }) => ({
      ...unknown,
      account_id: accountId,
      asked_at: at,
      asked_for: cycleKey,
    }));
    const restedSince = sql.join(
      claims.map(
        ({ accountId, restDays }) => sql`WHEN ${accountId} THEN ${restDays > 0 ? at - restDays * dayMs : everAfter}`,
      ),
      sql` `,
    );
    // Whoever holds the claim for this cycle renews it, so that a late retry still starts the rest at the ask.
    // asked_for goes first: MySQL assigns in order and then finds its own claim, TiDB reads the old row throughout.
    const isFree = sql`opted_out = 0 AND (snoozed_until IS NULL OR snoozed_until <= ${at})
      AND (asked_at IS NULL OR asked_for = VALUES(asked_for) OR asked_at <= (CASE VALUES(account_id) ${restedSince} ELSE ${at} END))`;
    await db
      .insertInto('person')
      .values(rows)
      .onDuplicateKeyUpdate({
        asked_for: sql`IF(${isFree}, VALUES(asked_for), asked_for)`,
        asked_at: sql`IF(${isFree}, VALUES(asked_at), asked_at)`,
      })
      .execute();
    const found = await db
      .selectFrom('person')
      .select(columns)
      .where('account_id', 'in', [...new Set(claims.map(({ accountId }) => accountId))])
      .execute();
    return new Map(found.map((row) => [row.account_id, toHistory(row)]));
  },

  async snooze(accountId, until) {
    const at = until.getTime();
    await db
      .insertInto('person')
      .values({ ...unknown, account_id: accountId, snoozed_until: at })
      .onDuplicateKeyUpdate({ snoozed_until: sql`VALUES(snoozed_until)` })
      .execute();
  },

  async stop(accountId) {
    await db
      .insertInto('person')
      .values({ ...unknown, account_id: accountId, opted_out: 1 })
      .onDuplicateKeyUpdate({ opted_out: 1 })
      .execute();
  },

  async startAgain(accountId) {
    await db
      .updateTable('person')
      .set({ opted_out: 0, snoozed_until: null })
      .where('account_id', '=', accountId)
      .execute();
  },
};
