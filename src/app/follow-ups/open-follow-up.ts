import { noRequest, parseComplaintKey } from '../../domain/follow-ups/complaint';
import { asksForChanges, withLead } from '../../domain/follow-ups/follow-up-routing';
import { leaseMs, parseAnswerKey, retryAt } from '../../domain/follow-ups/follow-up';
import { descriptionOf, summaryOf, type FollowUpStory } from '../../domain/follow-ups/follow-up-issue';
import { keptProblem } from '../../domain/follow-ups/follow-up-problem';
import { UnknownSettings, type ProjectSettings } from '../../domain/settings/project-settings';
import type { Answers, SurveyRecord } from '../../ports/answering/answers';
import type { Changes } from '../../ports/improvements/changes';
import type { Clock } from '../../ports/platform/clock';
import type { Complaints } from '../../ports/follow-ups/complaints';
import type { FollowUp, FollowUps } from '../../ports/follow-ups/follow-ups';
import type { IssueRef, Issues, NewFollowUpIssue } from '../../ports/requests/issues';
import type { Log } from '../../ports/platform/log';
import type { FollowUpIssues } from '../../ports/follow-ups/follow-up-issues';
import { isRefusal, waitMs } from '../../ports/platform/refusal';
import type { People } from '../../ports/settings/permissions';
import type { ProjectLeads } from '../../ports/follow-ups/project-leads';
import type { RequestMarks } from '../../ports/asking/request-marks';
import type { Request, Requests } from '../../ports/requests/requests';
import type { Routes } from '../../ports/follow-ups/routes';
import type { Settings } from '../../ports/settings/settings';
import { markOf } from '../answering/mark-of-answer';
import { linkFollowUp } from './link-follow-up';
import { dueOn, ratedAgentOf, routeOf, type DatedRoute, type Known } from './route-of-follow-up';

export type OpenFollowUpPorts = Readonly<{
  followUps: FollowUps;
  issues: Issues;
  answers: Pick<Answers, 'findSurvey' | 'lastScores'>;
  requests: Pick<Requests, 'find'>;
  followUpIssues: Pick<FollowUpIssues, 'isInReach'>;
  requestMarks: Pick<RequestMarks, 'set'>;
  complaints: Pick<Complaints, 'find'>;
  routes: Pick<Routes, 'note'>;
  people: Pick<People, 'nameOf'>;
  leads: ProjectLeads;
  changes: Changes;
  settings: Pick<Settings, 'read' | 'reportingTimeZone'>;
  clock: Clock;
  log: Log;
}>;

type Prepared = Readonly<{ issue: NewFollowUpIssue; record: SurveyRecord | null; route: DatedRoute }>;
type Opening = Readonly<{ followUp: FollowUp; token: string }>;

/**
 * Opens one leased follow-up; true when its issue exists. Whatever fails before the create call gives the lease
 * back. When the create call itself ends in doubt the lease is left to run out, and the next attempt, after Jira's
 * search has caught up, looks for the issue before making another.
 */
export async function openFollowUp(ports: OpenFollowUpPorts, followUp: FollowUp, token: string): Promise<boolean> {
  const opening = { followUp, token };
  const ready = await prepare(ports, opening);
  if (ready.kind === 'later') return false;
  if (ready.kind === 'there') {
    await ports.followUps.opened(followUp.dedupeKey, ready.issue, null, ports.clock.now());
    return true;
  }
  const created = await create(ports, opening, ready.prepared);
  if (!created) return false;
  const { issue, assignee } = created;
  await ports.followUps.opened(followUp.dedupeKey, issue, assignee, ports.clock.now());
  await connect(ports, followUp, issue, ready.prepared);
  return true;
}

type Ready =
  | Readonly<{ kind: 'there'; issue: IssueRef }>
  | Readonly<{ kind: 'prepared'; prepared: Prepared }>
  | Readonly<{ kind: 'later' }>;

