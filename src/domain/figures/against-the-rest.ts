import { benjaminiHochberg } from '../statistics/benjamini-hochberg';
import { isWorth } from './share';
import { differencePValue } from '../statistics/two-shares';
import { effective, restOf, totalOf, type Weighted } from '../statistics/weighting';

const discoveryRate = 0.05;

/** Which parts differ from all the others together, all tested at once (Benjamini & Hochberg 1995, 5 %); small ones are not tested. */
export function againstTheRest(parts: readonly Weighted[]): Readonly<{ all: Weighted; stands: readonly boolean[] }> {
  const all = totalOf(parts);
  const tested = parts.flatMap((part, place) => {
    const rest = restOf(all, part);
    return isWorth(part) && isWorth(rest) ? [{ place, part, rest }] : [];
  });
  const adjusted = benjaminiHochberg(
    tested.map(({ part, rest }) => differencePValue(effective(part), effective(rest))),
  );
  const outstanding = new Set(tested.filter((_, i) => (adjusted[i] ?? 1) <= discoveryRate).map(({ place }) => place));
  return { all, stands: parts.map((_, place) => outstanding.has(place)) };
}
