import { startOf } from '../../domain/calendar';
import { answeredOf, read } from '../../domain/figures/answer-cell';
import { lengthOf, type ComparedPeriods, type Days } from '../../domain/figures/period';
import { strataOf } from '../../domain/figures/post-stratified';
import { addRequests, type RequestSums } from '../../domain/figures/request-sums';
import type { Clock } from '../../ports/platform/clock';
import type { FollowUpLives } from '../../ports/follow-ups/follow-up-life';
import type { Cohort, Depth } from '../../ports/figures/figure-source';
import { isInLedger } from './audience';
import { answersOf, isWhole, requestsOf, requestTypesOf, type Asked, type PeriodPorts } from './period-figures';
import { cohortsOf } from './period-people';

export type BrokenPorts = Readonly<{ lives: Pick<FollowUpLives, 'countBroken'>; clock: Clock }>;
type PartsPorts = PeriodPorts & BrokenPorts;

const nobody = { eligible: 0, answered: 0 };

/** Requests of a period, and by request type where that is wanted and told; types add up to all requests. */
async function requestsAndTypes(
  ports: PartsPorts,
  asked: Asked,
  period: Days,
  byType: boolean,
): Promise<readonly [RequestSums, ReadonlyMap<number, RequestSums> | null]> {
  const types = byType ? await requestTypesOf(ports, asked, period) : null;
  return [types ? addRequests([...types.values()]) : await requestsOf(ports, asked, period), types];
}

/** What is counted in one period; of the one before only what is compared. */
async function countsOf(ports: PartsPorts, asked: Asked, period: Days, depth: Depth) {
  const [answers, [requests, volumes]] = await Promise.all([
    answersOf(ports, asked, period, depth),
    requestsAndTypes(ports, asked, period, depth === 'full' && isInLedger(asked)),
  ]);
  return { answers, requests, volumes };
}

type Counts = Awaited<ReturnType<typeof countsOf>>;

/** The numbers of one period as the page wants them. */
function partsOf(days: Days, { answers, requests, volumes }: Counts, cohort: Cohort | null, broken: number | null) {
  const { eligible, answered } = cohort ?? nobody;
  return {
    answers,
    line: {
      answers: answers.all,
      answered: cohort?.answers ?? answeredOf(answers.all),
      asked: cohort ? requests.asked : 0,
      people: { eligible, answered },
    },
    strata: volumes && strataOf(answers.types, volumes),
    strip: {
      ...requests,
      days: lengthOf(days),
      noncompliances: broken,
      majorConcerns: read(answers.all, 'major'),
      eligiblePeople: eligible,
      answeredPeople: answered,
    },
  };
}

/** The numbers of a period and of the one before; people and broken rules of both are read together. */
export async function partsOfBoth(ports: PartsPorts, asked: Asked, { now, before }: ComparedPeriods) {
  const periods = [now, before];
  const [current, earlier, cohorts, broken] = await Promise.all([
    countsOf(ports, asked, now, 'full'),
    countsOf(ports, asked, before, 'types'),
    isInLedger(asked) ? cohortsOf(ports, asked, periods) : [],
    isWhole(asked.slice) ? brokenIn(ports, asked, periods) : [],
  ]);
  return [
    partsOf(now, current, cohorts[0] ?? null, broken[0] ?? null),
    partsOf(before, earlier, cohorts[1] ?? null, broken[1] ?? null),
  ] as const;
}

/** Rules of following up that were broken in each of some periods. */
export const brokenIn = ({ lives, clock }: BrokenPorts, { projectId, timeZone }: Asked, periods: readonly Days[]) =>
  lives.countBroken(
    projectId,
    periods.map(({ from, to }) => ({
      from: new Date(startOf(from, timeZone)),
      until: new Date(startOf(to + 1, timeZone)),
    })),
    clock.now(),
  );
