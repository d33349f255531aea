import differenceWith from 'lodash/differenceWith';
import groupBy from 'lodash/groupBy';
import isEqual from 'lodash/isEqual';
import { isTooMuch, type TooMuch } from '../../ports/platform/too-much';

/** Looked at together, and how many days and requests one batch may hold: statements stay small on a busy desk and few on a quiet one. */
const atOnce = 40;
const mostDays = 20;
const mostRequests = 20_000;

/** What was too much even alone keeps nothing else from being counted; it is told when all the rest is done. */
export type Run = Readonly<{ mayContinue: () => boolean; refused: TooMuch[] }>;
/** Of one kind of work: when a database refuses so many, it is not for their size, and it is left alone until the next run. */
const mostRefused = 5;

/** Items of one project in batches that are worth a statement and no more than one. */
function batchesOf<Item extends { projectId: number; size: number }>(
  items: readonly Item[],
): readonly (readonly Item[])[] {
  const batches: Item[][] = [];
  for (const own of Object.values(groupBy(items, ({ projectId }) => projectId))) {
    let held = Infinity;
    for (const item of own) {
      if (held + item.size > mostRequests || (batches.at(-1)?.length ?? 0) >= mostDays) {
        batches.push([]);
        held = 0;
      }
      batches.at(-1)?.push(item);
      held += item.size;
    }
  }
  return batches;
}

type Trying<Item> = Readonly<{
  work: (batch: readonly Item[]) => Promise<void>;
  mayContinue: () => boolean;
  refuse: (item: Item, error: TooMuch) => void;
}>;

/**
 * How much a statement can hold depends on how different the answers are, which only trying tells: what is too much at once is done by
 * halves. How many were done.
 */
async function inHalves<Item>(batch: readonly Item[], trying: Trying<Item>): Promise<number> {
  if (!trying.mayContinue()) return 0;
  try {
    await trying.work(batch);
    return batch.length;
  } catch (error) {
    if (!isTooMuch(error)) throw error;
    const half = Math.ceil(batch.length / 2);
    if (batch.length > 1)
      return (await inHalves(batch.slice(0, half), trying)) + (await inHalves(batch.slice(half), trying));
    batch.forEach((item) => trying.refuse(item, error));
    return 0;
  }
}

/**
 * Works off what waits until nothing does or time is up; how many were done. What is refused would be offered again and again, and is
 * passed over. Fewer than were asked for are all there are, unless the work itself made more of its kind wait.
 */
export async function drain<Item extends { projectId: number; size: number }>(
  run: Run,
  next: (limit: number) => Promise<readonly Item[]>,
  work: (batch: readonly Item[]) => Promise<void>,
  madeMore: () => boolean = () => false,
): Promise<number> {
  const refused: Item[] = [];
  const refuse = (item: Item, error: TooMuch) => {
    refused.push(item);
    run.refused.push(error);
  };
  let done = 0;
  let isMore = true;
  while (isMore && run.mayContinue() && refused.length < mostRefused) {
    const limit = atOnce + refused.length;
    const waiting = await next(limit);
    const items = differenceWith(waiting, refused, isEqual);
    if (items.length === 0) break;
    for (const batch of batchesOf(items)) done += await inHalves(batch, { work, mayContinue: run.mayContinue, refuse });
    isMore = madeMore() || waiting.length === limit;
  }
  return done;
}
