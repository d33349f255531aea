import { canAskAnyway, canWithdraw } from '../../domain/answering/ticket-state';
import type { Cycles, LedgerCycle } from '../../ports/asking/cycles';
import type { Log } from '../../ports/platform/log';
import type { Agents } from '../../ports/settings/permissions';
import { readTicket, type Colleague, type ReadTicketPorts, type TicketPanel } from '../answering/read-ticket';

export type OverrulePorts = ReadTicketPorts &
  Readonly<{ cycles: Pick<Cycles, 'findNewest' | 'withdraw' | 'planAgain'>; agents: Agents; log: Log }>;

export type Overruled =
  | Readonly<{ kind: 'done'; ticket: TicketPanel }>
  | Readonly<{ kind: 'refused'; because: 'too-late' | 'not-allowed'; ticket: TicketPanel }>;

type Act = Readonly<{
  /** Why this may not be done to this survey; null when it may. */
  refusal: (ticket: TicketPanel) => Promise<'too-late' | 'not-allowed' | null>;
  /** False when somebody or something was faster. */
  carryOut: (cycle: LedgerCycle) => Promise<boolean>;
}>;

/** Withdraws a planned or open survey at the wish of an agent of the desk. */
export const doNotAsk = (ports: OverrulePorts, colleague: Colleague, reason: string): Promise<Overruled> =>
  overrule(ports, colleague, {
    refusal: async ({ state }) => (canWithdraw(state) ? null : 'too-late'),
    carryOut: async ({ issueId, cycle }) => {
      const done = await ports.cycles.withdraw(issueId, cycle, 'withdrawn-by-agent', ports.clock.now(), reason);
      if (done) ports.log.info('a survey was withdrawn by an agent', { issueId, cycle, by: colleague.accountId });
      return done;
    },
  });

/** Asks in spite of a rest period or the draw, now; never against what the customer wished for themselves. */
export const askAnyway = (ports: OverrulePorts, colleague: Colleague): Promise<Overruled> =>
  overrule(ports, colleague, {
    refusal: async ({ state, cycle }) => {
      if (!cycle || !canAskAnyway(state, cycle.reason)) return state === 'not-asked' ? 'not-allowed' : 'too-late';
      return (await wantsPeace(ports, cycle)) ? 'not-allowed' : null;
    },
    carryOut: async ({ issueId, cycle }) => {
      const done = await ports.cycles.planAgain(issueId, cycle, ports.clock.now());
      if (done) ports.log.info('a survey was asked for by an agent', { issueId, cycle, by: colleague.accountId });
      return done;
    },
  });

async function overrule(ports: OverrulePorts, colleague: Colleague, { refusal, carryOut }: Act): Promise<Overruled> {
  const ticket = await readTicket(ports, colleague);
  const isAgent = await ports.agents.isAgent(colleague.accountId, ticket.issue.projectId);
  const because = isAgent ? await refusal(ticket) : 'not-allowed';
  if (because) return { kind: 'refused', because, ticket };
  const done = ticket.cycle !== null && (await carryOut(ticket.cycle));
  const after = await readTicket(ports, colleague);
  return done ? { kind: 'done', ticket: after } : { kind: 'refused', because: 'too-late', ticket: after };
}

async function wantsPeace({ persons, clock }: OverrulePorts, { reporter }: LedgerCycle): Promise<boolean> {
  if (reporter === null) return true;
  const { optedOut, snoozedUntil } = await persons.find(reporter);
  return optedOut || (snoozedUntil !== null && snoozedUntil > clock.now().getTime());
}
