import type { Cause, ContactWay, Prevention } from '../domain/cause';
import type { StepRefusal } from '../domain/follow-up-life';
import type { Answers } from '../ports/answers';
import type { Permissions } from '../ports/permissions';
import type { Settings } from '../ports/settings';
import { applyStep } from './apply-step';
import { carryOutDuties, type DutyPorts } from './carry-out-duties';
import { isRatedAndLimited } from './read-follow-up';
import { NotYourTicket, type Colleague } from './read-ticket';

export type StepPorts = DutyPorts &
  Readonly<{
    permissions: Pick<Permissions, 'findIssue'>;
    settings: Pick<Settings, 'read'>;
    answers: Pick<Answers, 'findSurvey'>;
  }>;

/** What somebody who looks after a follow-up does on its panel. */
export type PanelStep =
  | Readonly<{ kind: 'contacted'; how: ContactWay; note: string | null }>
  | Readonly<{ kind: 'remedied'; cause: Cause; prevention: Prevention; outcome: string }>
  | Readonly<{ kind: 'given-up'; why: string }>;

export type PanelStepped =
  | Readonly<{ kind: 'done' }>
  | Readonly<{ kind: 'refused'; because: StepRefusal | 'changed-elsewhere' | 'not-allowed' | 'not-a-follow-up' }>;

/** Takes a step for a colleague who sees the issue in Jira, and carries out what it owes as far as Jira lets it. */
export async function stepFollowUp(
  ports: StepPorts,
  { accountId, issueId }: Colleague,
  step: PanelStep,
): Promise<PanelStepped> {
  const issue = await ports.permissions.findIssue(issueId);
  if (!issue) throw new NotYourTicket();
  const one = await ports.lives.findByIssue(issue.issueId);
  if (!one) return { kind: 'refused', because: 'not-a-follow-up' };
  if (await isRatedAndLimited(ports, one, accountId)) return { kind: 'refused', because: 'not-allowed' };
  const note = step.kind === 'contacted' ? step.note : null;
  const applied = await applyStep(ports, one.dedupeKey, step, { by: accountId, note });
  if (applied.kind === 'refused') return { kind: 'refused', because: applied.because };
  if (applied.kind === 'done') {
    ports.log.info('a follow-up was stepped on', { dedupeKey: one.dedupeKey, step: step.kind });
    await carryOutDuties(ports, applied.now);
  }
  return { kind: 'done' };
}
