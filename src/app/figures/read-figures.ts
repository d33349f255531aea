import { dayOf, isoDay, mondayOf, parseDay } from '../../domain/calendar';
import { mostHeatRows, typeByTeam, typeRows } from '../../domain/figures/comparisons';
import { distributionOf } from '../../domain/figures/distribution';
import { lineOf } from '../../domain/figures/line';
import {
  chosenPeriod,
  inBlocks,
  namedPeriod,
  periods,
  since,
  type Book,
  type ComparedPeriods,
  type Comparison,
  type Days,
  type PeriodName,
} from '../../domain/figures/period';
import { postStratified } from '../../domain/figures/post-stratified';
import { recoveryOf } from '../../domain/figures/recovery';
import { slaBySatisfaction } from '../../domain/figures/sla-by-satisfaction';
import { recordOf, stripOf } from '../../domain/figures/strip';
import { weeksOf as weekByWeek } from '../../domain/figures/weeks';
import type { Sight } from '../../domain/settings/rights';
import type { FigureRecords } from '../../ports/figures/figure-records';
import type { Slice } from '../../ports/figures/figure-source';
import type { Settings } from '../../ports/settings/settings';
import { audienceNumber } from './audience';
import { withoutFew } from './anonymous-figures';
import { anonymousView } from './anonymous-view';
import { settingsMarkers } from './change-markers';
import { countImprovements, type CountImprovementsPorts } from '../improvements/count-improvements';
import { latestWords, type LatestWordsPorts } from './latest-words';
import { figureRules } from './figure-rules';
import { figureNeeds, followUpNeeds } from './figure-needs';
import { followUpsOf, isWhole, trusted, weeksOf, type Asked, type PeriodPorts } from './period-figures';
import { partsOfBoth, type BrokenPorts } from './period-parts';
import type { RuledPermissions, Viewer } from '../settings/project-rights';
import { whyNotCounted } from './why-not-counted';

export type ReadFiguresPorts = PeriodPorts &
  CountImprovementsPorts &
  BrokenPorts &
  LatestWordsPorts &
  Readonly<{
    records: FigureRecords;
    permissions: Pick<RuledPermissions, 'sightOf'>;
    settings: Pick<Settings, 'reportingTimeZone' | 'read' | 'history'>;
  }>;

export type FiguresQuestion = Slice &
  Readonly<{
    period: PeriodName | Readonly<{ from: string; to: string }>;
    against: Comparison;
    book: Book;
    audience: 'customers' | 'sponsors';
  }>;

/** The days meant, or null where they make no period. */
export function periodsOf(
  { period, against }: Pick<FiguresQuestion, 'period' | 'against'>,
  today: number,
): ComparedPeriods | null {
  const name = periods.find((one) => one === period);
  if (name !== undefined) return namedPeriod(name, today, against);
  if (typeof period === 'string') return null;
  const [from, to] = [parseDay(period.from), parseDay(period.to)];
  return Number.isNaN(from + to) ? null : chosenPeriod({ from, to }, today, against);
}

/** Weeks behind the page that say what is normal. */
const weeksOfHistory = 52;
const openFollowUpsRead = 1_000;

/** The whole Satisfaction page, as far as the project's rights let this viewer see it. */
export async function readFigures(ports: ReadFiguresPorts, viewer: Viewer, question: FiguresQuestion) {
  const sight = await ports.permissions.sightOf(viewer.projectId);
  if (!sight.figures) return { kind: 'refused', because: 'not-allowed' } as const;
  const read = await readPage(ports, viewer, question, sight);
  return read.kind === 'refused' ? { ...read, administers: sight.administers } : read;
}

