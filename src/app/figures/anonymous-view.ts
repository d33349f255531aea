import { leastPeople, isFew, showable, type Crowds } from '../../domain/figures/anonymous';
import type { ComparedPeriods } from '../../domain/figures/period';
import type { FigureSource, Slice } from '../../ports/figures/figure-source';
import type { TwoCrowds } from './anonymous-figures';
import { everySlice, type Asked } from './period-figures';

/** Whether a filter leaves, or leaves out, too few people to be shown. */
function tellsTooMuch(slice: Slice, whole: Crowds, part: Crowds): boolean {
  const { requestType, team } = slice;
  if (requestType !== null) return !showable(whole.types).has(requestType);
  if (team !== null) return !showable(whole.teams).has(team);
  return part.all < leastPeople || isFew(whole.all - part.all);
}

/** The people behind a page of a project that keeps answers anonymous; null where it would describe too few of them. */
export async function crowdsBehind(
  { source }: Readonly<{ source: Pick<FigureSource, 'crowdsOf'> }>,
  { projectId, book, audience, slice }: Asked,
  { now, before }: ComparedPeriods,
): Promise<TwoCrowds | null> {
  const chosen = Object.values(slice).filter((id) => id !== null).length;
  // Two filters at once cut so fine that what they leave out could be found by subtraction.
  if (chosen > 1) return null;
  const of = (period: typeof now, narrowed: Slice) => source.crowdsOf(projectId, book, audience, period, narrowed);
  const [current, earlier, whole] = await Promise.all([
    of(now, slice),
    of(before, slice),
    chosen === 0 ? null : of(now, everySlice),
  ]);
  if (isFew(current.all) || (whole && tellsTooMuch(slice, whole, current))) return null;
  return { now: current, before: earlier };
}
