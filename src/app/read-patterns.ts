import { dayOf, isoDay } from '../domain/calendar';
import { journeyOf } from '../domain/drivers/journey';
import { plus, satisfiedOf, type Sums } from '../domain/kpi/answer-cell';
import { foldHours } from '../domain/kpi/answer-fold';
import { cover } from '../domain/kpi/cover';
import { hoursFigure } from '../domain/kpi/hours';
import { shareOf } from '../domain/kpi/share';
import { totalOf } from '../domain/kpi/weighting';
import type { PlaceFigures } from '../ports/place-figures';
import { trusted, type PeriodPorts } from './period-figures';
import { readSample, type ReadDriversPorts } from './read-drivers';
import { audienceNumber, periodsOf, type FiguresQuestion } from './read-figures';

export type ReadPatternsPorts = ReadDriversPorts & PeriodPorts & Readonly<{ places: PlaceFigures }>;

/** What a question means in days, and which rollups answer it; or why it is none. */
export async function placesAsked(ports: ReadPatternsPorts, projectId: number, question: FiguresQuestion) {
  if (!(await ports.permissions.mayBrowse(projectId))) return { kind: 'refused', because: 'not-allowed' } as const;
  const timeZone = await ports.settings.reportingTimeZone();
  const compared = periodsOf(question, dayOf(ports.clock.now().getTime(), timeZone));
  if (!compared) return { kind: 'refused', because: 'period-invalid' } as const;
  const { stale } = trusted(await ports.kpis.findStale(projectId, compared.now));
  return {
    kind: 'asked',
    ...{ projectId, timeZone, period: compared.now, covered: cover(compared.now, stale) },
    book: question.book,
    audience: audienceNumber[question.audience],
  } as const;
}
export type PlacesAsked = Extract<Awaited<ReturnType<typeof placesAsked>>, { kind: 'asked' }>;

function addTo<Value>(
  all: ReadonlyMap<number, Value>,
  more: Iterable<readonly [number, Value]>,
  add: (a: Value, b: Value) => Value,
) {
  const found = new Map(all);
  for (const [key, value] of more) {
    const known = found.get(key);
    found.set(key, known === undefined ? value : add(known, value));
  }
  return found;
}

/** Requests by organisation or hour: from rollups, and counted from the records on days that changed since. */
export async function requestsBy(
  { places, source }: ReadPatternsPorts,
  { projectId, covered, timeZone }: PlacesAsked,
  by: 'organisation' | 'hour',
): Promise<ReadonlyMap<number, number>> {
  const [kept, fresh] = await Promise.all([
    places.requestsBy(projectId, by, covered),
    source.requestPlacesOn(projectId, covered.live, timeZone),
  ]);
  const own = fresh.filter((row) => row.by === by);
  return addTo(
    kept,
    own.map((row) => [row.key, by === 'hour' ? row.closed : row.asked] as const),
    (a, b) => a + b,
  );
}

async function answersByHour(
  { places, source }: ReadPatternsPorts,
  asked: PlacesAsked,
): Promise<ReadonlyMap<number, Sums>> {
  const { projectId, book, audience, covered, timeZone } = asked;
  const [kept, fresh] = await Promise.all([
    places.answersByHour(projectId, book, audience, covered),
    source.answersByHourOn(projectId, book, covered.live, timeZone),
  ]);
  const cells = foldHours(fresh.filter((row) => row.audience === audience));
  return addTo(
    kept,
    cells.map(({ k1, sums }) => [k1, sums] as const),
    plus,
  );
}

const isWhole = ({ requestType, organisation, team, channel, priority }: FiguresQuestion) =>
  [requestType, organisation, team, channel, priority].every((id) => id === null);

/** When requests come in and how content people are then, and how long each leg of a request's way took. */
export async function readPatterns(ports: ReadPatternsPorts, projectId: number, question: FiguresQuestion) {
  const asked = await placesAsked(ports, projectId, question);
  if (asked.kind === 'refused') return asked;
  const sample = await readSample(ports, projectId, question);
  if (sample.kind === 'refused') return sample;
  const [answers, closed] = isWhole(question)
    ? await Promise.all([answersByHour(ports, asked), requestsBy(ports, asked, 'hour')])
    : [new Map<number, Sums>(), null];
  return {
    kind: 'patterns',
    timeZone: asked.timeZone,
    period: { from: isoDay(asked.period.from), to: isoDay(asked.period.to) },
    all: shareOf(totalOf([...answers.values()].map(satisfiedOf))),
    hours: closed && hoursFigure(answers, closed),
    journey: journeyOf(sample.requests),
    isSample: sample.isSample,
    n: sample.requests.length,
  } as const;
}
