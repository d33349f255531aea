import { askAnyway, doNotAsk, type Overruled, type OverrulePorts } from '../app/asking/overrule-survey';
import { NotYourTicket, readTicket, type Colleague, type TicketPanel } from '../app/answering/read-ticket';
import { readFollowUp, type ReadFollowUpPorts } from '../app/follow-ups/read-follow-up';
import { remedyFollowUp, type Remedied, type RemedyPorts } from '../app/follow-ups/remedy-follow-up';
import { stepFollowUp, type PanelStep } from '../app/follow-ups/step-follow-up';
import type { LogComplaintPorts } from '../app/follow-ups/log-complaint';
import { complaints } from '../contract/complaint';
import { ticket as contract, type TicketState } from '../contract/ticket';
import { colleague } from './callers';
import { complaintAnswers } from './complaints';
import { followUpPanelView } from './follow-up-view';
import { serve, Told } from './serve';
import { answerView, followUpView, instant, instantOrNull } from './views';

export type TicketPorts = OverrulePorts & ReadFollowUpPorts & RemedyPorts & LogComplaintPorts;

/** Everything the agent's panel on an issue may ask. */
export const ticket = (ports: TicketPorts) =>
  serve({ ...contract, ...complaints }, colleague, ports.log, {
    ...complaintAnswers(ports),
    readTicket: (_, who) => unlessHidden(read(ports, who)),
    doNotAsk: async ({ reason }, who: Colleague) => overruledView(await unlessHidden(doNotAsk(ports, who, reason))),
    askAnyway: async (_, who: Colleague) => overruledView(await unlessHidden(askAnyway(ports, who))),
    markContacted: (given, who: Colleague) => unlessHidden(step(ports, who, { kind: 'contacted', ...given })),
    markRemedied: (given, who: Colleague) => unlessHidden(after(ports, who, remedyFollowUp(ports, who, given))),
    giveUp: (given, who: Colleague) => unlessHidden(step(ports, who, { kind: 'given-up', ...given })),
  });

/** The issue of a follow-up has no survey of its own; only then is it looked for among the follow-ups. */
async function read(ports: TicketPorts, who: Colleague) {
  const panel = await readTicket(ports, who);
  const isRequest = panel.cycle !== null && panel.cycle.reason !== 'not-a-request';
  const followUp = isRequest ? null : await readFollowUp(ports, panel.issue, who.accountId);
  return followUp ? followUpPanelView(followUp) : ticketView(panel);
}

const step = (ports: TicketPorts, who: Colleague, given: PanelStep) =>
  after(ports, who, stepFollowUp(ports, who, given));

async function after(ports: TicketPorts, who: Colleague, stepping: Promise<Remedied>) {
  const outcome = await stepping;
  const issue = await ports.permissions.findIssue(who.issueId);
  const panel = issue && (await readFollowUp(ports, issue, who.accountId));
  const view = panel && followUpPanelView(panel);
  if (outcome.kind === 'refused') return { ...outcome, panel: view };
  return view
    ? { kind: 'done' as const, panel: view }
    : { kind: 'refused' as const, because: 'not-a-follow-up' as const, panel: null };
}

async function unlessHidden<T>(reading: Promise<T>): Promise<T> {
  try {
    return await reading;
  } catch (error) {
    throw error instanceof NotYourTicket ? new Told(error.message) : error;
  }
}

const overruledView = ({ ticket: panel, ...outcome }: Overruled) => ({ ...outcome, ticket: ticketView(panel) });

function ticketView(panel: TicketPanel): TicketState {
  const { state, cycle, customer, lastFive, followUp } = panel;
  const shared = {
    customer,
    lastFive: lastFive.map(({ score, issueKey, answeredAt }) => ({
      score,
      requestKey: issueKey,
      answeredAt: instant(answeredAt),
    })),
    followUp: followUpView(followUp, 'agent'),
  };
  if (state === 'not-known') return { state, ...shared };
  if (!cycle || state === 'not-resolved') return { state: 'not-resolved', ...shared };
  if (state === 'limited') return { state, ...shared };
  if (state === 'planned')
    return {
      state,
      askAt: instant(cycle.askAt ?? cycle.resolvedAt),
      delayMinutes: panel.settings.delayMinutes,
      ...shared,
    };
  const answer = answerView(panel.answer);
  if (state === 'answered' && answer)
    return {
      state,
      asked: panel.answer?.kind === 'asked',
      answer,
      wordsExpired: panel.wordsExpired,
      readAt: instantOrNull(panel.answer?.readAt ?? null),
      ...shared,
    };
  const askedAt = instant(cycle.askedAt ?? cycle.resolvedAt);
  const closesAt = instant(cycle.closesAt ?? cycle.resolvedAt);
  if (state === 'asked') return { state, askedAt, closesAt, remindedAt: instantOrNull(cycle.remindedAt), ...shared };
  if (state === 'expired') return { state, askedAt, closedAt: closesAt, ...shared };
  return {
    state: 'not-asked',
    reason: cycle.reason ?? 'back-filled',
    note: cycle.note,
    rest: restView(panel),
    ...shared,
  };
}

const restView = ({ rest }: TicketPanel) =>
  rest && { askedAt: instant(rest.askedAt), requestKey: rest.requestKey, nextFrom: instant(rest.nextFrom) };
