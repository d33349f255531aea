import { dayOf, startOf } from '../../domain/calendar';
import { plus, type AnswerRow, type Sums } from '../../domain/figures/answer-cell';
import { addUpCells, figuresOf, type AnswerFigures } from '../../domain/figures/answer-figures';
import { dims, foldAnswers, type Dim } from '../../domain/figures/answer-fold';
import { cover, staleWithin, type Cover, type Stale } from '../../domain/figures/cover';
import { addUpTallies, tally, type FollowUpTally } from '../../domain/figures/follow-up-tally';
import type { Book, Days } from '../../domain/figures/period';
import { mondayOf } from '../../domain/calendar';
import { addRequests, noRequests, type RequestSums } from '../../domain/figures/request-sums';
import type { Depth, FigureSource, Slice } from '../../ports/figures/figure-source';
import type { Cut, Kpis, StaleDays } from '../../ports/figures/kpis';

export type PeriodPorts = Readonly<{ kpis: Kpis; source: FigureSource }>;

/** What is asked of a period: whose answers, under which filter, and what of the rollups cannot be trusted now. */
export type Asked = Readonly<{
  projectId: number;
  book: Book;
  audience: number;
  slice: Slice;
  stale: Stale;
  today: number;
  timeZone: string;
}>;

/** More changed days, or more requests on them, are not counted live: a page has to stay quick while figures are rebuilt. */
const mostLiveDays = 14;
const mostLiveRequests = 4_000;

/** Of the stale days, those a page counts live; the others keep the figures they had, and how many they are is told. */
export function trusted({
  days,
  weeks,
  months,
  sizes,
  packedBefore = null,
}: Omit<StaleDays, 'places' | 'askedSince'>): Readonly<{ stale: Stale; behindDays: number }> {
  const live = new Set<number>();
  let requests = 0;
  for (const day of [...days].sort((a, b) => b - a)) {
    const size = sizes.get(day) ?? 0;
    if (live.size >= mostLiveDays || requests + size > mostLiveRequests) continue;
    live.add(day);
    requests += size;
  }
  return { stale: { days: live, weeks, months, packedBefore }, behindDays: days.size - live.size };
}

/** Rollups know the whole, one request type or one team; any other filter is added up from the records. */
export const hasRollup = ({ requestType, team, organisation, channel, priority }: Slice) =>
  organisation === null && channel === null && priority === null && (requestType === null || team === null);

/** Whether no filter narrows. */
export const isWhole = (slice: Slice) => Object.values(slice).every((id) => id === null);

function cutOf(slice: Slice, depth: Depth): readonly Cut[] {
  const { requestType, team } = slice;
  const cut = (k1: number | null, k2: number | null, ...of: readonly Dim[]): Cut => ({ dims: of, k1, k2 });
  const isFull = depth === 'full';
  if (depth === 'total') return [totalCut(slice)];
  if (requestType !== null)
    return [cut(requestType, null, dims.type, ...(isFull ? [dims.typeTeam, dims.typeReason] : []))];
  if (team !== null)
    return [cut(team, null, dims.team, ...(isFull ? [dims.teamReason] : [])), cut(null, team, dims.typeTeam)];
  return [cut(null, null, dims.all, dims.type, ...(isFull ? [dims.team, dims.typeTeam, dims.teamReason] : []))];
}

const totalCut = ({ requestType, team }: Slice): Cut => {
  const dim = requestType !== null ? dims.type : team !== null ? dims.team : dims.all;
  return { dims: [dim], k1: requestType ?? team ?? 0, k2: null };
};

const concerns = (row: AnswerRow, { audience, slice }: Asked) =>
  row.audience === audience &&
  (slice.requestType === null || row.requestType === slice.requestType) &&
  (slice.team === null || row.team === slice.team);

async function liveAnswers(
  { source }: PeriodPorts,
  asked: Asked,
  days: readonly number[],
): Promise<readonly AnswerRow[]> {
  const rows = await source.answersOn(asked.projectId, asked.book, days);
  return rows.filter((row) => concerns(row, asked));
}

/** What a period says about answers, as deep as is wanted. */
export async function answersOf(
  ports: PeriodPorts,
  asked: Asked,
  period: Days,
  depth: Depth = 'full',
): Promise<AnswerFigures> {
  const { projectId, book, audience, slice, stale, today } = asked;
  if (!hasRollup(slice)) return figuresOf(addUpCells(await ports.source.answersOf(asked, period, depth)), slice);
  const covered = cover(period, stale, today);
  const [live, ...kept] = await Promise.all([
    liveAnswers(ports, asked, covered.live),
    ...cutOf(slice, depth).map((cut) => ports.kpis.readAnswers(projectId, book, audience, covered, cut)),
  ]);
  return figuresOf(addUpCells([...kept.flat(), ...foldAnswers(live)]), slice);
}

