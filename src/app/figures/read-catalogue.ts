import groupBy from 'lodash/groupBy';
import { isoDay } from '../../domain/calendar';
import { addUpCells, figuresOf } from '../../domain/figures/answer-figures';
import { dims, foldAnswers, type Cell } from '../../domain/figures/answer-fold';
import { catalogueOf, type CataloguePart } from '../../domain/figures/catalogue';
import { advices } from '../../domain/figures/catalogue-advice';
import { inOrder, searched, type CatalogueOrder } from '../../domain/figures/catalogue-order';
import { cover, needsDaysBefore } from '../../domain/figures/cover';
import { lengthOf, type Days } from '../../domain/figures/period';
import { addRequests, type RequestSums } from '../../domain/figures/request-sums';
import type { FigureRecords } from '../../ports/figures/figure-records';
import type { RequestDim } from '../../ports/figures/kpis';
import { isInLedger } from './audience';
import { askWhole, type AskedPorts, type WholeQuestion } from './asked-figures';
import type { Asked, PeriodPorts } from './period-figures';

export type ReadCataloguePorts = AskedPorts & Readonly<{ records: Pick<FigureRecords, 'names'> }>;

export type CatalogueQuestion = WholeQuestion &
  Readonly<{ search: string; order: CatalogueOrder; reversed: boolean; limit: number; skip: number }>;

/** The catalogue of a project: every request type with its figures and what to do about it; as many as wanted, and how many there are. */
export async function readCatalogue(ports: ReadCataloguePorts, projectId: number, question: CatalogueQuestion) {
  const whole = await askWhole(ports, projectId, question);
  if ('kind' in whole) return whole;
  const { asked, compared, behindDays } = whole;
  const { packedBefore = null } = asked.stale;
  if (packedBefore !== null && needsDaysBefore(cover(compared.now, asked.stale, asked.today), packedBefore))
    return { kind: 'refused', because: 'packed', since: isoDay(packedBefore) } as const;
  const [current, earlier] = await Promise.all([
    partOf(ports, asked, compared.now, true),
    partOf(ports, asked, compared.before, false),
  ]);
  const all = addRequests([...current.requests.values()]);
  const parts = { now: current, before: earlier, reasons: current.cells, days: lengthOf(compared.now) };
  const rows = catalogueOf(parts, all);
  const nameOf = await ports.records.names({ 'request-type': rows.map(({ id }) => id) });
  const named = rows.map((row) => ({ ...row, name: nameOf('request-type', row.id) }));
  const found = inOrder(searched(named, question.search), question.order, question.reversed);
  return {
    kind: 'catalogue',
    period: dates(compared.now),
    against: dates(compared.before),
    behindDays,
    types: rows.length,
    closed: all.closed,
    found: found.length,
    advices: advices.map((advice) => ({ advice, count: rows.filter((row) => row.advice === advice).length })),
    rows: found.slice(question.skip, question.skip + question.limit),
  } as const;
}

const dates = ({ from, to }: Days) => ({ from: isoDay(from), to: isoDay(to) });

/** One period by request type; the reasons only of the current one. */
async function partOf(
  ports: PeriodPorts,
  asked: Asked,
  period: Days,
  withReasons: boolean,
): Promise<CataloguePart & { cells: readonly Cell[] }> {
  const isCohort = asked.book === 'resolution-day';
  const [cells, cohort, requests] = await Promise.all([
    typeCells(ports, asked, period, withReasons),
    isCohort ? null : typeCells(ports, { ...asked, book: 'resolution-day' }, period, false),
    requestsBy(ports, asked, period, 'type'),
  ]);
  const slice = { requestType: null, team: null };
  const known = isInLedger(asked) ? requests : new Map([...requests].map(([id, sums]) => [id, { ...sums, asked: 0 }]));
  return { answers: figuresOf(cells, slice), cohort: figuresOf(cohort ?? cells, slice), requests: known, cells };
}

async function typeCells(
  { kpis, source }: PeriodPorts,
  asked: Asked,
  period: Days,
  withReasons: boolean,
): Promise<readonly Cell[]> {
  const { projectId, book, audience, stale, today } = asked;
  const covered = cover(period, stale, today);
  const wanted = [dims.all, dims.type, ...(withReasons ? [dims.typeReason] : [])];
  const [kept, live] = await Promise.all([
    kpis.readAnswers(projectId, book, audience, covered, { dims: wanted, k1: null, k2: null }),
    source.answersOn(projectId, book, covered.live),
  ]);
  const fresh = foldAnswers(live.filter((row) => row.audience === audience));
  return addUpCells([...kept, ...fresh.filter(({ dim }) => wanted.some((one) => one === dim))]);
}

/** Requests of a period by one of the things they are counted by. */
export async function requestsBy(
  { kpis, source }: PeriodPorts,
  { projectId, stale, today }: Asked,
  period: Days,
  by: RequestDim,
): Promise<ReadonlyMap<number, RequestSums>> {
  const covered = cover(period, stale, today);
  const [kept, live] = await Promise.all([
    kpis.readRequestsBy(projectId, covered, by),
    source.requestsOn(projectId, covered.live),
  ]);
  const fresh = groupBy(live, (row) => (by === 'type' ? row.requestType : row[by]));
  const ids = new Set([...kept.keys(), ...Object.keys(fresh).map(Number)]);
  const parts = (id: number) => [...(fresh[id] ?? []), ...[kept.get(id)].filter((one) => one !== undefined)];
  return new Map([...ids].map((id) => [id, addRequests(parts(id))]));
}
