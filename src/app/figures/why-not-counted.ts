import { isoDay } from '../../domain/calendar';
import { cover, needsDaysBefore } from '../../domain/figures/cover';
import type { ComparedPeriods } from '../../domain/figures/period';
import { hasRollup, isWhole, type Asked, type PeriodPorts } from './period-figures';

/** Requests that are counted one by one while somebody waits: five microseconds each, and a press of a button has 25 seconds. */
const mostCounted = 3_000_000;

export type NotCounted = Readonly<
  { kind: 'refused'; because: 'packed'; since: string } | { kind: 'refused'; because: 'too-many'; requests: number }
>;

/** What keeps figures of these periods from being counted: requests that are packed, or more of them than can be looked at. */
export async function whyNotCounted(
  { kpis }: Pick<PeriodPorts, 'kpis'>,
  { projectId, slice, stale, today }: Asked,
  { now, before }: ComparedPeriods,
  isAnonymous: boolean,
): Promise<NotCounted | null> {
  const { packedBefore = null } = stale;
  // Of packed days only the totals by type are kept, which is what is read of the period before; under a filter, and where few
  // people are hidden, these are told apart from single requests.
  const needsSingle = (first: number) =>
    isWhole(slice) && !isAnonymous
      ? needsDaysBefore(cover(now, stale, today), first)
      : Math.min(now.from, before.from) < first;
  if (packedBefore !== null && needsSingle(packedBefore))
    return { kind: 'refused', because: 'packed', since: isoDay(packedBefore) };
  if (hasRollup(slice)) return null;
  const sums = await Promise.all(
    [now, before].map((period) => kpis.readRequests(projectId, cover(period, stale, today))),
  );
  const requests = sums.reduce((sum, { closed, plain }) => sum + closed + plain, 0);
  return requests > mostCounted ? { kind: 'refused', because: 'too-many', requests } : null;
}
