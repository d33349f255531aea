import type { Calls } from '../../../../src/contract/contract';
import type { openComplaints } from '../../../../src/contract/open-complaint';

export type OpenComplaintCalls = Calls<typeof openComplaints>;
