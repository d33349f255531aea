import { noRequest, type Complaint } from '../../domain/follow-ups/complaint';
import type { Clock } from '../../ports/platform/clock';
import type { Complaints, LoggedComplaint } from '../../ports/follow-ups/complaints';
import type { FollowUps, WakeFollowUps } from '../../ports/follow-ups/follow-ups';
import type { Log } from '../../ports/platform/log';
import type { People, Permissions } from '../../ports/settings/permissions';
import type { Settings } from '../../ports/settings/settings';
import { dueUnder } from './due-of-follow-up';
import { oweComplaint, type ToldComplaint } from './log-complaint';
import type { Reviewer } from '../review/read-review';

export type OpenComplaintPorts = Readonly<{
  permissions: Pick<Permissions, 'mayAdminister'>;
  complaints: Pick<Complaints, 'log' | 'withoutRequest'>;
  followUps: Pick<FollowUps, 'owe'>;
  people: Pick<People, 'nameOf'>;
  settings: Pick<Settings, 'read' | 'reportingTimeZone'>;
  wakeFollowUps: WakeFollowUps;
  clock: Clock;
  log: Log;
}>;

export type ToldOpenComplaint = ToldComplaint &
  Readonly<{ customer: Readonly<{ accountId: string | null; name: string | null }> }>;

export type NamedComplaint = LoggedComplaint & Readonly<{ name: string | null }>;

const shown = 20;

/** Writes down a complaint that belongs to no request, and owes its follow-up like any other's. */
export async function logOpenComplaint(
  ports: OpenComplaintPorts,
  who: Reviewer,
  { customer, ...told }: ToldOpenComplaint,
): Promise<readonly NamedComplaint[] | null> {
  const { permissions, complaints, settings, clock, wakeFollowUps, log } = ports;
  if (!(await permissions.mayAdminister(who.projectId))) return null;
  const complaint: Complaint = {
    ...told,
    ...{ projectId: who.projectId, requestId: noRequest, requestKey: '', loggedBy: who.accountId },
    // A person who was picked goes by their account, so that they can be erased.
    ...{ customer: customer.accountId, customerName: customer.accountId === null ? customer.name : null },
    at: clock.now().getTime(),
  };
  await complaints.log(complaint);
  await oweComplaint(ports, complaint, await dueUnder(settings, who.projectId, complaint.at));
  try {
    await wakeFollowUps.wake();
  } catch (error) {
    log.error('The follow-up worker was not woken', error, { projectId: who.projectId });
  }
  return readOpenComplaints(ports, who);
}

/** The latest complaints of a project that belong to no request. */
export async function readOpenComplaints(
  { permissions, complaints, people }: OpenComplaintPorts,
  { projectId }: Reviewer,
): Promise<readonly NamedComplaint[] | null> {
  if (!(await permissions.mayAdminister(projectId))) return null;
  const found = await complaints.withoutRequest(projectId, shown);
  return Promise.all(
    found.map(async (one) => ({
      ...one,
      name: one.customerName ?? (one.customer === null ? null : await people.nameOf(one.customer).catch(() => null)),
    })),
  );
}
