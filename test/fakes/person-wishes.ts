import type { AskHistory } from '../../src/domain/asking/eligibility';
import { whyAtRest } from '../../src/domain/asking/eligibility';
import type { PersonWishes } from '../../src/ports/answering/person-wishes';

type Row = AskHistory & Readonly<{ askedFor: string | null }>;
const nothing: Row = { optedOut: false, snoozedUntil: null, askedAt: null, askedFor: null };

/** Wishes in memory; held to the same contract as those in SQL by test/ports/answering/person-wishes.test.ts. */
export function inMemoryPersonWishes(): PersonWishes {
  const rows = new Map<string, Row>();
  const get = (accountId: string) => rows.get(accountId) ?? nothing;
  return {
    find: async (accountId) => get(accountId),
    async claim(claims, now) {
      for (const { accountId, cycleKey, restDays } of claims) {
        const person = get(accountId);
        const because = whyAtRest(person, restDays, now.getTime());
        const isFree = because === null || (because === 'resting' && person.askedFor === cycleKey);
        if (isFree) rows.set(accountId, { ...person, askedAt: now.getTime(), askedFor: cycleKey });
      }
      return new Map(claims.map(({ accountId }) => [accountId, get(accountId)]));
    },
    snooze: async (accountId, until) => void rows.set(accountId, { ...get(accountId), snoozedUntil: until.getTime() }),
    stop: async (accountId) => void rows.set(accountId, { ...get(accountId), optedOut: true }),
    startAgain: async (accountId) =>
      void rows.set(accountId, { ...get(accountId), optedOut: false, snoozedUntil: null }),
  };
}
