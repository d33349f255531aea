import { dayOf, isoDay } from '../../domain/calendar';
import { journeyOf } from '../../domain/drivers/journey';
import { satisfiedOf, type Sums } from '../../domain/figures/answer-cell';
import { cover, needsDaysBefore } from '../../domain/figures/cover';
import { hoursFigure } from '../../domain/figures/hours';
import { shareOf } from '../../domain/figures/share';
import { totalOf } from '../../domain/statistics/weighting';
import type { PlaceFigures } from '../../ports/figures/place-figures';
import { audienceNumber } from './audience';
import { trusted, type PeriodPorts } from './period-figures';
import { readSample, type ReadDriversPorts } from './read-drivers';
import { periodsOf, type FiguresQuestion } from './read-figures';

export type ReadPatternsPorts = ReadDriversPorts & PeriodPorts & Readonly<{ places: PlaceFigures }>;

/** What a question means in days, and which rollups answer it; or why it is none. */
export async function placesAsked(ports: ReadPatternsPorts, projectId: number, question: FiguresQuestion) {
  if (!(await ports.permissions.mayBrowse(projectId))) return { kind: 'refused', because: 'not-allowed' } as const;
  const timeZone = await ports.settings.reportingTimeZone();
  const today = dayOf(ports.clock.now().getTime(), timeZone);
  const compared = periodsOf(question, today);
  if (!compared) return { kind: 'refused', because: 'period-invalid' } as const;
  const found = await ports.kpis.findStale(projectId, compared.now);
  const { packedBefore = null } = found;
  const stale = { ...trusted(found).stale, ...found.places };
  const covered = cover(compared.now, stale, today);
  // Places are kept by week and month; single days at the edges of a period are counted from the requests resolved on them.
  if (packedBefore !== null && needsDaysBefore(covered, packedBefore))
    return { kind: 'refused', because: 'packed', since: isoDay(packedBefore) } as const;
  return {
    kind: 'asked',
    ...{ projectId, timeZone, period: compared.now, covered },
    packedBefore: packedBefore !== null && compared.now.from < packedBefore ? isoDay(packedBefore) : null,
    book: question.book,
    audience: audienceNumber[question.audience],
  } as const;
}

/** Hours and organisations are kept for all requests together. */
export const isOfAll = ({ requestType, organisation, team, channel, priority }: FiguresQuestion) =>
  [requestType, organisation, team, channel, priority].every((id) => id === null);

/** When requests come in and how content people are then, and how long each leg of a request's way took. */
export async function readPatterns(ports: ReadPatternsPorts, projectId: number, question: FiguresQuestion) {
  const asked = await placesAsked(ports, projectId, question);
  if (asked.kind === 'refused') return asked;
  const sample = await readSample(ports, projectId, question);
  if (sample.kind === 'refused') return sample;
  const [answers, closed] = isOfAll(question)
    ? await Promise.all([
        ports.places.answersByHour(projectId, asked.book, asked.audience, asked.covered, asked.timeZone),
        ports.places.requestsBy(projectId, 'hour', asked.covered, asked.timeZone),
      ])
    : [new Map<number, Sums>(), null];
  return {
    kind: 'patterns',
    timeZone: asked.timeZone,
    period: { from: isoDay(asked.period.from), to: isoDay(asked.period.to) },
    packedBefore: asked.packedBefore,
    all: shareOf(totalOf([...answers.values()].map(satisfiedOf))),
    hours: closed && hoursFigure(answers, closed),
    journey: journeyOf(sample.requests),
    isSample: sample.isSample,
    n: sample.requests.length,
  } as const;
}
