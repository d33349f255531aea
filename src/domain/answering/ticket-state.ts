import type { CandidateReason } from '../asking/eligibility';

/** What the ticket panel says first. */
export type TicketState =
  'not-resolved' | 'not-known' | 'not-asked' | 'planned' | 'asked' | 'expired' | 'answered' | 'limited';

type Standing = Readonly<{
  state: 'ineligible' | 'rested' | 'planned' | 'asking' | 'asked' | 'withdrawn';
  endedAt: number | null;
  closesAt: number | null;
  isAnswered: boolean;
  /** The viewer is the rated agent and the project keeps score and words from them. */
  isLimited: boolean;
}>;

export function ticketStateOf(cycle: Standing | null, now: number): TicketState {
  if (!cycle || cycle.endedAt !== null) return 'not-resolved';
  if (cycle.isAnswered) return cycle.isLimited ? 'limited' : 'answered';
  if (cycle.state === 'planned' || cycle.state === 'asking') return 'planned';
  if (cycle.state === 'asked') return cycle.closesAt !== null && cycle.closesAt <= now ? 'expired' : 'asked';
  return 'not-asked';
}

/** A survey that can still be stopped: planned, or asked and neither answered nor closed. */
export const canWithdraw = (state: TicketState) => state === 'planned' || state === 'asked';

/** What an agent may overrule: a rest that was not the customer's own wish, the draw, or their own "do not ask". */
const overruled: readonly CandidateReason[] = ['resting', 'not-sampled', 'excluded-by-agent', 'withdrawn-by-agent'];

export const canAskAnyway = (state: TicketState, reason: CandidateReason | null) =>
  state === 'planned' || (state === 'not-asked' && reason !== null && overruled.includes(reason));
