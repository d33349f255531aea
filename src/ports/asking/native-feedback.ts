import type { Score } from '../../domain/answering/score';

export interface NativeFeedback {
  /** Posts JSM's own feedback as the customer who is looking; false when JSM refuses, which is never the customer's problem. */
  post(requestKey: string, score: Score, comment: string | null): Promise<boolean>;
}
