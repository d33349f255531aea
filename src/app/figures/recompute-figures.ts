import groupBy from 'lodash/groupBy';
import { dayOf, startOf } from '../../domain/calendar';
import { grains } from '../../domain/figures/cover';
import { books } from '../../domain/figures/period';
import { tally } from '../../domain/figures/follow-up-tally';
import type { Clock } from '../../ports/platform/clock';
import { everything, type FigureSource } from '../../ports/figures/figure-source';
import type { DirtyDay, DirtySpan, KpiKeeping, WakeFigures } from '../../ports/figures/kpis';
import type { QueryTime } from '../../ports/platform/query-time';
import type { Settings } from '../../ports/settings/settings';
import { drain, type Run } from './drain';
import { peopleRun, sumsOver, type PeopleRun } from './recompute-people';
import { sideBySide } from './side-by-side';

export type RecomputePorts = Readonly<{
  source: FigureSource;
  keeping: KpiKeeping;
  settings: Pick<Settings, 'reportingTimeZone'>;
  clock: Clock;
}>;

const sums = [grains.week, grains.month] as const;

/**
 * Brings rollups up to what is recorded: first every changed day, then who was there, then the weeks and months; those by organisation
 * and hour, which read many records and are counted live until then, may wait for the night. Stops between two
 * days when time is up; what is left stays marked. Any number of workers may do this at once.
 */
export async function recomputeFigures(
  ports: RecomputePorts,
  mayContinue: () => boolean,
  places: 'now' | 'tonight' = 'now',
): Promise<Readonly<{ days: number; spans: number; isDone: boolean }>> {
  const { keeping, settings } = ports;
  const timeZone = await settings.reportingTimeZone();
  let isDone = true;
  const run: Run = { mayContinue: () => (isDone = isDone && mayContinue()), refused: [] };
  const people = peopleRun(ports);
  await sweep(ports, timeZone);
  const days = await drain(
    run,
    (limit) => keeping.dirtyDays(limit),
    (batch) => recomputeDays(ports, batch, people, timeZone),
  );
  let spans = await drain(run, (limit) => keeping.dirtySpans(grains.day, limit), people.recompute, people.hasMarked);
  for (const grain of sums)
    spans += await drain(
      run,
      (limit) => keeping.dirtySpans(grain, limit),
      (batch) => addUp(ports, batch),
    );
  // The months of places are made from their weeks.
  for (const grain of places === 'now' ? sums : [])
    spans += await drain(
      run,
      (limit) => keeping.dirtyPlaces(grain, limit),
      (batch) => addUpPlaces(ports, batch, timeZone),
    );
  if (run.refused[0]) throw run.refused[0];
  return { days, spans, isDone };
}

/** The page counts a few changed days live, so figures may wait until there are this many, or for a day. */
const fewDays = 8;
const dayMs = 86_400_000;

export type PacePorts = RecomputePorts & Readonly<{ wakeFigures: WakeFigures; queryTime: QueryTime }>;

/**
 * Forge gives an installation 62.5 s of query time in a minute. Who makes figures takes little more than half of it, so that pages,
 * answers and events go on while years are counted anew.
 */
const workMs = 35_000;
const restSeconds = 30;

/** Works for a while, and wakes whoever goes on when that was not all. */
export async function recomputeAtPace(ports: PacePorts, mayContinue: () => boolean): Promise<void> {
  const now = () => ports.clock.now().getTime();
  const [until, spent] = [now() + workMs, ports.queryTime() + workMs];
  const hasTime = () => mayContinue() && now() < until && ports.queryTime() < spent;
  const { isDone } = await recomputeFigures(ports, hasTime, 'tonight');
  if (!isDone) await ports.wakeFigures.wake(restSeconds);
}

/** Brings rollups up to date when it is worth it; one statement when it is not. */
export async function recomputeWhenDue(ports: PacePorts, mayContinue: () => boolean): Promise<void> {
  const { changedDays, spansLeft, sweptAt } = await ports.keeping.look();
  const isDue =
    spansLeft > 0 ||
    changedDays >= fewDays ||
    (changedDays > 0 && ports.clock.now().getTime() - sweptAt >= dayMs - 3_600_000);
  if (isDue) await recomputeAtPace(ports, mayContinue);
}

/** Marks the days of everything written since the last time; requests and follow-ups cost no statement of their own for it. */
async function sweep({ keeping, clock }: RecomputePorts, timeZone: string): Promise<void> {
  const now = clock.now();
  const [owed] = await Promise.all([keeping.touchedFollowUps(), keeping.markTouched()]);
  const days = new Map(
    owed.map(({ projectId, owedAt }) => [
      `${projectId}/${dayOf(owedAt, timeZone)}`,
      { projectId, day: dayOf(owedAt, timeZone) },
    ]),
  );
  await keeping.markDays([...days.values()]);
  await keeping.swept(now);
}

/** Follow-ups by the day they were owed; days that follow each other are read together. */
async function followUpTallies(
  { source }: RecomputePorts,
  projectId: number,
  days: readonly number[],
  timeZone: string,
) {
  const sorted = [...days].sort((a, b) => a - b);
  const firsts = sorted.filter((day) => !sorted.includes(day - 1));
  const lasts = sorted.filter((day) => !sorted.includes(day + 1));
  const runs = firsts.map((first, i) =>
    source.followUpsBetween(
      projectId,
      startOf(first, timeZone),
      startOf((lasts[i] ?? first) + 1, timeZone),
      everything,
    ),
  );
  const byDay = groupBy((await Promise.all(runs)).flat(), ({ owedAt }) => dayOf(owedAt, timeZone));
  return new Map(days.map((day) => [day, tally(byDay[day] ?? [])]));
}

/** Counts days anew; of packed ones only the follow-ups, which are never packed. They are called clean only after their weeks and months are marked, so that nobody trusts an old sum. */
async function recomputeDays(
  ports: RecomputePorts,
  batch: readonly DirtyDay[],
  people: PeopleRun,
  timeZone: string,
): Promise<void> {
  const { source, keeping } = ports;
  const projectId = batch[0]?.projectId ?? 0;
  const whole = batch.filter(({ isPacked }) => !isPacked);
  const days = whole.map(({ day }) => day);
  const owedOn = batch.map(({ day }) => day);
  const ofRecords = [
    ...books.map((book) => () => keeping.countAnswers(whole, book)),
    () => keeping.countRequests(whole),
    async () => keeping.writeTimes(whole, await source.timesOn(projectId, days)),
    () => people.readAhead(whole),
  ];
  await sideBySide([
    ...(whole.length > 0 ? ofRecords : []),
    async () => keeping.writeFollowUps(batch, await followUpTallies(ports, projectId, owedOn, timeZone)),
  ]);
  await keeping.markSpans(projectId, [...days.map((bucket) => ({ grain: grains.day, bucket })), ...sumsOver(days)]);
  await keeping.cleanDays(batch);
}

async function addUp({ keeping }: RecomputePorts, batch: readonly DirtySpan[]): Promise<void> {
  for (const span of batch) await keeping.addUp(span);
  await keeping.cleanSpans(batch);
}

async function addUpPlaces({ keeping }: RecomputePorts, batch: readonly DirtySpan[], timeZone: string): Promise<void> {
  for (const span of batch) if (!span.isPacked) await keeping.addUpPlaces(span, timeZone);
  await keeping.cleanPlaces(batch);
}
