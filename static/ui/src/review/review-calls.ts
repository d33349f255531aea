import type { Calls } from '../../../../src/contract/contract';
import type { review } from '../../../../src/contract/review';

export type ReviewCalls = Calls<typeof review>;
export type Reviewed = Awaited<ReturnType<ReviewCalls['readReview']>>;
