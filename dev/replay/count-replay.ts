import mysql, { type RowDataPacket } from 'mysql2/promise';
import type { Issue } from '../jira/records';
import type { Site } from '../site/running-site';

export type ReplayCounts = Readonly<{
  requests: number;
  requestsResolved: number;
  cycles: number;
  reopened: number;
  requestsReopened: number;
  slaMissed: number;
  noReporter: number;
  withdrawn: number;
  resting: number;
  asked: number;
  eligiblePeople: number;
  peopleAsked: number;
  comments: number;
  invocations: number;
  jiraReads: number;
  jiraWrites: number;
  sqlStatements: number;
}>;

/** What the app's ledger says, each in one number. */
const ledger = `SELECT COUNT(*) cycles, COUNT(DISTINCT issue_id) requestsResolved,
  SUM(ended_at IS NOT NULL) reopened, COUNT(DISTINCT IF(ended_at IS NOT NULL, issue_id, NULL)) requestsReopened,
  SUM(reason <=> 'no-reporter') noReporter, SUM(state = 'withdrawn' AND reason <=> 'reopened' AND asked_at IS NULL) withdrawn,
  SUM(reason <=> 'resting') resting, SUM(asked_at IS NOT NULL) asked,
  COUNT(DISTINCT IF(eligible = 1, person, NULL)) eligiblePeople,
  COUNT(DISTINCT IF(asked_at IS NOT NULL, person, NULL)) peopleAsked FROM cycle`;

async function readLedger({ databaseSocket, databaseName }: Site): Promise<Readonly<Record<string, number>>> {
  const connection = await mysql.createConnection({ socketPath: databaseSocket, user: 'root', database: databaseName });
  try {
    const [[row]] = await connection.query<RowDataPacket[]>(ledger);
    return Object.fromEntries(Object.entries(row ?? {}).map(([name, value]) => [name, Number(value ?? 0)]));
  } finally {
    connection.destroy();
  }
}

/** Searches are POSTs that change nothing. */
const isRead = (call: string) =>
  call.startsWith('GET ') || /^POST .*\/(?:search\/\w+|bulkfetch|permissions\/check)$/.test(call);

function countCalls({ traffic }: Site) {
  const counts = traffic.counts();
  const calls = Object.entries(counts).filter(([name]) => /^(?:GET|POST|PUT|DELETE) \/rest\//.test(name));
  const sum = (wanted: (call: string) => boolean) =>
    calls.reduce((total, [call, count]) => total + (wanted(call) ? count : 0), 0);
  return {
    invocations: counts.invocation ?? 0,
    jiraReads: sum(isRead),
    jiraWrites: sum((call) => !isRead(call)),
    sqlStatements: counts.sql ?? 0,
  };
}

/** Whether it ever was: a request that stands open again in the end has been resolved all the same. */
const wasResolved = ({ histories }: Pick<Issue, 'histories'>) =>
  histories.some(({ items }) => items.some(({ field, to }) => field === 'resolution' && to !== null));

function countDesk({ jira }: Site) {
  const issues = [...jira.issues()];
  return {
    requests: issues.filter(({ requestTypeId }) => requestTypeId !== null).length,
    slaMissed: issues.filter((issue) => wasResolved(issue) && issue.slas?.resolution.breached === true).length,
    comments: issues.reduce(
      (sum, { comments }) => sum + comments.filter(({ properties }) => 'aftercare.survey' in properties).length,
      0,
    ),
  };
}

/** What happened, read from where it is kept: the app's tables, the service desk, the traffic between them. */
export async function countReplay(site: Site): Promise<ReplayCounts> {
  const { requests, slaMissed, comments } = countDesk(site);
  const row = await readLedger(site);
  const of = (name: string) => row[name] ?? 0;
  return {
    requests,
    requestsResolved: of('requestsResolved'),
    cycles: of('cycles'),
    reopened: of('reopened'),
    requestsReopened: of('requestsReopened'),
    slaMissed,
    noReporter: of('noReporter'),
    withdrawn: of('withdrawn'),
    resting: of('resting'),
    asked: of('asked'),
    eligiblePeople: of('eligiblePeople'),
    peopleAsked: of('peopleAsked'),
    comments,
    ...countCalls(site),
  };
}
