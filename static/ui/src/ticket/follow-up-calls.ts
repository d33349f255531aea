import type { TicketCalls } from './ticket-calls';
import type { FollowUpPanelView } from '../../../../src/contract/follow-up';

export type FollowUpCalls = Pick<TicketCalls, 'markContacted' | 'markRemedied' | 'giveUp'>;
export type Stepped = Awaited<ReturnType<FollowUpCalls['giveUp']>>;
export type Refused = Extract<Stepped, { kind: 'refused' }>['because'];
export type Remedy = Parameters<FollowUpCalls['markRemedied']>[0];

/** Nothing more is to be done by those who look after it. */
export const isOver = ({ life }: FollowUpPanelView) =>
  life === 'remedied' || life === 'recovered' || life === 'given-up';
