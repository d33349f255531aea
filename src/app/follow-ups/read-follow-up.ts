import { noRequest } from '../../domain/follow-ups/complaint';
import { cycleId } from '../../domain/requests/cycle';
import { clocksOf, type Clock as StageClock } from '../../domain/follow-ups/follow-up-clocks';
import type { Answers, PastScore, StoredAnswer, SurveyRecord } from '../../ports/answering/answers';
import { usualHours } from '../../domain/requests/working-time';
import { parseAnswerKey } from '../../domain/follow-ups/follow-up';
import type { ProjectSettings } from '../../domain/settings/project-settings';
import type { Clock } from '../../ports/platform/clock';
import type { FollowUpIssues } from '../../ports/follow-ups/follow-up-issues';
import type { CauseCount, FollowUpLives, StoredLife } from '../../ports/follow-ups/follow-up-life';
import type { Improvements } from '../../ports/improvements/improvements';
import type { People, SeenIssue } from '../../ports/settings/permissions';
import type { Requests } from '../../ports/requests/requests';
import type { Reviews } from '../../ports/review/reviews';
import type { Settings } from '../../ports/settings/settings';
import type { Log } from '../../ports/platform/log';
import { dueUnder } from './due-of-follow-up';
import { followIssue } from './sync-follow-up-issue';
import { wordsExpired } from '../keeping/words-expired';

export type ReadFollowUpPorts = Readonly<{
  lives: FollowUpLives;
  followUpIssues: Pick<FollowUpIssues, 'find' | 'isInReach'>;
  reviews: Pick<Reviews, 'markRead'>;
  improvements: Pick<Improvements, 'list'>;
  answers: Pick<Answers, 'findSurvey' | 'lastScores'>;
  requests: Pick<Requests, 'findNow'>;
  people: Pick<People, 'nameOf'>;
  settings: Pick<Settings, 'read' | 'reportingTimeZone'>;
  clock: Clock;
  log: Log;
}>;

export type FollowUpPanel = Readonly<{
  one: StoredLife;
  /** Null where the project keeps it from the agent who was rated. */
  answer: StoredAnswer | null;
  /** The answer has no words, and is older than the project keeps them. */
  wordsExpired: boolean;
  mayStep: boolean;
  request: Readonly<{ key: string; summary: string | null }>;
  customer: Readonly<{ name: string | null; organisation: string | null }>;
  ownerName: string | null;
  contactedBy: string | null;
  /** Oldest first. */
  lastFive: readonly PastScore[];
  clocks: readonly StageClock[];
  causes: readonly CauseCount[];
  ownCauses: readonly string[];
  /** Of the register, newest first, while there is one to choose; null where the project keeps none. */
  improvements: readonly Readonly<{ issueKey: string; title: string }>[] | null;
}>;

const quarterMs = 91 * 86_400_000;

type Rated = Readonly<{ answers: Pick<Answers, 'findSurvey'>; settings: Pick<Settings, 'read'> }>;

const recordOf = ({ answers }: Rated, { requestId, dedupeKey }: StoredLife) =>
  answers.findSurvey(requestId, parseAnswerKey(dedupeKey)?.cycle);

const isLimited = async ({ settings }: Rated, { projectId }: StoredLife, record: SurveyRecord | null, viewer: string) =>
  record?.agent?.id === viewer && (await settings.read(projectId)).settings.limitRatedAgent;

/** Whether this is the agent who was rated, in a project that limits what they see and do. */
export const isRatedAndLimited = async (ports: Rated, one: StoredLife, viewer: string): Promise<boolean> =>
  isLimited(ports, one, await recordOf(ports, one), viewer);

/**
 * What the panel on a follow-up issue tells somebody who was proved to see it; null when the issue is no follow-up.
 * Their looking at it counts as reading, unless it is their own work that was rated.
 */
