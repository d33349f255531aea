import type { AnsweredRequest } from '../../domain/drivers/answered-request';
import type { Book, Days } from '../../domain/figures/period';
import type { Slice } from './figure-source';

export type SampleQuery = Readonly<{
  projectId: number;
  book: Book;
  period: Days;
  audience: number;
  slice: Slice;
  limit: number;
}>;

export interface AnswerSample {
  /** The newest scored answers of asked customers with the facts of their requests, at most `limit`. One statement, one index range. */
  newest(query: SampleQuery): Promise<readonly AnsweredRequest[]>;
}
