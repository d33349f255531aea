import type { Calls } from '../../../../src/contract/contract';
import type { ticket, TicketState } from '../../../../src/contract/ticket';

export type TicketCalls = Calls<typeof ticket>;
export type TicketIn<State extends TicketState['state']> = Extract<TicketState, { state: State }>;
