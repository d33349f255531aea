import uniq from 'lodash/uniq';
import uniqBy from 'lodash/uniqBy';
import { answeredOf, nothing } from '../../domain/figures/answer-cell';
import { grains, peopleBuckets, staleWithin, type Bucket } from '../../domain/figures/cover';
import { distinctPeople } from '../../domain/figures/people-gaps';
import type { Days } from '../../domain/figures/period';
import type { Cohort, PeopleKind } from '../../ports/figures/figure-source';
import { hasRollup, isWhole, totalsOf, type Asked, type PeriodPorts } from './period-figures';

/** Whom requests resolved in each of some periods belong to: distinct people eligible, those of them who answered, and their answers. */
export async function cohortsOf(
  ports: PeriodPorts,
  asked: Asked,
  periods: readonly Days[],
): Promise<readonly Cohort[]> {
  const { projectId, slice } = asked;
  if (!hasRollup(slice)) return Promise.all(periods.map((period) => ports.source.cohortOf(projectId, period, slice)));
  const [people, totals] = await Promise.all([
    peopleOfEach(ports, asked, periods),
    totalsOf(ports, { ...asked, book: 'resolution-day' }, periods),
  ]);
  return people.map((one, n) => ({ ...one, answers: answeredOf(totals[n] ?? nothing) }));
}

type People = Readonly<Record<PeopleKind, number>>;

/** Distinct people with an eligible request resolved in a period, and those of them who answered. */
export const peopleOf = async (ports: PeriodPorts, asked: Asked, period: Days): Promise<People> =>
  (await peopleOfEach(ports, asked, [period]))[0] ?? { eligible: 0, answered: 0 };

/** The same of several periods, read together; they may overlap. */
export async function peopleOfEach(
  { kpis, source }: PeriodPorts,
  asked: Asked,
  periods: readonly Days[],
): Promise<readonly People[]> {
  const { projectId, slice, stale, today } = asked;
  if (!isWhole(slice)) return Promise.all(periods.map((period) => source.cohortOf(projectId, period, slice)));
  const nameOf = ({ grain, bucket }: Bucket) => `${grain}/${bucket}`;
  const buckets = periods.map((period) => peopleBuckets(period, stale, today));
  const kept = uniqBy(buckets.flat(), nameOf).filter(
    ({ grain, bucket }) => grain !== grains.day || !stale.days.has(bucket),
  );
  const live = uniq(periods.flatMap((period) => staleWithin(stale, period)));
  const [rows, fresh] = await Promise.all([kpis.readPeople(projectId, kept), source.peopleOn(projectId, live)]);
  const all = [...rows, ...fresh.map((row) => ({ ...row, grain: grains.day }))];
  return periods.map(({ from }, n) => {
    const own = new Set(buckets[n]?.map(nameOf));
    const of = (kind: PeopleKind) =>
      distinctPeople(
        all.filter((row) => row.kind === kind && own.has(nameOf(row))),
        from,
      );
    return { eligible: of('eligible'), answered: of('answered') };
  });
}
