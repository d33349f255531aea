import type { Cause, Prevention } from '../../domain/follow-ups/cause';
import { take } from '../../domain/follow-ups/follow-up-life';
import type { StoredLife } from '../../ports/follow-ups/follow-up-life';
import type { Permissions } from '../../ports/settings/permissions';
import { makeImprovement, type MakeImprovementPorts } from '../improvements/make-improvement';
import type { Colleague } from '../answering/read-ticket';
import { findSteppable, stepFollowUp, type PanelStepped, type StepPorts } from './step-follow-up';
import { isMade, mayMakeImprovement } from '../improvements/wish-improvement';

export type RemedyPorts = StepPorts &
  MakeImprovementPorts &
  Readonly<{ permissions: Pick<Permissions, 'findIssue' | 'mayCreateIssues'> }>;

/** As `Prevention`, or an improvement that has yet to be made; the token is the form's. */
export type ChosenPrevention = Prevention | Readonly<{ kind: 'new-improvement'; token: string; title: string }>;
export type Remedy = Readonly<{ cause: Cause; prevention: ChosenPrevention; outcome: string }>;

export type Remedied =
  | PanelStepped
  | Readonly<{
      kind: 'refused';
      because: 'improvement-unknown' | 'improvement-pending' | 'improvement-refused' | 'improvement-not-allowed';
    }>;

type Found =
  Readonly<{ kind: 'improvement'; issueKey: string; isNew: boolean }> | Readonly<{ kind: 'none'; why: string }>;

/**
 * Marks a follow-up as put right. An improvement that is to be made is made first, exactly once in effect per token
 * and only where the step would be taken; without its issue nothing is marked, and the same press again goes on.
 */
export async function remedyFollowUp(ports: RemedyPorts, who: Colleague, given: Remedy): Promise<Remedied> {
  const steppable = await findSteppable(ports, who);
  if (steppable.kind === 'refused') return steppable;
  const prevention = await findPrevention(ports, who, steppable.one, given);
  if (prevention.kind === 'refused') return prevention;
  const kept: Prevention =
    prevention.kind === 'none' ? prevention : { kind: 'improvement', issueKey: prevention.issueKey };
  const stepped = await stepFollowUp(ports, who, { ...given, kind: 'remedied', prevention: kept });
  // One that was made for it is linked by whoever made it.
  if (stepped.kind === 'done' && prevention.kind === 'improvement' && !prevention.isNew)
    await link(ports, prevention.issueKey, steppable.one);
  return stepped;
}

async function findPrevention(
  ports: RemedyPorts,
  { accountId }: Colleague,
  one: StoredLife,
  { cause, prevention, outcome }: Remedy,
): Promise<Found | Extract<Remedied, { kind: 'refused' }>> {
  if (prevention.kind === 'none') return prevention;
  if (prevention.kind === 'improvement') {
    // Seen with the colleague's own eyes; a moved issue goes by its new key.
    const issue = await ports.permissions.findIssue(prevention.issueKey);
    return issue
      ? { ...prevention, issueKey: issue.key, isNew: false }
      : { kind: 'refused', because: 'improvement-unknown' };
  }
  const { token, title } = prevention;
  const isThere = await isMade(ports, token);
  const dry = take(
    one.life,
    { kind: 'remedied', cause, prevention: { kind: 'none', why: title }, outcome },
    ports.clock.now().getTime(),
  );
  if (!isThere && dry.kind === 'refused') return dry;
  if (!isThere && !(await mayMakeImprovement(ports, one.projectId)))
    return { kind: 'refused', because: 'improvement-not-allowed' };
  const made = await makeImprovement(ports, {
    ...{ token, title, projectId: one.projectId, by: accountId, about: one.issueKey },
    origin: { source: 'follow-up', causes: [{ kind: cause.kind, source: cause.source }] },
    details: detailsOf(one, cause),
  });
  if (made.kind === 'created') return { kind: 'improvement', issueKey: made.issue.key, isNew: true };
  return { kind: 'refused', because: made.kind === 'pending' ? 'improvement-pending' : 'improvement-refused' };
}

const detailsOf = ({ issueKey, requestKey }: StoredLife, { detail }: Cause) =>
  [
    requestKey === ''
      ? `Comes from ${issueKey ?? ''}.`
      : `Comes from ${issueKey ?? ''}, which follows up ${requestKey}.`,
    ...(detail === '' ? [] : [`Cause: ${detail}`]),
  ].join('\n');

async function link({ issues, log }: RemedyPorts, issueKey: string, one: StoredLife): Promise<void> {
  if (one.issueKey === null || one.issueKey === issueKey) return;
  try {
    await issues.link(issueKey, one.issueKey);
  } catch (error) {
    log.error('a follow-up was not linked with its improvement', error, { dedupeKey: one.dedupeKey });
  }
}
