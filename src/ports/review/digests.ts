import type { FollowUpProblem } from '../../domain/follow-ups/follow-up-problem';

/** What came of the digest of a day; `issueKey` null: not written, or there was nothing to tell. */
export type WrittenDigest = Readonly<{ day: number; issueKey: string | null; problem: FollowUpProblem | null }>;

/** The morning digests of projects: one claim per project and day. */
export interface Digests {
  /**
   * Takes over the digest of a day until a moment; answers which attempt this is, and null where it is done, or in
   * somebody else's hands.
   */
  claim(projectId: number, day: number, now: Date, token: string, until: Date): Promise<number | null>;
  /** It is done: how many answers it tells of, and its issue; null where there was nothing to tell. */
  done(
    projectId: number,
    day: number,
    told: Readonly<{ answers: number; issueKey: string | null }>,
    at: Date,
  ): Promise<void>;
  /** The latest day somebody has begun with; null before the first. */
  latest(projectId: number): Promise<WrittenDigest | null>;
  /** Gives the claim back with what stood in the way; due again at a moment. */
  postpone(projectId: number, day: number, token: string, problem: string | null, again: Date): Promise<void>;
}
