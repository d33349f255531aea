/**
 * From raised to the first reply, waiting for the customer, the work from the reply to the resolution, and from the resolution to contact
 * and to remedy.
 */
export const legs = ['first-reply', 'waiting', 'resolution', 'contact', 'remedy'] as const;
export type Leg = (typeof legs)[number];

/** Facts only a journey knows: ms a request waited, and ms from its resolution to contact and remedy. */
export const journeyFacts = ['waiting', 'contact', 'remedy'] as const;
export type JourneyFact = (typeof journeyFacts)[number];

type Range<Fact> = Readonly<{ fact: Fact; from: number | null; until: number | null }>;
const known = <Fact>(fact: Fact): Range<Fact> => ({ fact, from: null, until: null });

/** What narrows the requests of an outcome to those that went a leg; every one was resolved. */
export const wentLeg: Readonly<Record<Leg, Range<'first-reply' | JourneyFact> | null>> = {
  'first-reply': known('first-reply'),
  waiting: { fact: 'waiting', from: 1, until: null },
  resolution: null,
  contact: known('contact'),
  remedy: known('remedy'),
};
