import { clocksBefore, dayOf, isoDay, parseDay } from '../../domain/calendar';
import type { Measured } from '../../domain/drivers/facts';
import type { JourneyFact } from '../../domain/drivers/journey-legs';
import { since, type Days } from '../../domain/figures/period';
import type { Reason } from '../../domain/answering/reason';
import type { Score } from '../../domain/answering/score';
import type { FactRange, RequestList } from '../../ports/figures/figure-records';
import { audienceNumber } from './audience';
import { seenByViewer, type Viewer } from '../settings/project-rights';
import { periodsOf, type FiguresQuestion, type ReadFiguresPorts } from './read-figures';

export type RequestsQuestion = FiguresQuestion &
  Readonly<{
    list: RequestList;
    score: Score | null;
    reason: Reason | null;
    fact: Readonly<{ fact: Measured | JourneyFact | 'hour'; from: number | null; until: number | null }> | null;
    week: string | null;
    after: string | null;
  }>;

type Ports = Pick<ReadFiguresPorts, 'records' | 'permissions' | 'settings' | 'clock'>;

const pageSize = 50;

function afterOf(cursor: string | null) {
  const found = /^(\d{1,16}):(\d{1,16})$/.exec(cursor ?? '');
  return found ? { at: Number(found[1]), id: Number(found[2]) } : null;
}

/** One week of the period; the whole of it when none was chosen. */
const narrowed = (period: Days, week: string | null): Days =>
  week === null ? period : { from: parseDay(week), to: parseDay(week) + 6 };

/** Hours are told by the clocks the figure by hour is counted with, so that a list is as long as its number says. */
const rangeOf = (
  { fact, from, until }: NonNullable<RequestsQuestion['fact']>,
  period: Days,
  timeZone: string,
): FactRange =>
  fact === 'hour' ? { fact, from, until, clocks: clocksBefore(period.to, timeZone) } : { fact, from, until };

/** The requests behind a number. They tell who said what: administrators see all, agents their own and their team's where the project lets them. */
export async function readFigureRequests(
  { records, permissions, settings, clock }: Ports,
  { projectId, accountId }: Viewer,
  question: RequestsQuestion,
) {
  const sight = await permissions.sightOf(projectId);
  if (sight.answers === 'none') return { kind: 'refused', because: 'not-allowed' } as const;
  const timeZone = await settings.reportingTimeZone();
  const today = dayOf(clock.now().getTime(), timeZone);
  const compared = periodsOf(question, today);
  if (!compared) return { kind: 'refused', because: 'period-invalid' } as const;
  const { list, score, reason, fact, week, after, book, audience, requestType, organisation, team, channel, priority } =
    question;
  const packedBefore = await records.packedBefore(projectId);
  const period = narrowed(compared.now, week);
  const found = await records.list({
    projectId,
    list,
    period: since(period, packedBefore),
    book,
    audience: audienceNumber[audience],
    slice: { requestType, organisation, team, channel, priority },
    score,
    reason,
    seenBy: await seenByViewer({ settings }, sight, { projectId, accountId }),
    fact: fact && rangeOf(fact, compared.now, timeZone),
    after: afterOf(after),
    limit: pageSize + 1,
  });
  const page = found.slice(0, pageSize);
  const nameOf = await records.names({
    'request-type': [...new Set(page.map((row) => row.requestType))],
    team: [...new Set(page.map((row) => row.team))],
  });
  const last = page.at(-1);
  const keys = [...new Set(page.map(({ issueKey }) => issueKey))];
  return {
    kind: 'requests',
    requests: page.map((row) => ({
      issueKey: row.issueKey,
      requestType: nameOf('request-type', row.requestType),
      team: nameOf('team', row.team),
      resolvedAt: new Date(row.resolvedAt).toISOString(),
      score: row.score,
      solved: row.solved,
      answeredAt: row.answeredAt === null ? null : new Date(row.answeredAt).toISOString(),
    })),
    // Lists of answers run by the time of the answer, lists of requests by that of the resolution.
    next:
      found.length > pageSize && last ? `${isAnswerList(list) ? last.answeredAt : last.resolvedAt}:${last.id}` : null,
    packedBefore: packedBefore !== null && period.from < packedBefore ? isoDay(packedBefore) : null,
    jql: keys.length > 0 ? `issuekey in (${keys.join(', ')})` : '',
  } as const;
}

const requestsOnly: readonly RequestList[] = ['eligible', 'asked', 'closed', 'sla-breached', 'reopened'];
const isAnswerList = (list: RequestList) => !requestsOnly.includes(list);