export async function readFollowUp(
  ports: ReadFollowUpPorts,
  { issueId }: SeenIssue,
  viewer: string,
): Promise<FollowUpPanel | null> {
  const found = await ports.lives.findByIssue(issueId);
  if (!found) return null;
  const record = await recordOf(ports, found);
  const now = ports.clock.now();
  const one = await seenNow(ports, found, record?.agent?.id === viewer);
  const limited = await isLimited(ports, one, record, viewer);
  const reporter = record?.cycle.reporter ?? null;
  const [request, name, ownerName, contactedBy, past, causes, zone, { settings }] = await Promise.all([
    one.requestId === noRequest
      ? null
      : ports.requests.findNow([one.requestId]).then((all) => all.get(one.requestId) ?? null),
    nameOf(ports, reporter),
    nameOf(ports, one.owner),
    nameOf(ports, one.details.contact?.by ?? null),
    reporter === null || limited ? [] : ports.answers.lastScores(reporter, one.projectId, 5),
    ports.lives.countCauses(one.projectId, new Date(now.getTime() - quarterMs)),
    ports.settings.reportingTimeZone(),
    ports.settings.read(one.projectId),
  ]);
  const { life, owedAt, readAt, details } = one;
  // A complaint stands for itself: what was said in a survey of the same request is no part of it.
  const answer = limited || parseAnswerKey(one.dedupeKey) === null ? null : (record?.answer ?? null);
  return {
    ...{
      one,
      ownerName,
      contactedBy,
      causes,
      ownCauses: settings.causes.own,
      improvements: limited ? null : await choicesOf(ports, one, settings),
      mayStep: !limited,
      lastFive: [...past].reverse(),
    },
    answer,
    wordsExpired: await wordsExpired(ports.settings, settings.keeping, answer, now.getTime()),
    request: { key: request?.key ?? one.requestKey, summary: request?.summary ?? null },
    customer: { name, organisation: record?.organisation?.name || null },
    clocks: clocksOf(
      { ...life, owedAt, readAt, closedAt: details.closedAt },
      one.due ?? (await dueUnder(ports.settings, one.projectId, owedAt)),
      usualHours(zone),
      now.getTime(),
    ),
  };
}

const mostChoices = 50;

/** Read only where the next step asks for one. */
async function choicesOf(
  { improvements }: ReadFollowUpPorts,
  { projectId, life }: StoredLife,
  { improvements: { projectId: into, issueTypeId } }: ProjectSettings,
) {
  if (into === null || issueTypeId === null) return null;
  if (life.state !== 'contacted') return [];
  const known = await improvements.list(projectId, mostChoices);
  return known
    .filter(({ leftAt, state }) => leftAt === null && state !== 'rejected')
    .map(({ issueKey, title }) => ({ issueKey, title }));
}

/** As Jira has it by now, and as read. Neither may keep somebody from seeing what is known. */
async function seenNow(ports: ReadFollowUpPorts, found: StoredLife, isRated: boolean): Promise<StoredLife> {
  const { lives, clock, log } = ports;
  try {
    const one =
      found.issueId === null ? found : await followIssue(ports, found, await ports.followUpIssues.find(found.issueId));
    if (isRated || one.readAt !== null) return one;
    const now = clock.now();
    await lives.markRead(one.dedupeKey, now);
    // Whoever reads the follow-up has read the answer: it does not wait in the review any more.
    const cycle = parseAnswerKey(one.dedupeKey);
    if (cycle) await ports.reviews.markRead(one.projectId, [cycleId(cycle.issueId, cycle.cycle)], now);
    return { ...one, readAt: now.getTime() };
  } catch (error) {
    log.error('a follow-up could not be compared with Jira', error, { dedupeKey: found.dedupeKey });
    return found;
  }
}

async function nameOf({ people, log }: ReadFollowUpPorts, accountId: string | null): Promise<string | null> {
  if (accountId === null) return null;
  try {
    return await people.nameOf(accountId);
  } catch (error) {
    log.error('a name could not be read', error);
    return null;
  }
}
