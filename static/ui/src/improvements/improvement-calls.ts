import type { Calls } from '../../../../src/contract/contract';
import type { improvements } from '../../../../src/contract/improvements';

export type ImprovementCalls = Calls<typeof improvements>;
