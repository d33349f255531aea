import type { Actor } from '../site/boundary';
import type { LocalJira } from '../jira/jira';
import type { Edits } from '../jira/desk/edits';
import type { LogRow } from './log-rows';

/** The log's states as this site's workflow names them. */
const statuses: Readonly<Record<string, string>> = {
  new: 'Waiting for support',
  active: 'In progress',
  resolved: 'Resolved',
  closed: 'Closed',
};

/** Everything else waits for somebody outside the desk: user, vendor, problem, evidence. */
const statusOf = (state: string) => statuses[state.toLowerCase()] ?? 'Waiting for customer';

const worker = 'agent-ana';
const as = (accountId: string): Actor => ({ kind: 'user', accountId, viaApp: false });

const remember = <Value>(make: (name: string) => Value) => {
  const made = new Map<string, Value>();
  return (name: string): Value => {
    const value = made.get(name) ?? make(name);
    made.set(name, value);
    return value;
  };
};

/** The service desk as the log tells it: callers are customers, groups are teams, categories are request types. */
export function openReplayedDesk(jira: LocalJira) {
  const keys = new Map<string, string>();
  const caller = remember(
    (name) => jira.addPerson({ accountId: `caller-${name}`, displayName: `Caller ${name}` }).accountId,
  );
  const agent = remember(
    (name) =>
      jira.addPerson({
        accountId: `agent-${name}`,
        displayName: `Agent ${name}`,
        accountType: 'licensed',
        role: 'agent',
      }).accountId,
  );
  const team = remember((name) => jira.ensureTeam(`Group ${name}`).id);
  const priority = remember((name) => jira.ensurePriority(`Priority ${name}`).id);
  const requestType = remember((name) => jira.ensureRequestType(`Category ${name}`).id);

  const editsOf = (row: LogRow): Edits & { requestTypeId: string; reporterId: string | null } => ({
    requestTypeId: requestType(row.category ?? 'unknown'),
    reporterId: row.caller === null ? null : caller(row.caller),
    assigneeId: row.assignee === null ? null : agent(row.assignee),
    teamId: row.group === null ? null : team(row.group),
    ...(row.priority !== null && { priorityId: priority(row.priority) }),
  });

  const keyOf = ({ incident, line }: LogRow) => {
    const key = keys.get(incident);
    if (key === undefined) throw new Error(`Line ${line}: ${incident} has not been raised yet.`);
    return key;
  };

  return {
    raise(row: LogRow): void {
      const { requestTypeId, reporterId, assigneeId, teamId, priorityId } = editsOf(row);
      const issue = jira.createRequest(
        {
          ...{ requestTypeId, summary: row.incident, reporterId, channel: (row.channel ?? 'unknown').toLowerCase() },
          ...(assigneeId !== undefined && { assigneeId }),
          ...(teamId !== undefined && { teamId }),
          ...(priorityId !== undefined && { priorityId }),
        },
        as(reporterId ?? worker),
      );
      keys.set(row.incident, issue.key);
    },
    /** One row: what changed beside the state goes into the same history entry, as an agent's screen would send it. */
    apply(row: LogRow): void {
      const key = keyOf(row);
      const edits = editsOf(row);
      const actor = as(edits.assigneeId ?? worker);
      jira.setSlaBreached(key, 'resolution', !row.metSla);
      jira.transition(key, statusOf(row.state), actor, { edits });
    },
  };
}
