import type { Score } from '../answering/score';

/** A scored answer with the facts frozen at the resolution it is about. Times in epoch ms and ms; ids as in `dimension`. */
export type AnsweredRequest = Readonly<{
  score: Score;
  /** 1/π. */
  weight: number;
  person: number;
  /** Reasons as a mask. */
  reasons: number;
  raisedAt: number;
  /** Null when nobody replied before the resolution. */
  firstReplyAt: number | null;
  resolvedAt: number;
  /** For the customer; null where nobody looked. */
  waitedMs: number | null;
  /** Null where the project has no such SLA. */
  slaResolutionMet: boolean | null;
  slaFirstReplyMet: boolean | null;
  reassignments: number;
  reopens: number;
  publicComments: number;
  requestType: number;
  priority: number;
  channel: number;
  /** Of the follow-up it owed; null where none or not yet. */
  contactedAt: number | null;
  remediedAt: number | null;
}>;
