import { startOf } from '../../domain/calendar';
import { tallyImprovements, type ImprovementTally } from '../../domain/improvements/improvement';
import type { Days } from '../../domain/figures/period';
import type { Improvements } from '../../ports/improvements/improvements';

export type CountImprovementsPorts = Readonly<{ improvements: Pick<Improvements, 'lives'> }>;

/** Reads the register once; the answer tallies any period of it. `none`: there has never been an improvement. */
export async function countImprovements(
  { improvements }: CountImprovementsPorts,
  projectId: number,
  timeZone: string,
): Promise<(period: Days) => ImprovementTally | 'none'> {
  const lives = await improvements.lives(projectId);
  return ({ from, to }) =>
    lives.length === 0 ? 'none' : tallyImprovements(lives, startOf(from, timeZone), startOf(to + 1, timeZone));
}
