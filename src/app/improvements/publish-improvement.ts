import type { CausePlace } from '../../domain/follow-ups/cause-place';
import type { ImprovementState } from '../../domain/improvements/improvement';
import type { Improvements } from '../../ports/improvements/improvements';
import type { Clock } from '../../ports/platform/clock';
import type { Permissions } from '../../ports/settings/permissions';

export type PublishImprovementPorts = Readonly<{
  improvements: Pick<Improvements, 'findByIssue' | 'publish' | 'draft' | 'setCauses'>;
  permissions: Pick<Permissions, 'mayAdminister'>;
  clock: Clock;
}>;

type Owner = Readonly<{ accountId: string; projectId: number }>;
export type Changed =
  Readonly<{ kind: 'done' }> | Readonly<{ kind: 'refused'; because: 'not-allowed' | 'gone' | 'state-changed' }>;

const done: Changed = { kind: 'done' };
const refuse = (because: 'not-allowed' | 'gone' | 'state-changed'): Changed => ({ kind: 'refused', because });

async function entryOf({ improvements, permissions }: PublishImprovementPorts, who: Owner, issueId: number) {
  if (!(await permissions.mayAdminister(who.projectId))) return refuse('not-allowed');
  // The id comes from the screen, so whether it belongs to this project's register is looked up.
  const entry = (await improvements.findByIssue(issueId)).find(({ projectId }) => projectId === who.projectId);
  return entry && entry.leftAt === null ? entry : refuse('gone');
}

/** Keeps the words for customers; they read them only once they are approved, for the state the owner has seen. */
export async function publishImprovement(
  ports: PublishImprovementPorts,
  who: Owner,
  given: Readonly<{ issueId: number; said: string; did: string; state: ImprovementState; isPublished: boolean }>,
): Promise<Changed> {
  const { issueId, said, did, state, isPublished } = given;
  const entry = await entryOf(ports, who, issueId);
  if ('kind' in entry) return entry;
  if (!isPublished) await ports.improvements.draft(who.projectId, issueId, { said, did });
  else if (entry.state !== state) return refuse('state-changed');
  else {
    const at = ports.clock.now().getTime();
    await ports.improvements.publish(who.projectId, issueId, { said, did, state, at, by: who.accountId });
  }
  return done;
}

/** Says which causes an improvement is to remove. */
export async function linkCauses(
  ports: PublishImprovementPorts,
  who: Owner,
  issueId: number,
  causes: readonly CausePlace[],
): Promise<Changed> {
  const entry = await entryOf(ports, who, issueId);
  if ('kind' in entry) return entry;
  await ports.improvements.setCauses(who.projectId, issueId, causes);
  return done;
}
