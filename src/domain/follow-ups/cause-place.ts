import { causeKinds, causeSources, type CauseKind, type CauseSource } from './cause';

/** A cause without its details: one of nine places. */
export type CausePlace = Readonly<{ kind: CauseKind; source: CauseSource }>;

export const causePlaces: readonly CausePlace[] = causeKinds.flatMap((kind) =>
  causeSources.map((source) => ({ kind, source })),
);

export const samePlace = (one: CausePlace, other: CausePlace) => one.kind === other.kind && one.source === other.source;

/** Several causes in one number, a bit for each place. Appending places keeps old numbers readable. */
export const toCauseMask = (causes: readonly CausePlace[]): number =>
  causePlaces.reduce(
    (mask, place, bit) => (causes.some((cause) => samePlace(cause, place)) ? mask | (1 << bit) : mask),
    0,
  );

export const fromCauseMask = (mask: number): readonly CausePlace[] =>
  causePlaces.filter((_, bit) => (mask & (1 << bit)) !== 0);

/** The place two stored words name; null where they name none we know. */
export const findPlace = (kind: string | null, source: string | null): CausePlace | null =>
  causePlaces.find((place) => place.kind === kind && place.source === source) ?? null;
