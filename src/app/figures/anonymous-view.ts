import { isFew, showable, type Crowds } from '../../domain/figures/anonymous';
import { withoutEnds, within, type ComparedPeriods, type Days } from '../../domain/figures/period';
import { filters, type FigureSource } from '../../ports/figures/figure-source';
import type { Asked } from './period-figures';

type Ports = Readonly<{ source: Pick<FigureSource, 'crowdsOf'> }>;

/** What may be told of a project that keeps answers anonymous: which days, and the people behind each four weeks of them. */
export type AnonymousView = Readonly<{
  compared: ComparedPeriods;
  now: readonly Crowds[];
  before: readonly Crowds[];
  /** Whether anything may be told of the period before. */
  tellsBefore: boolean;
  /** Parts under a filter could be found from the same parts under the other filters, so none are told. */
  isNarrowed: boolean;
}>;

/** Whether a block may be told of, under the filter that is set: neither few people, nor what the other filters leave over. */
const maySee =
  (id: number | null) =>
  ({ all, chosen }: Crowds): boolean =>
    !isFew(all) && (id === null || !chosen.has(id) || showable(chosen).has(id));

/** The blocks of a period, cut to those at whose ends nobody or a crowd stands. */
function seen(blocks: readonly Crowds[], period: Days) {
  const few = new Set(blocks.filter(({ all }) => isFew(all)).map(({ block }) => block));
  const days = withoutEnds(period, (block) => !few.has(block));
  return { days, blocks: blocks.filter(({ block }) => within(block, days)) };
}

/** What may be told of periods in whole blocks; null where it would describe too few people. */
export async function anonymousView(
  { source }: Ports,
  { projectId, book, audience, slice }: Asked,
  periods: ComparedPeriods,
): Promise<AnonymousView | null> {
  const chosen = filters.filter((by) => slice[by] !== null);
  // Two filters at once cut so fine that what they leave out could be found by subtraction.
  if (chosen.length > 1) return null;
  const by = chosen[0] ?? null;
  const id = by && slice[by];
  const [all, earlier] = await Promise.all(
    [periods.now, periods.before].map((period) => source.crowdsOf(projectId, book, audience, period, by)),
  );
  const now = seen(all ?? [], periods.now);
  const before = seen(earlier ?? [], periods.before);
  const isAllFew = now.blocks.length === 0 && (all ?? []).length > 0;
  if (isAllFew || !now.blocks.every(maySee(id))) return null;
  return {
    compared: { now: now.days, before: before.days },
    ...{ now: now.blocks, before: before.blocks },
    tellsBefore: before.blocks.every(maySee(id)),
    isNarrowed: by !== null,
  };
}
