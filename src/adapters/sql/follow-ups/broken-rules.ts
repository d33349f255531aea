import { type RawBuilder, sql } from 'kysely';
import { clockStages, type ClockStage } from '../../../domain/follow-ups/clock-stage';

const dayMs = 86_400_000;
/** A target is at most 200 working days, and what is closed early is seldom older; keeps the search to one stretch of the index. */
export const longestMs = 400 * dayMs;

const done: Readonly<Record<ClockStage, RawBuilder<unknown>>> = {
  read: sql`read_at`,
  contact: sql`contacted_at`,
  // What the customer found not put right runs on.
  remedy: sql`IF(state = 'not-recovered', NULL, remedied_at)`,
};

/** Which rules a follow-up broke within a time, each 0 or 1: a target passed by, or its issue closed early. */
export function breaking(from: Date, until: Date, now: Date) {
  const at = now.getTime();
  // A clock that still runs is measured until now; one that was given up, until then.
  const ended = sql`IF(state = 'given-up', COALESCE(closed_at, ${at}), ${at})`;
  const late = (stage: ClockStage) => {
    const due = sql.ref(`${stage}_due`);
    return sql<number>`COALESCE(${due} >= ${from.getTime()} AND ${due} < ${until.getTime()} AND COALESCE(${done[stage]}, ${ended}) > ${due}, 0)`;
  };
  const [read, contact, remedy] = clockStages;
  return {
    ...{ read: late(read), contact: late(contact), remedy: late(remedy) },
    early: sql<number>`COALESCE(early_at >= ${from.getTime()} AND early_at < ${until.getTime()}, 0)`,
  };
}
