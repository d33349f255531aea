import * as v from 'valibot';
import { logComplaint, type LogComplaintPorts } from '../app/follow-ups/log-complaint';
import { askAnyway, type OverrulePorts } from '../app/asking/overrule-survey';
import { NotYourTicket, type Colleague } from '../app/answering/read-ticket';
import { stepFollowUp, type StepPorts } from '../app/follow-ups/step-follow-up';
import { settingUp } from '../contract/contract';
import { automationInputs, type ActionOutcome } from '../contract/automation';
import { NotReady } from '../ports/platform/not-ready';
import { tokenOf } from '../domain/answering/press-token';

export type AutomationPorts = OverrulePorts & StepPorts & LogComplaintPorts;

type Failed = Readonly<{ errors: readonly Readonly<{ message: string }>[] }>;
type Action = (payload: unknown, context?: unknown) => Promise<ActionOutcome | Failed>;

/** Forge names who the rule runs as; the issue is read in their voice, so a rule can do no more than they. */
const caller = v.object({ principal: v.object({ accountId: v.pipe(v.string(), v.minLength(1)) }) });

const refused = (because: string): ActionOutcome => ({ result: 'refused', because, state: '' });
const wrong = (message: string): Failed => ({ errors: [{ message }] });

/** Wrong inputs stop the rule and are told to its owner; what cannot be done is an outcome the rule may branch on. With `evenOff` it works where the project asks nobody any more. */
function action<Schema extends v.GenericSchema<unknown, { issueKey: string }>>(
  ports: AutomationPorts,
  schema: Schema,
  act: (given: v.InferOutput<Schema>, who: Colleague) => Promise<ActionOutcome>,
  { evenOff = false }: Readonly<{ evenOff?: boolean }> = {},
): Action {
  return async (payload, context) => {
    const given = v.safeParse(schema, payload);
    if (!given.success) return wrong(given.issues[0].message);
    const who = v.safeParse(caller, context);
    if (!who.success)
      return wrong('Aftercare cannot tell on whose behalf this rule runs; give the action a connection.');
    const issue = await ports.permissions.findIssue(given.output.issueKey);
    if (!issue) return refused('issue-not-found');
    try {
      if (!evenOff && !(await ports.settings.read(issue.projectId)).settings.on) return refused('project-off');
      return await act(given.output, { accountId: who.output.principal.accountId, issueId: issue.issueId });
    } catch (error) {
      if (error instanceof NotYourTicket) return refused('issue-not-found');
      if (error instanceof NotReady) return wrong(settingUp);
      throw error;
    }
  };
}

/** Asks for the newest resolution of a request: over a rest or the draw, never over the customer's own wish. */
export const automationAsk = (ports: AutomationPorts): Action =>
  action(ports, automationInputs.ask, async (_, who) => {
    const outcome = await askAnyway(ports, who);
    const { state } = outcome.ticket;
    if (outcome.kind === 'done') return { result: 'done', because: '', state };
    const isUnderWay = state === 'asked' || state === 'answered';
    return { result: isUnderWay ? 'nothing' : 'refused', because: outcome.because, state };
  });

/** The same words about the same request count once, however often the rule runs. */
export const automationComplain = (ports: AutomationPorts): Action =>
  action(ports, automationInputs.complain, async (given, who) => {
    const { issueKey: _key, reference, ...told } = given;
    const token = tokenOf(String(who.issueId), told.words, told.how, reference);
    const outcome = await logComplaint(ports, who, { ...told, token });
    if (outcome.kind === 'refused') return refused(outcome.because);
    const own = outcome.complaints.find((one) => one.token === token);
    return { result: 'done', because: '', state: own?.followUp?.state ?? 'owed' };
  });

/** On the issue of a follow-up; a second call finds it contacted and changes nothing. */
export const automationContacted = (ports: AutomationPorts): Action =>
  action(
    ports,
    automationInputs.contacted,
    async ({ how, note }, who) => {
      const outcome = await stepFollowUp(ports, who, { kind: 'contacted', how, note: note || null });
      return outcome.kind === 'refused'
        ? { result: 'refused', because: outcome.because, state: '' }
        : { result: 'done', because: '', state: 'contacted' };
    },
    { evenOff: true },
  );
