import { complaintKey, type Complaint } from '../../domain/follow-ups/complaint';
import type { DueTimes } from '../../domain/follow-ups/follow-up-clocks';
import type { Answers } from '../../ports/answering/answers';
import type { Clock } from '../../ports/platform/clock';
import type { Complaints, LoggedComplaint } from '../../ports/follow-ups/complaints';
import type { FollowUps, WakeFollowUps } from '../../ports/follow-ups/follow-ups';
import type { Log } from '../../ports/platform/log';
import type { Agents, Permissions, SeenIssue } from '../../ports/settings/permissions';
import type { Settings } from '../../ports/settings/settings';
import { dueUnder } from './due-of-follow-up';
import type { Colleague } from '../answering/read-ticket';

export type LogComplaintPorts = Readonly<{
  permissions: Pick<Permissions, 'findIssue'>;
  agents: Agents;
  answers: Pick<Answers, 'findSurvey'>;
  settings: Pick<Settings, 'read' | 'reportingTimeZone'>;
  complaints: Pick<Complaints, 'log' | 'ofRequest'>;
  followUps: Pick<FollowUps, 'owe'>;
  wakeFollowUps: WakeFollowUps;
  clock: Clock;
  log: Log;
}>;

export type ToldComplaint = Pick<Complaint, 'token' | 'how' | 'words' | 'wantsContact' | 'majorConcern'>;

export type ComplaintLogged =
  | Readonly<{ kind: 'logged'; complaints: readonly LoggedComplaint[] }>
  | Readonly<{ kind: 'refused'; because: 'not-allowed' }>;

/**
 * Writes down what a customer said outside any survey, and owes its follow-up. The token names the press of the
 * button: sent again, it finds its own record and its own follow-up.
 */
export async function logComplaint(
  ports: LogComplaintPorts,
  { accountId, issueId }: Colleague,
  told: ToldComplaint,
): Promise<ComplaintLogged> {
  const issue = await deskIssue(ports, { accountId, issueId });
  if (!issue) return { kind: 'refused', because: 'not-allowed' };
  const complaint: Complaint = {
    ...told,
    ...{ projectId: issue.projectId, requestId: issue.issueId, requestKey: issue.key },
    ...{
      customer: issue.reporter?.id ?? null,
      customerName: null,
      loggedBy: accountId,
      at: ports.clock.now().getTime(),
    },
  };
  await ports.complaints.log(complaint);
  await oweComplaint(ports, complaint, await dueUnder(ports.settings, complaint.projectId, complaint.at));
  try {
    await ports.wakeFollowUps.wake();
  } catch (error) {
    ports.log.error('The follow-up worker was not woken', error, { issueId });
  }
  return { kind: 'logged', complaints: (await readComplaints(ports, { accountId, issueId })) ?? [] };
}

/** Owes a complaint's follow-up; owing it again changes nothing. */
export const oweComplaint = (
  { followUps }: Pick<LogComplaintPorts, 'followUps'>,
  { token, projectId, requestId, requestKey, at }: Complaint,
  due?: DueTimes,
) => {
  const owing = { dedupeKey: complaintKey(token), projectId, requestId, requestKey };
  return followUps.owe({ ...owing, owedFor: 'complaint', ...(due && { due }) }, new Date(at));
};

/** The issue, where it belongs to a project that asks and the viewer works on its requests. */
async function deskIssue(
  { permissions, agents, settings }: Pick<LogComplaintPorts, 'permissions' | 'agents' | 'settings'>,
  { accountId, issueId }: Colleague,
): Promise<SeenIssue | null> {
  const issue = await permissions.findIssue(issueId);
  if (!issue || (await settings.read(issue.projectId)).version === 0) return null;
  return (await agents.isAgent(accountId, issue.projectId)) ? issue : null;
}

/** Complaints about this request, for those who work on it; null where none can be logged. */
export async function readComplaints(
  ports: LogComplaintPorts,
  who: Colleague,
): Promise<readonly LoggedComplaint[] | null> {
  const issue = await deskIssue(ports, who);
  if (!issue) return null;
  const [logged, record, { settings }] = await Promise.all([
    ports.complaints.ofRequest(issue.issueId),
    ports.answers.findSurvey(issue.issueId),
    ports.settings.read(issue.projectId),
  ]);
  // Where a rated agent's view is limited, what was said of their work stays with those who may read it.
  const isLimited = settings.limitRatedAgent && record?.agent?.id === who.accountId;
  return isLimited ? logged.filter(({ loggedBy }) => loggedBy === who.accountId) : logged;
}

const hourMs = 3_600_000;

/** Owes what a crash between complaint and follow-up left out in the last hours. */
export async function healComplaints(
  ports: Pick<LogComplaintPorts, 'followUps' | 'clock'> & Readonly<{ complaints: Pick<Complaints, 'withoutFollowUp'> }>,
  hours = 48,
): Promise<void> {
  const since = new Date(ports.clock.now().getTime() - hours * hourMs);
  for (const complaint of await ports.complaints.withoutFollowUp(since, 100)) await oweComplaint(ports, complaint);
}
