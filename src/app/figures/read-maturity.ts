import { isoDay } from '../../domain/calendar';
import { cover } from '../../domain/figures/cover';
import { chosenChannels, isEmptyPeriod, maturityFigures, type MaturityParts } from '../../domain/maturity/maturity';
import { maturityOf, nothingToJudge } from '../../domain/maturity/maturity-levels';
import { maturityMetrics } from '../../domain/maturity/maturity-metric';
import { namedPeriod, since, type Days, type PeriodName } from '../../domain/figures/period';
import { addSpreads, timeKinds, type Spread, type TimeKind } from '../../domain/figures/spread';
import type { ProjectSettings } from '../../domain/settings/project-settings';
import type { MaturityRecords } from '../../ports/figures/maturity-records';
import type { Permissions } from '../../ports/settings/permissions';
import type { Settings } from '../../ports/settings/settings';
import { askWhole, type AskedPorts, type WholeQuestion } from './asked-figures';
import { answersOf, followUpsOf, requestsOf, trusted, type Asked, type PeriodPorts } from './period-figures';
import { peopleOf } from './period-people';
import { requestsBy } from './read-catalogue';

export type ReadMaturityPorts = AskedPorts &
  Readonly<{
    maturity: MaturityRecords;
    permissions: Pick<Permissions, 'mayAdminister'>;
    settings: Pick<Settings, 'reportingTimeZone' | 'read'>;
  }>;

/** Where a project stands on the five levels: every metric, every rule, and what is missing for the next. */
export async function readMaturity(ports: ReadMaturityPorts, projectId: number, question: WholeQuestion) {
  const whole = await askWhole(ports, projectId, question);
  if ('kind' in whole) return whole;
  const { asked, compared, behindDays } = whole;
  const [{ settings }, administers] = await Promise.all([
    ports.settings.read(projectId),
    ports.permissions.mayAdminister(projectId),
  ]);
  const [partsNow, partsBefore] = await Promise.all([
    partsOf(ports, asked, compared.now, settings),
    partsOf(ports, asked, compared.before, settings),
  ]);
  const [now, before] = [maturityFigures(partsNow), maturityFigures(partsBefore)];
  const isEmpty = isEmptyPeriod(partsNow);
  return {
    kind: 'maturity',
    period: dates(compared.now),
    against: dates(compared.before),
    behindDays,
    administers,
    ...(isEmpty ? nothingToJudge : maturityOf(now)),
    levelBefore: isEmptyPeriod(partsBefore) ? null : maturityOf(before).level,
    nothing: isEmpty
      ? { isAhead: compared.now.from > asked.today, instead: await fullerPeriod(ports, asked, question) }
      : null,
    metrics: maturityMetrics.map((metric) => ({ metric, now: now[metric], before: before[metric] })),
  } as const;
}

/** The shortest of these periods in which something was resolved; null where nothing was in a year. */
async function fullerPeriod(ports: ReadMaturityPorts, asked: Asked, { against }: WholeQuestion) {
  const { projectId, today } = asked;
  for (const name of ['weeks-13', 'weeks-52'] satisfies PeriodName[]) {
    const days = namedPeriod(name, today, against).now;
    const { stale } = trusted(await ports.kpis.findStale(projectId, days));
    const { closed, plain } = await requestsOf(ports, { ...asked, stale }, days);
    if (closed + plain > 0) return name;
  }
  return null;
}

const dates = ({ from, to }: Days) => ({ from: isoDay(from), to: isoDay(to) });

/** Of an answer in twenty or so people say how long; these are enough for a median. */
const answersLookedAt = 5_000;

async function partsOf(
  ports: ReadMaturityPorts,
  asked: Asked,
  period: Days,
  { asksLostTime, rates }: ProjectSettings,
): Promise<MaturityParts> {
  const { projectId } = asked;
  const [answers, requests, people, times, byChannel, followUps, visits, lostMinutes] = await Promise.all([
    answersOf(ports, asked, period, 'total'),
    requestsOf(ports, asked, period),
    peopleOf(ports, asked, period),
    timesOf(ports, asked, period),
    requestsBy(ports, asked, period, 'channel'),
    followUpsOf(ports, asked, period),
    ports.maturity.countVisits(projectId, period),
    asksLostTime
      ? ports.maturity.lostMinutes(projectId, since(period, asked.stale.packedBefore ?? null), answersLookedAt)
      : null,
  ]);
  const names = await ports.maturity.channels([...byChannel.keys()]);
  const channels = [...byChannel].map(([id, { closed }]) => ({
    closed,
    isChosen: chosenChannels.includes(names.get(id) ?? ''),
  }));
  return { answers: answers.all, requests, people, times, channels, followUps, visits, lostMinutes, rates };
}

/** How long requests of a period took. */
async function timesOf(
  { kpis, source }: PeriodPorts,
  { projectId, stale, today }: Asked,
  period: Days,
): Promise<Readonly<Record<TimeKind, Spread>>> {
  const covered = cover(period, stale, today);
  const [kept, live] = await Promise.all([kpis.readTimes(projectId, covered), source.timesOn(projectId, covered.live)]);
  const of = (kind: TimeKind) =>
    addSpreads([kept[kind], ...live.filter((one) => one.kind === kind).map(({ spread }) => spread)]);
  const [respond, restore, resolve] = timeKinds.map(of);
  return { respond: respond ?? new Map(), restore: restore ?? new Map(), resolve: resolve ?? new Map() };
}
