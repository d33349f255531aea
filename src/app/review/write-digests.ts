import { digestKey, digestMessage, digestSummary, dueDigestDay, type Digest } from '../../domain/review/digest';
import { leaseMs, settleMs } from '../../domain/follow-ups/follow-up';
import type { ProjectSettings } from '../../domain/settings/project-settings';
import type { Clock } from '../../ports/platform/clock';
import type { Digests } from '../../ports/review/digests';
import type { Issues } from '../../ports/requests/issues';
import type { Log } from '../../ports/platform/log';
import type { Requests } from '../../ports/requests/requests';
import type { Reviews } from '../../ports/review/reviews';
import type { Settings } from '../../ports/settings/settings';

export type DigestPorts = Readonly<{
  digests: Digests;
  reviews: Pick<Reviews, 'unread'>;
  requests: Pick<Requests, 'findNow'>;
  issues: Pick<Issues, 'createFollowUp' | 'findFollowUps'>;
  settings: Pick<Settings, 'projects' | 'read' | 'reportingTimeZone'>;
  clock: Clock;
  log: Log;
  newToken: () => string;
}>;

const linesShown = 30;
const patienceMs = 60 * 60_000;

/** Writes the digest of the morning for every project that wants one and has something nobody has read; each day once. */
export async function writeDigests(ports: DigestPorts, mayContinue: () => boolean): Promise<void> {
  const zone = await ports.settings.reportingTimeZone();
  for (const projectId of await ports.settings.projects()) {
    if (!mayContinue()) return;
    try {
      const { settings } = await ports.settings.read(projectId);
      const day = dueDigestDay(settings.digest, ports.clock.now().getTime(), zone);
      if (settings.on && day !== null) await writeDigest(ports, projectId, settings, day);
    } catch (error) {
      ports.log.error('a morning digest could not be written; it is tried again', error, { projectId });
    }
  }
}

/**
 * Whoever holds the claim writes. When the create call ends in doubt the claim is left to run out, which takes longer
 * than Jira's search lags; the next attempt looks for the issue before it makes another.
 */
async function writeDigest(
  ports: DigestPorts,
  projectId: number,
  settings: ProjectSettings,
  day: number,
): Promise<void> {
  const { digests, clock, issues } = ports;
  const now = clock.now();
  const token = ports.newToken();
  const attempt = await digests.claim(projectId, day, now, token, new Date(now.getTime() + leaseMs + settleMs));
  if (attempt === null) return;
  const key = digestKey(projectId, day);
  const [made] = attempt > 1 ? await issues.findFollowUps(key) : [];
  const digest = await describe(ports, projectId, settings, day);
  const told = { answers: digest.total, issueKey: made?.key ?? null };
  if (made || digest.total === 0) return digests.done(projectId, day, told, clock.now());
  const target = settings.digest.projectId === null ? settings.followUp : settings.digest;
  const { projectId: into, issueTypeId } = target;
  const again = () => new Date(clock.now().getTime() + patienceMs);
  if (into === null || issueTypeId === null) return digests.postpone(projectId, day, token, 'not-configured', again());
  const created = await create(ports, { key, into, issueTypeId, assignee: settings.followUp.assignee, digest });
  if (created.kind === 'created')
    return digests.done(projectId, day, { ...told, issueKey: created.issue.key }, clock.now());
  ports.log.warn('a morning digest was refused', { projectId, because: created.because, says: created.says });
  return digests.postpone(projectId, day, token, created.because, again());
}

type Written = Readonly<{ key: string; into: string; issueTypeId: string; assignee: string | null; digest: Digest }>;

/** Jira mails it to whoever looks after follow-ups. Somebody it cannot be assigned to keeps nobody else from reading it. */
async function create({ issues }: DigestPorts, { key, into, issueTypeId, assignee, digest }: Written) {
  const issue = {
    ...({ dedupeKey: key, projectId: into, issueTypeId, assignee, severity: 'moderate', dueOn: null } as const),
    ...{
      summary: digestSummary(digest),
      description: digestMessage(digest),
      labels: ['aftercare', 'aftercare-review'],
    },
  };
  const first = await issues.createFollowUp(issue);
  const withoutAssignee = first.kind === 'refused' && first.because === 'assignee-refused' && assignee !== null;
  return withoutAssignee ? issues.createFollowUp({ ...issue, assignee: null }) : first;
}

async function describe(
  { reviews, requests }: DigestPorts,
  projectId: number,
  { alarmLevel }: ProjectSettings,
  day: number,
): Promise<Digest> {
  const { total, owing, answers } = await reviews.unread(projectId, alarmLevel, linesShown);
  const known = answers.length === 0 ? null : await requests.findNow(answers.map(({ issueId }) => issueId));
  const lines = answers.map(({ issueId, issueKey, score, solved, reasons, majorConcern, wantsContact }) => {
    const request = known?.get(issueId);
    const url = request?.portalUrl ? new URL(`/browse/${request.key}`, request.portalUrl).href : null;
    return {
      ...{ key: request?.key ?? issueKey, url, summary: request?.summary ?? null },
      ...{ score, isSolved: solved, reasons, majorConcern, wantsContact },
    };
  });
  return { day, total, owing, lines };
}
