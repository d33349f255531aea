import type { Score } from '../answering/score';

/** Dissatisfied is a score of 1 or 2, satisfied one of 4 or 5: a 3 is neither, so that the two are not each other's mirror. */
export const outcomes = ['dissatisfied', 'satisfied'] as const;
export type Outcome = (typeof outcomes)[number];
export const isOutcome: Readonly<Record<Outcome, (answer: Readonly<{ score: Score }>) => boolean>> = {
  dissatisfied: ({ score }) => score <= 2,
  satisfied: ({ score }) => score >= 4,
};

/** Drivers of which one can say what is better. */
export const itemDrivers = ['first-reply', 'resolution', 'handed-on', 'came-back'] as const;
export type ItemDriver = (typeof itemDrivers)[number];

/** Kano's classes as penalty and reward tell them apart. */
export const driverClasses = ['basic', 'performance', 'excitement', 'neutral', 'unclear', 'too-few'] as const;
export type DriverClass = (typeof driverClasses)[number];

/** Important and poor: mend. Important and good: keep. Neither: lesser. Good and of little weight: enough. */
export const quadrants = ['mend', 'keep', 'lesser', 'enough'] as const;
export type Quadrant = (typeof quadrants)[number];
