import { document, paragraph, text } from '../../domain/document';
import { leaseMs, settleMs } from '../../domain/follow-ups/follow-up';
import { improvementKey } from '../../domain/improvements/improvement';
import { issueSummary } from '../../domain/requests/issue-summary';
import type { CreateProblem, IssueRef, Issues } from '../../ports/requests/issues';
import type { ImprovementWishes, StoredWish, Wish } from '../../ports/improvements/improvements';
import { isRefusal } from '../../ports/platform/refusal';
import { improvementRules, syncImprovement, type SyncImprovementsPorts } from './sync-improvements';

export type MakeImprovementPorts = SyncImprovementsPorts &
  Readonly<{
    wishes: ImprovementWishes;
    issues: Pick<Issues, 'createFollowUp' | 'findFollowUps' | 'link'>;
    newToken: () => string;
  }>;

export type MadeImprovement =
  | Readonly<{ kind: 'created'; issue: IssueRef }>
  /** Jira has not confirmed it; it is made, or found, within the hour. */
  | Readonly<{ kind: 'pending' }>
  | Readonly<{ kind: 'refused'; because: CreateProblem | 'not-configured' }>;

const pending: MadeImprovement = { kind: 'pending' };

/**
 * Makes an improvement in Jira and puts it into the project's register. Exactly one issue in effect per token: what is
 * wished is written down first, its name goes in with the create call, and after a doubtful one it is looked for
 * before another is made. Whoever calls has checked that the person may wish for it.
 */
export async function makeImprovement(ports: MakeImprovementPorts, wish: Wish): Promise<MadeImprovement> {
  if (!(await improvementRules(ports, wish.projectId))) return { kind: 'refused', because: 'not-configured' };
  await ports.wishes.wish(wish, ports.clock.now());
  return finishWish(ports, wish.token);
}

const mostAtOnce = 20;

/** Takes up what was wished and never finished. */
export async function finishWishes(ports: MakeImprovementPorts, mayContinue: () => boolean): Promise<void> {
  for (const token of await ports.wishes.due(ports.clock.now(), mostAtOnce)) {
    if (!mayContinue()) return;
    await finishWish(ports, token);
  }
}

async function finishWish(ports: MakeImprovementPorts, token: string): Promise<MadeImprovement> {
  const { wishes, clock, newToken } = ports;
  const now = clock.now();
  const holder = newToken();
  // Held until a lost create call would show up in the search: whoever comes next can look for it.
  const wish = await wishes.claim(token, holder, now, new Date(now.getTime() + leaseMs + settleMs));
  if (!wish) {
    const made = (await wishes.find(token))?.issue ?? null;
    return made ? { kind: 'created', issue: made } : pending;
  }
  const outcome = await findOrCreate(ports, wish, holder);
  if (outcome.kind !== 'created') return outcome;
  await wishes.made(token, outcome.issue);
  await register(ports, wish, outcome.issue);
  return outcome;
}

async function findOrCreate(ports: MakeImprovementPorts, wish: StoredWish, holder: string): Promise<MadeImprovement> {
  const { wishes, issues, log } = ports;
  const { token } = wish;
  const ready = await prepare(ports, wish).catch(async (error: unknown) => {
    log.error('an improvement could not be prepared; it is tried again', error, { token });
    await wishes.release(token, holder, false);
    return null;
  });
  if (ready === null) return pending;
  if (ready.kind === 'found') return { kind: 'created', issue: ready.issue };
  if (ready.kind === 'refused') {
    await wishes.release(token, holder, true);
    return ready;
  }
  try {
    const created = await issues.createFollowUp(ready.issue);
    if (created.kind === 'created') return created;
    log.warn('an improvement was refused', { token, because: created.because, says: created.says });
    await wishes.release(token, holder, true);
    return { kind: 'refused', because: created.because };
  } catch (error) {
    log.error('whether an improvement was created is not known; it is looked for later', error, { token });
    // Turned away at the door, nothing was created: no need to wait for the search.
    if (isRefusal(error) && error.status === 429) await wishes.release(token, holder, false);
    return pending;
  }
}

async function prepare(ports: MakeImprovementPorts, { token, attempts, projectId, title, details }: StoredWish) {
  const dedupeKey = improvementKey(token);
  const there = attempts > 1 ? ((await ports.issues.findFollowUps(dedupeKey))[0] ?? null) : null;
  if (there) return { kind: 'found', issue: there } as const;
  const rules = await improvementRules(ports, projectId);
  if (!rules) return { kind: 'refused', because: 'not-configured' } as const;
  const lines = details.split('\n').filter((line) => line.trim() !== '');
  return {
    kind: 'ready',
    issue: {
      ...{ dedupeKey, projectId: rules.projectId, issueTypeId: rules.issueTypeId, assignee: null },
      severity: 'moderate' as const,
      ...{ summary: issueSummary(title), labels: ['aftercare'] },
      description: document(...lines.map((line) => paragraph(text(line)))),
    },
  } as const;
}

/** The register and the link can be made up for: the hourly look finds the issue. */
async function register(ports: MakeImprovementPorts, { projectId, about }: StoredWish, issue: IssueRef): Promise<void> {
  try {
    await syncImprovement(ports, issue.id, projectId);
    if (about !== null) await ports.issues.link(issue.key, about);
  } catch (error) {
    ports.log.error('an improvement was not registered at once', error, { issue: issue.key });
  }
}
