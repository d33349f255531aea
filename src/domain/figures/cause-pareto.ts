import { causePlaces, samePlace, type CausePlace } from '../follow-ups/cause-place';

/** Causes in the order of people affected, then of lost time: where a remedy helps most. */
export type CauseWeight = Readonly<{
  cause: CausePlace;
  followUps: number;
  people: number;
  /** Minutes lost, as far as customers said so, and how many of them did. */
  lostMinutes: number;
  lostTold: number;
  /** The words agents added most often. */
  details: readonly string[];
}>;

export type ParetoRow = CauseWeight & Readonly<{ peopleUpTo: number; lostUpTo: number }>;
export const paretoOrders = ['people', 'lost-time'] as const;
export type ParetoOrder = (typeof paretoOrders)[number];

/** Pareto: the largest first, each with the share (0 to 1) of all that it and those before it make up. */
export function paretoOf(weights: readonly CauseWeight[], by: ParetoOrder): readonly ParetoRow[] {
  const size = (one: CauseWeight) => (by === 'people' ? one.people : one.lostMinutes);
  const other = (one: CauseWeight) => (by === 'people' ? one.lostMinutes : one.people);
  const place = (one: CauseWeight) => causePlaces.findIndex((known) => samePlace(known, one.cause));
  const sorted = [...weights].sort((a, b) => size(b) - size(a) || other(b) - other(a) || place(a) - place(b));
  const total = (of: (one: CauseWeight) => number) => weights.reduce((all, one) => all + of(one), 0);
  const [people, lost] = [total((one) => one.people), total((one) => one.lostMinutes)];
  let [peopleSoFar, lostSoFar] = [0, 0];
  return sorted.map((one) => {
    peopleSoFar += one.people;
    lostSoFar += one.lostMinutes;
    return {
      ...one,
      peopleUpTo: people === 0 ? 0 : peopleSoFar / people,
      lostUpTo: lost === 0 ? 0 : lostSoFar / lost,
    };
  });
}