/** The total of answers week by week, named by the Monday. */
export async function weeksOf(ports: PeriodPorts, asked: Asked, weeks: Days): Promise<ReadonlyMap<number, Sums>> {
  const { projectId, book, audience, slice, stale } = asked;
  if (!hasRollup(slice)) return ports.source.weeksOf(asked, weeks);
  const days = staleWithin(stale, weeks);
  const ofStaleWeeks = [...stale.weeks].filter((monday) => monday >= weeks.from && monday <= weeks.to);
  const [kept, live] = await Promise.all([
    ports.kpis.readWeeks(projectId, book, audience, weeks, days, ofStaleWeeks, totalCut(slice)),
    liveAnswers(ports, asked, days),
  ]);
  return byWeek(live, kept);
}

function byWeek(rows: readonly AnswerRow[], kept: ReadonlyMap<number, Sums>): ReadonlyMap<number, Sums> {
  const found = new Map(kept);
  for (const monday of new Set(rows.map(({ bucket }) => mondayOf(bucket)))) {
    const total = foldAnswers(rows.filter(({ bucket }) => mondayOf(bucket) === monday)).find(
      ({ dim }) => dim === dims.all,
    );
    const known = found.get(monday);
    if (total) found.set(monday, known ? plus(known, total.sums) : total.sums);
  }
  return found;
}

/** Requests resolved in a period. */
export async function requestsOf(
  { kpis, source }: PeriodPorts,
  { projectId, slice, stale, today }: Asked,
  period: Days,
): Promise<RequestSums> {
  const one = onlyOf(slice);
  if (one === null && !isWhole(slice)) return source.requestsOf(projectId, period, slice);
  const covered = cover(period, stale, today);
  const [kept, live] = await Promise.all([
    one === null ? kpis.readRequests(projectId, covered) : readOne(kpis, projectId, covered, one),
    source.requestsOn(projectId, covered.live),
  ]);
  return addRequests([kept, ...live.filter((row) => one === null || row[one.column] === one.id)]);
}

/** Requests are added up by these, each alone. */
const requestsBy = [
  { column: 'requestType', by: 'type' },
  { column: 'team', by: 'team' },
  { column: 'channel', by: 'channel' },
] as const;

/** The only filter that is set, where requests are added up by it. */
function onlyOf(slice: Slice) {
  const set = Object.values(slice).filter((id) => id !== null).length;
  for (const { column, by } of requestsBy) {
    const id = slice[column];
    if (id !== null && set === 1) return { column, by, id };
  }
  return null;
}

async function readOne(
  kpis: Kpis,
  projectId: number,
  covered: Cover,
  { by, id }: NonNullable<ReturnType<typeof onlyOf>>,
) {
  return (await kpis.readRequestsBy(projectId, covered, by)).get(id) ?? noRequests;
}

/** Requests resolved in a period by request type; null under a filter, for which no such sums are kept. */
export async function requestTypesOf(
  { kpis, source }: PeriodPorts,
  { projectId, slice, stale, today }: Asked,
  period: Days,
): Promise<ReadonlyMap<number, RequestSums> | null> {
  if (!isWhole(slice)) return null;
  const covered = cover(period, stale, today);
  const [kept, live] = await Promise.all([
    kpis.readRequestsBy(projectId, covered, 'type'),
    source.requestsOn(projectId, covered.live),
  ]);
  const found = new Map(kept);
  for (const { requestType, ...sums } of live) {
    const known = found.get(requestType);
    found.set(requestType, addRequests(known ? [known, sums] : [sums]));
  }
  return found;
}

/** Totals of answers of some periods, read together; they may overlap. */
export async function totalsOf(ports: PeriodPorts, asked: Asked, periods: readonly Days[]): Promise<readonly Sums[]> {
  const { projectId, book, audience, slice, stale, today } = asked;
  const covers = periods.map((period) => cover(period, stale, today));
  const [kept, ...live] = await Promise.all([
    ports.kpis.readTotals(projectId, book, audience, covers, totalCut(slice)),
    ...covers.map((covered) => liveAnswers(ports, asked, covered.live)),
  ]);
  return periods.map((_, n) => figuresOf(addUpCells([...(kept[n] ?? []), ...foldAnswers(live[n] ?? [])]), slice).all);
}

/** Follow-ups owed in a period. */
export async function followUpsOf({ kpis, source }: PeriodPorts, asked: Asked, period: Days): Promise<FollowUpTally> {
  const { projectId, slice, stale, timeZone } = asked;
  const between = (from: number, to: number) =>
    source.followUpsBetween(projectId, startOf(from, timeZone), startOf(to + 1, timeZone), slice);
  if (!isWhole(slice)) return tally(await between(period.from, period.to));
  const live = staleWithin(stale, period);
  const [kept, fresh] = await Promise.all([
    kpis.readFollowUps(projectId, period),
    live.length === 0 ? [] : between(Math.min(...live), Math.max(...live)),
  ]);
  const ofLiveDays = fresh.filter(({ owedAt }) => live.includes(dayOf(owedAt, timeZone)));
  return addUpTallies([...[...kept].filter(([day]) => !live.includes(day)).map(([, one]) => one), tally(ofLiveDays)]);
}
