import type { AskHistory } from '../../domain/asking/eligibility';

export type Claim = Readonly<{ accountId: string; cycleKey: string; restDays: number }>;

export interface PersonWishes {
  /** With the key of the cycle the last ask was for. */
  find(accountId: string): Promise<AskHistory & Readonly<{ askedFor: string | null }>>;
  /**
   * Claims the right to ask these people now, each for one cycle, and says what holds afterwards: the
   * cycle key each person's last ask belongs to. A person resting, snoozed or opted out keeps the old one.
   * Two statements however many people; the same claim twice is the same claim.
   */
  claim(
    claims: readonly Claim[],
    now: Date,
  ): Promise<ReadonlyMap<string, AskHistory & Readonly<{ askedFor: string | null }>>>;
  snooze(accountId: string, until: Date): Promise<void>;
  stop(accountId: string): Promise<void>;
  startAgain(accountId: string): Promise<void>;
}