/** Everything up to the create call. A failure here is no doubt: nothing was created by this attempt. */
async function prepare(ports: OpenFollowUpPorts, opening: Opening): Promise<Ready> {
  const { followUp } = opening;
  try {
    const there = followUp.attempts > 1 ? await findMade(ports, followUp) : null;
    if (there) return { kind: 'there', issue: there };
    const { settings } = await ports.settings.read(followUp.projectId);
    const prepared = await describe(ports, followUp, settings);
    if (prepared === null) return await later(ports, opening, 'not-configured');
    await noteRoute(ports, followUp, prepared.route);
    // Preparing may have taken long: whoever lost the lease meanwhile leaves the issue to its new holder.
    const told = prepared.record?.answer?.revision ?? 0;
    const until = new Date(ports.clock.now().getTime() + leaseMs);
    if (!(await ports.followUps.begin(followUp.dedupeKey, opening.token, told, until))) return { kind: 'later' };
    return { kind: 'prepared', prepared };
  } catch (error) {
    ports.log.error('a follow-up could not be prepared; it is tried again', error, { dedupeKey: followUp.dedupeKey });
    return later(ports, opening, error instanceof UnknownSettings ? 'settings-unknown' : null, waitMs(error));
  }
}

async function findMade({ issues, log }: OpenFollowUpPorts, { dedupeKey }: FollowUp): Promise<IssueRef | null> {
  const found = await issues.findFollowUps(dedupeKey);
  if (found.length > 1)
    log.warn('one answer has several follow-up issues', { dedupeKey, issues: found.map(({ key }) => key) });
  return found[0] ?? null;
}

/** Null where neither a rule nor the project's usual target says where it goes. */
async function describe(
  ports: OpenFollowUpPorts,
  followUp: FollowUp,
  settings: ProjectSettings,
): Promise<Prepared | null> {
  const { answers, requests, complaints } = ports;
  const { dedupeKey, requestId } = followUp;
  const token = parseComplaintKey(dedupeKey);
  const [record, request, complaint] = await Promise.all([
    answers.findSurvey(requestId, parseAnswerKey(dedupeKey)?.cycle),
    requestId === noRequest ? null : findTwice(requests, requestId),
    token === null ? null : complaints.find(token),
  ]);
  // An answer may be about the same request, but a complaint stands for itself.
  const own = token === null ? record : null;
  const isAfterChange = await comesAfterChange(ports, settings, request);
  const known = { record: own, request, complaint, isAfterChange };
  const route = routeOf(settings, followUp, known);
  const { projectId, issueTypeId, severity, kind } = route;
  if (projectId === null || issueTypeId === null) return null;
  const assignee = await assigneeOf(ports, followUp, route, known);
  const story = await storyOf(ports, followUp, { ...known, record, said: own?.answer ?? null });
  const issue = {
    ...{ dedupeKey, projectId, issueTypeId, assignee, severity },
    labels: kind === 'general' ? ['aftercare'] : ['aftercare', `aftercare-${kind}`],
    dueOn: route.dueAt === null ? null : dueOn(route, await ports.settings.reportingTimeZone()),
    ...{ summary: summaryOf(story), description: descriptionOf(story) },
  };
  return { issue, record: own, route };
}

const comesAfterChange = async (
  { changes }: OpenFollowUpPorts,
  { followUp, changes: what }: ProjectSettings,
  request: Request | null,
) =>
  request !== null &&
  what.jql !== null &&
  asksForChanges(followUp.rules ?? []) &&
  changes.isAfterChange(request.key, what);

/** Leads are asked for only where a rule wants one. */
async function assigneeOf({ leads }: OpenFollowUpPorts, { projectId }: FollowUp, route: DatedRoute, known: Known) {
  if (route.lead === null) return route.assignee;
  const lead = await leads.leadOf(route.lead === 'service-project' ? projectId : Number(route.projectId));
  return withLead(route, lead, { ratedAgent: ratedAgentOf(known) });
}

/** Before the issue is made, so that a crash loses neither the count nor who is to watch. */
const noteRoute = (
  { routes, clock }: OpenFollowUpPorts,
  { dedupeKey, projectId }: FollowUp,
  { kind, rule, dueAt, watchers }: DatedRoute,
) => routes.note({ dedupeKey, projectId, kind, rule, dueAt, watchers }, clock.now());

type Told = Known & Readonly<{ said: NonNullable<SurveyRecord['answer']> | null }>;

