import { sql } from 'kysely';
import type { PeopleKind } from '../../../ports/figures/figure-source';

/** The ledger read by its days. The index by person holds all that is wanted where rows are only counted, and is read from end to end where it may be. */
export const byDay = sql`USE INDEX (PRIMARY)`;

/**
 * The table, and the condition, by which people count: eligible requests in the ledger, answers of those asked. Customers alone: a
 * sponsor is asked about the service, and no ledger says how many there are. Person 0 is whoever nobody knows any more.
 */
export const peopleIn = {
  eligible: {
    table: sql.table('cycle'),
    byDay,
    counts: (of: string) => sql`${sql.ref(`${of}.eligible`)} = 1`,
  },
  answered: {
    table: sql.table('answer'),
    byDay: sql`USE INDEX (k_resolved)`,
    counts: (of: string) =>
      sql`${sql.ref(`${of}.kind`)} = 1 AND ${sql.ref(`${of}.audience`)} = 1 AND ${sql.ref(`${of}.solved`)} IS NOT NULL`,
  },
} as const satisfies Record<PeopleKind, unknown>;
