import groupBy from 'lodash/groupBy';
import uniqBy from 'lodash/uniqBy';
import { dayOf, startOf } from '../../domain/calendar';
import { grains, spansOf, type Bucket } from '../../domain/figures/cover';
import { books } from '../../domain/figures/period';
import { tally } from '../../domain/figures/follow-up-tally';
import type { Clock } from '../../ports/platform/clock';
import { everything, type DayCrowd, type FigureSource } from '../../ports/figures/figure-source';
import type { DirtyDay, DirtySpan, KpiKeeping, WakeFigures } from '../../ports/figures/kpis';
import type { QueryTime } from '../../ports/platform/query-time';
import type { Settings } from '../../ports/settings/settings';
import { drain, type Run } from './drain';
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
  await sweep(ports, timeZone);
  const days = await drain(
    run,
    (limit) => keeping.dirtyDays(limit),
    (batch) => recomputeDays(ports, batch, timeZone),
  );
  let spans = await drain(
    run,
    (limit) => keeping.dirtySpans(grains.day, limit),
    (batch) => recomputePeople(ports, batch),
  );
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
async function recomputeDays(ports: RecomputePorts, batch: readonly DirtyDay[], timeZone: string): Promise<void> {
  const { source, keeping } = ports;
  const projectId = batch[0]?.projectId ?? 0;
  const whole = batch.filter(({ isPacked }) => !isPacked);
  const days = whole.map(({ day }) => day);
  const owedOn = batch.map(({ day }) => day);
  const ofRecords = [
    ...books.map((book) => () => keeping.countAnswers(whole, book)),
    () => keeping.countRequests(whole),
    async () => keeping.writeTimes(whole, await source.timesOn(projectId, days)),
  ];
  await sideBySide([
    ...(whole.length > 0 ? ofRecords : []),
    async () => keeping.writeFollowUps(batch, await followUpTallies(ports, projectId, owedOn, timeZone)),
  ]);
  await keeping.markSpans(projectId, [...days.map((bucket) => ({ grain: grains.day, bucket })), ...sumsOver(days)]);
  await keeping.cleanDays(batch);
}

/** Counts who was there, if others were than before. Where that is news, the days on which they came next have to be counted again. */
async function recomputePeople(ports: RecomputePorts, batch: readonly DirtySpan[]): Promise<void> {
  const there = batch.filter(({ isPacked }) => !isPacked);
  if (there.length > 0) await countPeople(ports, there);
  await ports.keeping.cleanSpans(batch);
}

async function countPeople(ports: RecomputePorts, batch: readonly DirtySpan[]): Promise<void> {
  const { source, keeping } = ports;
  const projectId = batch[0]?.projectId ?? 0;
  const days = batch.map(({ bucket }) => bucket);
  const [before, crowds] = await Promise.all([keeping.fingerprints(projectId, days), source.whoWasOn(projectId, days)]);
  const news = crowds.filter(
    ({ kind, bucket, people, fingerprint }) => before.get(`${bucket}/${kind}`) !== `${people}/${fingerprint}`,
  );
  const wanted = batch.filter(({ deep, bucket }) => deep || news.some((one) => one.bucket === bucket));
  if (wanted.length > 0) {
    const own = wanted.map(({ bucket }) => bucket);
    await markNext(ports, projectId, news, own);
    await keeping.writePeople(wanted, await source.peopleOn(projectId, own));
    await keeping.markSpans(projectId, sumsOver(own));
  }
}

/** Marks the days on which people of these days came next; `read` are those whose people are counted now. */
async function markNext(
  { source, keeping }: RecomputePorts,
  projectId: number,
  news: readonly DayCrowd[],
  read: readonly number[],
): Promise<void> {
  if (news.length === 0) return;
  const first = Math.min(...news.map(({ bucket }) => bucket));
  if (!(await keeping.anyCountedAfter(projectId, first, read))) return;
  for (const [kind, of] of Object.entries(groupBy(news, 'kind'))) {
    const days = of.map(({ bucket }) => bucket);
    await keeping.markNext(
      projectId,
      await source.nextDaysOf(projectId, kind === 'eligible' ? kind : 'answered', days),
    );
  }
}

const sumsOver = (days: readonly number[]): readonly Bucket[] =>
  uniqBy(days.flatMap(spansOf), ({ grain, bucket }) => `${grain}/${bucket}`);

async function addUp({ keeping }: RecomputePorts, batch: readonly DirtySpan[]): Promise<void> {
  for (const span of batch) await keeping.addUp(span);
  await keeping.cleanSpans(batch);
}

async function addUpPlaces({ keeping }: RecomputePorts, batch: readonly DirtySpan[], timeZone: string): Promise<void> {
  for (const span of batch) if (!span.isPacked) await keeping.addUpPlaces(span, timeZone);
  await keeping.cleanPlaces(batch);
}
