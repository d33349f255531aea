import { dayOf, isoDay, mondayOf, parseDay } from '../domain/calendar';
import { answeredOf, read } from '../domain/kpi/answer-cell';
import { typeByTeam, typeRows } from '../domain/kpi/comparisons';
import { distributionOf } from '../domain/kpi/distribution';
import { lineOf } from '../domain/kpi/line';
import {
  chosenPeriod,
  lengthOf,
  namedPeriod,
  periods,
  type Book,
  type ComparedPeriods,
  type Comparison,
  type Days,
  type PeriodName,
} from '../domain/kpi/period';
import { recoveryOf } from '../domain/kpi/recovery';
import { slaBySatisfaction } from '../domain/kpi/sla-by-satisfaction';
import { stripOf } from '../domain/kpi/strip';
import { weeksOf as weekByWeek } from '../domain/kpi/weeks';
import type { Clock } from '../ports/clock';
import type { FigureRecords, Words } from '../ports/figure-records';
import type { Slice } from '../ports/figure-source';
import type { People, Permissions } from '../ports/permissions';
import type { Settings } from '../ports/settings';
import { figureNeeds, followUpNeeds } from './figure-needs';
import {
  answersOf,
  followUpsOf,
  peopleOf,
  requestsOf,
  trusted,
  weeksOf,
  type Asked,
  type Depth,
  type PeriodPorts,
} from './period-figures';

export type ReadFiguresPorts = PeriodPorts &
  Readonly<{
    records: FigureRecords;
    permissions: Pick<Permissions, 'mayBrowse' | 'mayAdminister'>;
    people: Pick<People, 'nameOf'>;
    settings: Pick<Settings, 'reportingTimeZone'>;
    clock: Clock;
  }>;

export type FiguresQuestion = Slice &
  Readonly<{
    period: PeriodName | Readonly<{ from: string; to: string }>;
    against: Comparison;
    book: Book;
    audience: 'customers' | 'sponsors';
  }>;

export const audienceNumber = { customers: 1, sponsors: 2 } as const;

/** The days meant, or null where they make no period. */
export function periodsOf(
  { period, against }: Pick<FiguresQuestion, 'period' | 'against'>,
  today: number,
): ComparedPeriods | null {
  const name = periods.find((one) => one === period);
  if (name !== undefined) return namedPeriod(name, today, against);
  if (typeof period === 'string') return null;
  const [from, to] = [parseDay(period.from), parseDay(period.to)];
  return Number.isNaN(from + to) ? null : chosenPeriod({ from, to }, against);
}

/** Weeks behind the page that say what is normal. */
const weeksOfHistory = 52;
const openFollowUpsRead = 1_000;
const wordsShown = 10;

/** The numbers of one period; of the one before only what is compared. */
async function periodParts(ports: PeriodPorts, asked: Asked, period: Days, depth: Depth) {
  const [answers, cohort, requests, people] = await Promise.all([
    answersOf(ports, asked, period, depth),
    asked.book === 'resolution-day' ? null : answersOf(ports, { ...asked, book: 'resolution-day' }, period, 'total'),
    requestsOf(ports, asked, period),
    peopleOf(ports, asked, period),
  ]);
  const answered = answeredOf((cohort ?? answers).all);
  return {
    answers,
    line: { answers: answers.all, answered, asked: requests.asked, people },
    strip: {
      ...requests,
      days: lengthOf(period),
      majorConcerns: read(answers.all, 'major'),
      eligiblePeople: people.eligible,
      answeredPeople: people.answered,
    },
  };
}

async function wordsOf({ records, people }: ReadFiguresPorts, { projectId, audience, slice }: Asked) {
  const words = await records.latestWords(projectId, audience, slice, wordsShown);
  const authors = [...new Set(words.map(({ author }) => author))];
  const names = new Map(
    await Promise.all(authors.map(async (author) => [author, await people.nameOf(author).catch(() => null)] as const)),
  );
  return words.map(({ author, answeredAt, ...said }: Words) => ({
    ...said,
    answeredAt: new Date(answeredAt).toISOString(),
    customer: names.get(author) ?? null,
  }));
}

/** The whole Satisfaction page. Names and words only for administrators of the project; figures for all who can see it. */
export async function readFigures(ports: ReadFiguresPorts, projectId: number, question: FiguresQuestion) {
  const { permissions, settings, clock, kpis, records } = ports;
  const [mayBrowse, seesWords] = await Promise.all([
    permissions.mayBrowse(projectId),
    permissions.mayAdminister(projectId),
  ]);
  if (!mayBrowse) return { kind: 'refused', because: 'not-allowed' } as const;
  const now = clock.now();
  const timeZone = await settings.reportingTimeZone();
  const today = dayOf(now.getTime(), timeZone);
  const compared = periodsOf(question, today);
  if (!compared) return { kind: 'refused', because: 'period-invalid' } as const;

  const first = mondayOf(compared.now.from);
  const weeks = { from: Math.min(mondayOf(compared.before.from), first - 7 * weeksOfHistory), to: compared.now.to };
  const { stale, behindDays } = trusted(await kpis.findStale(projectId, weeks));
  const { requestType, organisation, team, channel, priority } = question;
  const slice = { requestType, organisation, team, channel, priority };
  const asked: Asked = {
    projectId,
    book: question.book,
    audience: audienceNumber[question.audience],
    slice,
    stale,
    today,
    timeZone,
  };
  const [current, earlier, byWeek, followUps, open, words] = await Promise.all([
    periodParts(ports, asked, compared.now, 'full'),
    periodParts(ports, asked, compared.before, 'types'),
    weeksOf(ports, asked, weeks),
    followUpsOf(ports, asked, compared.now),
    records.openFollowUps(projectId, openFollowUpsRead),
    seesWords ? wordsOf(ports, asked) : null,
  ]);

  const types = typeRows(current.answers, earlier.answers);
  const heat = typeByTeam(current.answers);
  const series = weekByWeek(byWeek, compared, today);
  const sla = slaBySatisfaction(current.answers);
  const [typeNames, teamNames] = await Promise.all([
    records.names('request-type', [...current.answers.types.keys()]),
    records.names('team', [...current.answers.teams.keys()]),
  ]);
  const typeNamed = <Row extends { id: number }>(row: Row) => ({ ...row, name: typeNames.get(row.id) ?? null });
  const typeOf = (id: number) => ({ id, name: typeNames.get(id) ?? null });
  const teamOf = (id: number) => ({ id, name: teamNames.get(id) ?? null });
  const needs = [...followUpNeeds(open.oldest, now), ...figureNeeds(current.answers, heat, series)];
  return {
    kind: 'figures',
    asOf: now.toISOString(),
    timeZone,
    period: dates(compared.now),
    against: dates(compared.before),
    behindDays,
    seesWords,
    needs: needs.map((need) =>
      need.kind === 'below-the-rest'
        ? { ...need, requestType: typeOf(need.requestType), team: teamOf(need.team) }
        : need,
    ),
    line: lineOf(current.line, earlier.line),
    weeks: series,
    distribution: distributionOf(current.answers),
    requestTypes: types.map(typeNamed),
    typeByTeam: {
      teams: heat.teams.map((row) => ({ ...row, name: teamNames.get(row.id) ?? null })),
      rows: heat.rows.map(typeNamed),
    },
    sla: sla && { ...sla, metButNotSatisfied: sla.metButNotSatisfied.map(typeNamed) },
    followUps: recoveryOf(followUps, open.count),
    strip: stripOf(current.strip, earlier.strip),
    words,
  } as const;
}

const dates = ({ from, to }: Days) => ({ from: isoDay(from), to: isoDay(to) });
