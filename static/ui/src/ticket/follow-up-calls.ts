import type { TicketCalls } from './ticket-calls';
import type { FollowUpPanelView } from '../../../../src/contract/follow-up';

export type FollowUpCalls = Pick<TicketCalls, 'markContacted' | 'markRemedied' | 'giveUp'>;
export type Stepped = Awaited<ReturnType<FollowUpCalls['giveUp']>>;
export type Refused = Extract<Stepped, { kind: 'refused' }>['because'];
export type Remedy = Parameters<FollowUpCalls['markRemedied']>[0];

/** Rejected in Jira without a word: the reason is still to be said. One that was said and has expired is not asked for again. */
export const lacksReason = ({ givenUp, isClosedEarly }: FollowUpPanelView) =>
  givenUp !== null && !givenUp.gone && givenUp.why === null && isClosedEarly;

/** Nothing more is to be done by those who look after it. */
export const isOver = (panel: FollowUpPanelView) =>
  panel.life === 'remedied' || panel.life === 'recovered' || (panel.life === 'given-up' && !lacksReason(panel));
