import { dayOf, startOf } from '../domain/calendar';
import { foldAnswers } from '../domain/kpi/answer-fold';
import { grains, spansOf } from '../domain/kpi/cover';
import { tally } from '../domain/kpi/follow-up-tally';
import { books } from '../domain/kpi/period';
import type { Clock } from '../ports/clock';
import type { FigureSource, Slice } from '../ports/figure-source';
import type { DirtyDay, DirtySpan, KpiKeeping } from '../ports/kpis';
import type { Settings } from '../ports/settings';

export type RecomputePorts = Readonly<{
  source: FigureSource;
  keeping: KpiKeeping;
  settings: Pick<Settings, 'reportingTimeZone'>;
  clock: Clock;
}>;

export const everything: Slice = { requestType: null, organisation: null, team: null, channel: null, priority: null };

const atOnce = 20;
const audiences = [1, 2] as const;

/**
 * Brings rollups up to what is recorded: first every changed day, then who was there, then the weeks and months. Stops between two
 * days when time is up; what is left stays marked. Any number of workers may do this at once.
 */
export async function recomputeFigures(
  ports: RecomputePorts,
  mayContinue: () => boolean,
): Promise<Readonly<{ days: number; spans: number }>> {
  const { keeping, settings } = ports;
  const timeZone = await settings.reportingTimeZone();
  await sweep(ports, timeZone);
  const days = await drain(
    mayContinue,
    () => keeping.dirtyDays(atOnce),
    (day) => recomputeDay(ports, day, timeZone),
  );
  let spans = await drain(
    mayContinue,
    () => keeping.dirtySpans(grains.day, atOnce),
    (day) => recomputePeople(ports, day),
  );
  for (const grain of [grains.week, grains.month])
    spans += await drain(
      mayContinue,
      () => keeping.dirtySpans(grain, atOnce),
      (span) => addUp(ports, span),
    );
  return { days, spans };
}

async function drain<Item>(
  mayContinue: () => boolean,
  next: () => Promise<readonly Item[]>,
  work: (item: Item) => Promise<void>,
): Promise<number> {
  let done = 0;
  while (mayContinue()) {
    const items = await next();
    if (items.length === 0) break;
    for (const item of items) {
      if (!mayContinue()) return done;
      await work(item);
      done += 1;
    }
  }
  return done;
}

/** Marks the days of everything written since the last time; requests and follow-ups cost no statement of their own for it. */
async function sweep({ keeping, clock }: RecomputePorts, timeZone: string): Promise<void> {
  const now = clock.now();
  await keeping.markTouched();
  const owed = await keeping.touchedFollowUps();
  const days = new Map(
    owed.map(({ projectId, owedAt }) => [
      `${projectId}/${dayOf(owedAt, timeZone)}`,
      { projectId, day: dayOf(owedAt, timeZone) },
    ]),
  );
  await keeping.markDays([...days.values()]);
  await keeping.swept(now);
}

/** Counts one day anew. It is called clean only after its weeks and months are marked, so that nobody trusts an old sum. */
async function recomputeDay({ source, keeping }: RecomputePorts, dirty: DirtyDay, timeZone: string): Promise<void> {
  const { projectId, day } = dirty;
  const cells = [];
  for (const book of books) {
    const rows = await source.answersOn(projectId, book, [day]);
    for (const audience of audiences)
      for (const cell of foldAnswers(rows.filter((row) => row.audience === audience)))
        cells.push({ ...cell, book, audience });
  }
  await keeping.writeAnswers(dirty, cells);
  await keeping.writeRequests(dirty, await source.requestsOn(projectId, [day]));
  const owed = await source.followUpsBetween(projectId, startOf(day, timeZone), startOf(day + 1, timeZone), everything);
  await keeping.writeFollowUps(dirty, tally(owed));
  await keeping.markSpans(projectId, [{ grain: grains.day, bucket: day }, ...spansOf(day)]);
  await keeping.cleanDay(dirty);
}

/** Counts who was there on a day. Where that is news, the days on which they came next have to be counted again. */
async function recomputePeople({ source, keeping }: RecomputePorts, span: DirtySpan): Promise<void> {
  const { projectId, bucket: day } = span;
  const people = await source.peopleOn(projectId, [day]);
  const before = await keeping.fingerprints(projectId, day);
  for (const { kind, people: count, fingerprint } of people) {
    if (before.get(kind) === `${count}/${fingerprint}`) continue;
    const next = await source.nextDaysOf(projectId, kind, day);
    await keeping.markSpans(
      projectId,
      next.map((bucket) => ({ grain: grains.day, bucket })),
    );
  }
  await keeping.writePeople(span, people);
  await keeping.markSpans(projectId, spansOf(day));
  await keeping.cleanSpan(span);
}

async function addUp({ keeping }: RecomputePorts, span: DirtySpan): Promise<void> {
  await keeping.addUp(span);
  await keeping.cleanSpan(span);
}