async function storyOf(
  { answers, people }: OpenFollowUpPorts,
  { requestKey, owedFor, projectId }: FollowUp,
  { record, request, complaint, said }: Told,
): Promise<FollowUpStory> {
  const reporter = record?.cycle.reporter ?? complaint?.customer ?? null;
  const past = reporter === null ? [] : await answers.lastScores(reporter, projectId, 6);
  return {
    request: {
      key: request?.key ?? requestKey,
      summary: request?.summary ?? null,
      url: browseUrl(request),
      type: request?.requestType?.name ?? null,
    },
    customer: {
      name: request?.reporter?.name ?? complaint?.customerName ?? (await nameOf(people, complaint?.customer ?? null)),
      organisation: record?.organisation?.name ?? request?.organisation?.name ?? null,
    },
    ...{ owedFor, complaint, said: said?.solved == null ? null : said },
    history: past.filter(({ issueKey }) => issueKey !== requestKey).slice(0, 5),
  };
}

const nameOf = (people: OpenFollowUpPorts['people'], accountId: string | null) =>
  accountId === null ? null : people.nameOf(accountId);

/** Agents work in Jira, not in the portal; both stand on the same site. */
const browseUrl = (request: Readonly<{ key: string; portalUrl: string | null }> | null) =>
  request?.portalUrl ? new URL(`/browse/${request.key}`, request.portalUrl).href : null;

type Created = Readonly<{ issue: IssueRef; assignee: string | null }>;

/** Null when no issue came of it. An assignee Jira will not have is left out rather than the follow-up. */
async function create(ports: OpenFollowUpPorts, opening: Opening, { issue }: Prepared): Promise<Created | null> {
  const { dedupeKey } = issue;
  try {
    const first = await ports.issues.createFollowUp(issue);
    const withoutAssignee = first.kind === 'refused' && first.because === 'assignee-refused' && issue.assignee !== null;
    const outcome = withoutAssignee ? await ports.issues.createFollowUp({ ...issue, assignee: null }) : first;
    if (outcome.kind === 'created') return { issue: outcome.issue, assignee: withoutAssignee ? null : issue.assignee };
    ports.log.warn('a follow-up was refused', { dedupeKey, because: outcome.because, says: outcome.says });
    await later(ports, opening, keptProblem(outcome.because, outcome.field ?? null));
    return null;
  } catch (error) {
    ports.log.error('whether a follow-up was created is not known; it is looked for later', error, { dedupeKey });
    // Turned away at the door, nothing was created: no need to wait for the search.
    if (isRefusal(error) && error.status === 429) await later(ports, opening, null, waitMs(error));
    return null;
  }
}

async function later(
  { followUps, clock }: OpenFollowUpPorts,
  { followUp, token }: Opening,
  problem: string | null,
  wait: number | null = null,
): Promise<Readonly<{ kind: 'later' }>> {
  const now = clock.now().getTime();
  const due = problem === null ? now + (wait ?? 60_000) : retryAt(now, followUp.attempts);
  await followUps.postpone(followUp.dedupeKey, token, problem, new Date(due));
  return { kind: 'later' };
}

/** Link and mark; both can be made up for later, so they never undo what is done. */
async function connect(
  ports: OpenFollowUpPorts,
  followUp: FollowUp,
  issue: IssueRef,
  { record }: Prepared,
): Promise<void> {
  const { requestMarks, log } = ports;
  try {
    await linkFollowUp(ports, { ...followUp, issueKey: issue.key });
  } catch (error) {
    log.error('a follow-up could not be linked to its request; it is tried again', error, {
      dedupeKey: followUp.dedupeKey,
    });
  }
  if (!record?.answer) return;
  const mark = markOf(record.cycle, record.answer, record.answer.answeredAt, { issueKey: issue.key });
  try {
    await requestMarks.set(followUp.requestId, mark);
  } catch (error) {
    log.error('a request was not marked with its follow-up', error, { issueId: followUp.requestId });
  }
}

/** A request that seems to be gone is looked for once more: a single "not found" may be an outage, and the issue names it for good. */
const findTwice = async (requests: OpenFollowUpPorts['requests'], requestId: number) =>
  (await requests.find(requestId)) ?? (await requests.find(requestId));
