import { sql, type RawBuilder } from 'kysely';
import type { JourneyFact } from '../../../domain/drivers/journey-legs';
import type { Measured } from '../../../domain/drivers/facts';
import type { Clocks } from '../../../domain/calendar';
import type { FactRange } from '../../../ports/figures/figure-records';

/** From the resolution to a moment of the follow-up its answer owed. */
const untilFollowUp = (moment: 'contacted_at' | 'remedied_at') =>
  sql`(SELECT f.${sql.ref(moment)} - c.resolved_at FROM follow_up f WHERE f.dedupe_key = CONCAT('answer:', c.issue_id, ':', c.cycle))`;

const measures: Readonly<Record<Measured | JourneyFact, RawBuilder<unknown>>> = {
  'first-reply': sql`(c.first_response_at - c.created_at)`,
  resolution: sql`(c.resolved_at - c.created_at)`,
  'handed-on': sql`c.reassignments`,
  'came-back': sql`c.reopens`,
  conversation: sql`c.public_comments`,
  waiting: sql`c.waited_ms`,
  contact: untilFollowUp('contacted_at'),
  remedy: untilFollowUp('remedied_at'),
};

/** The hour of the week, Monday's first being 0. Hour 0 of 1970 was the 72nd after a Monday began. */
export function hourRaised({ first, shifts }: Clocks): RawBuilder<unknown> {
  const cases = shifts.map(
    ({ at }, i) => sql`WHEN c.created_at < ${at} THEN ${(shifts[i - 1] ?? { offset: first }).offset}`,
  );
  const last = shifts.at(-1)?.offset ?? first;
  const offset = cases.length > 0 ? sql`CASE ${sql.join(cases, sql` `)} ELSE ${last} END` : sql`${last}`;
  return sql`MOD((c.created_at + ${offset}) DIV 3600000 + 72, 168)`;
}

/** A condition on the ledger's row `c`; true of all where no range is wanted. */
export function factWithin(range: FactRange | null): RawBuilder<unknown> {
  if (range === null) return sql`1 = 1`;
  const value = range.fact === 'hour' ? hourRaised(range.clocks) : measures[range.fact];
  const from = range.from === null ? sql`1 = 1` : sql`${value} >= ${range.from}`;
  return range.until === null ? sql`${from} AND ${value} IS NOT NULL` : sql`${from} AND ${value} < ${range.until}`;
}
