import type { Days } from '../../../domain/figures/period';
import { isTooMuch } from '../../../ports/platform/too-much';

/** The rows of a run of days: in one reply as a rule, in halves where they are too many for one. */
export async function overDays<Row>(
  days: Days,
  read: (days: Days) => Promise<readonly Row[]>,
): Promise<readonly Row[]> {
  try {
    return await read(days);
  } catch (error) {
    if (!isTooMuch(error) || days.from >= days.to) throw error;
    const middle = Math.floor((days.from + days.to) / 2);
    const first = await overDays({ from: days.from, to: middle }, read);
    return [...first, ...(await overDays({ from: middle + 1, to: days.to }, read))];
  }
}
