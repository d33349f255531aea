import type { Calls } from '../../../../src/contract/contract';
import type { portfolio } from '../../../../src/contract/portfolio';

export type PortfolioCalls = Calls<typeof portfolio>;