async function readPage(ports: ReadFiguresPorts, viewer: Viewer, question: FiguresQuestion, sight: Sight) {
  const { settings, clock, kpis, records } = ports;
  const { projectId } = viewer;
  const now = clock.now();
  const timeZone = await settings.reportingTimeZone();
  const today = dayOf(now.getTime(), timeZone);
  const wanted = periodsOf(question, today);
  if (!wanted) return { kind: 'refused', because: 'period-invalid' } as const;
  const planned = sight.anonymous ? inBlocks(wanted, today) : wanted;
  const first = mondayOf(planned.now.from);
  const weeks = { from: Math.min(mondayOf(planned.before.from), first - 7 * weeksOfHistory), to: planned.now.to };
  const { requestType, organisation, team, channel, priority } = question;
  const slice = { requestType, organisation, team, channel, priority };
  const found = await kpis.findStale(projectId, weeks);
  const { packedBefore = null } = found;
  const { stale, behindDays } = trusted(found);
  const asked: Asked = {
    projectId,
    // Between two books the few would be found whose answers count in different weeks.
    book: sight.anonymous ? 'answer-day' : question.book,
    audience: audienceNumber[question.audience],
    slice,
    stale,
    today,
    timeZone,
  };
  const refusal = await whyNotCounted(ports, asked, planned, sight.anonymous);
  if (refusal) return refusal;
  const view = sight.anonymous ? await anonymousView(ports, asked, planned) : null;
  if (sight.anonymous && !view) return { kind: 'refused', because: 'too-few-people' } as const;
  const compared = view?.compared ?? planned;
  const drawn = { from: Math.min(compared.before.from, compared.now.from), to: compared.now.to };
  const rules = figureRules(settings, projectId);
  const [[current, earlier], improvementsIn, byWeek, followUps, open, words, { targets }, markers] = await Promise.all([
    partsOfBoth(ports, asked, compared),
    isWhole(slice) ? countImprovements(ports, projectId, timeZone) : () => null,
    weeksOf(ports, asked, isWhole(slice) ? weeks : since(weeks, packedBefore && mondayOf(packedBefore + 6))),
    followUpsOf(ports, asked, compared.now),
    rules.then(({ alarmLevel }) => records.openFollowUps(projectId, alarmLevel, openFollowUpsRead)),
    latestWords(ports, asked, compared.now, sight, viewer),
    rules,
    settingsMarkers(ports, projectId, drawn, timeZone),
  ]);

  const ofDays = (days: Days) => ({ improvements: improvementsIn(days), record: recordOf(days, found.askedSince) });
  const types = typeRows(current.answers, earlier.answers);
  const heat = typeByTeam(current.answers);
  const series = weekByWeek(byWeek, compared, today);
  const sla = slaBySatisfaction(current.answers);
  const nameOf = await records.names({
    'request-type': [...current.answers.types.keys()],
    team: [...current.answers.teams.keys()],
  });
  const typeNamed = <Row extends { id: number }>(row: Row) => ({ ...row, name: nameOf('request-type', row.id) });
  const teamNamed = <Row extends { id: number }>(row: Row) => ({ ...row, name: nameOf('team', row.id) });
  const needs = [...followUpNeeds(open.oldest, now), ...figureNeeds(current.answers, heat, series)];
  const page = {
    kind: 'figures',
    asOf: now.toISOString(),
    timeZone,
    period: dates(compared.now),
    against: dates(compared.before),
    behindDays,
    packedBefore: packedBefore !== null && compared.now.from < packedBefore ? isoDay(packedBefore) : null,
    sight,
    targets,
    markers: markers.map(({ day, ...marker }) => ({ ...marker, day: isoDay(day) })),
    needs: needs.map((need) =>
      need.kind === 'below-the-rest'
        ? { ...need, requestType: typeNamed({ id: need.requestType }), team: teamNamed({ id: need.team }) }
        : need,
    ),
    line: {
      ...lineOf(current.line, earlier.line),
      weighted: current.strata && weightedOf(current.strata),
    },
    weeks: series,
    distribution: distributionOf(current.answers),
    requestTypes: types.map(typeNamed),
    typeByTeam: {
      teams: heat.teams.map(teamNamed),
      rows: heat.rows.slice(0, mostHeatRows).map(typeNamed),
      more: Math.max(0, heat.rows.length - mostHeatRows),
    },
    sla: sla && { ...sla, metButNotSatisfied: sla.metButNotSatisfied.map(typeNamed) },
    followUps: recoveryOf(followUps, open.count),
    strip: stripOf({ ...current.strip, ...ofDays(compared.now) }, { ...earlier.strip, ...ofDays(compared.before) }),
    words,
  } as const;
  return view ? withoutFew(page, view) : page;
}

/** Beside the raw share only where it can be told. */
function weightedOf(strata: Parameters<typeof postStratified>[0]) {
  const found = postStratified(strata);
  return found && { share: found.share, standardError: found.standardError, interval: found.interval };
}

const dates = ({ from, to }: Days) => ({ from: isoDay(from), to: isoDay(to) });
