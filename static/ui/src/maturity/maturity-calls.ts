import type { Calls } from '../../../../src/contract/contract';
import type { maturity } from '../../../../src/contract/maturity';

export type MaturityCalls = Calls<typeof maturity>;
