import type { Cause, ContactWay, Prevention } from '../../domain/follow-ups/cause';
import type { StepRefusal } from '../../domain/follow-ups/follow-up-life';
import type { Answers } from '../../ports/answering/answers';
import type { StoredLife } from '../../ports/follow-ups/follow-up-life';
import type { Permissions } from '../../ports/settings/permissions';
import type { Settings } from '../../ports/settings/settings';
import { applyStep } from './apply-step';
import { carryOutDuties, type DutyPorts } from './carry-out-duties';
import { isRatedAndLimited } from './read-follow-up';
import { NotYourTicket, type Colleague } from '../answering/read-ticket';

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

export type Steppable =
  | Readonly<{ kind: 'found'; one: StoredLife }>
  | Readonly<{ kind: 'refused'; because: 'not-allowed' | 'not-a-follow-up' }>;

/** The follow-up of an issue, for a colleague who sees that issue in Jira and may take its steps. */
export async function findSteppable(ports: StepPorts, { accountId, issueId }: Colleague): Promise<Steppable> {
  const issue = await ports.permissions.findIssue(issueId);
  if (!issue) throw new NotYourTicket();
  const one = await ports.lives.findByIssue(issue.issueId);
  if (!one) return { kind: 'refused', because: 'not-a-follow-up' };
  if (await isRatedAndLimited(ports, one, accountId)) return { kind: 'refused', because: 'not-allowed' };
  return { kind: 'found', one };
}

/** Takes a step for a colleague who sees the issue in Jira, and carries out what it owes as far as Jira lets it. */
export async function stepFollowUp(ports: StepPorts, who: Colleague, step: PanelStep): Promise<PanelStepped> {
  const steppable = await findSteppable(ports, who);
  if (steppable.kind === 'refused') return steppable;
  const { dedupeKey } = steppable.one;
  const note = step.kind === 'contacted' ? step.note : null;
  const applied = await applyStep(ports, dedupeKey, step, { by: who.accountId, note });
  if (applied.kind === 'refused') return { kind: 'refused', because: applied.because };
  if (applied.kind === 'done') {
    ports.log.info('a follow-up was stepped on', { dedupeKey, step: step.kind });
    await carryOutDuties(ports, applied.now);
  }
  return { kind: 'done' };
}
