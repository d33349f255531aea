import type { Site } from '../site/running-site';
import type { Draw } from './draw';

/** The seeded half-year while it is lived through. */
export type Seeding = {
  readonly site: Site;
  readonly draw: Draw;
  /** The desk opens quietly, so that there is a period before to compare with. */
  readonly opening: number;
  /** From here on, for three months, it is as busy as it is now. */
  readonly begin: number;
  readonly end: number;
  readonly at: (time: number, task: () => unknown) => void;
  /** Acts planned so far; negative once the seeding is over and nobody acts by himself any more. */
  acts: number;
};
