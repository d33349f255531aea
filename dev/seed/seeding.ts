import type { Site } from '../site/running-site';
import type { Draw } from './draw';

/** The seeded months while they are lived through. */
export type Seeding = {
  readonly site: Site;
  readonly draw: Draw;
  readonly begin: number;
  readonly end: number;
  readonly at: (time: number, task: () => unknown) => void;
  /** Acts planned so far; negative once the seeding is over and nobody acts by himself any more. */
  acts: number;
};
