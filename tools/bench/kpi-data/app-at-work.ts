import { sqlAnswers as answers } from '../../../src/adapters/sql/answering/answers';
import { sqlCycles as cycles } from '../../../src/adapters/sql/asking/cycles';
import { sqlCycleExport as cycleExport } from '../../../src/adapters/sql/export/cycle-export';
import { sqlDeployments as deployments } from '../../../src/adapters/sql/improvements/deployments';
import { sqlFigureRecords as records } from '../../../src/adapters/sql/figures/figure-records';
import { sqlFigureSource as source } from '../../../src/adapters/sql/figures/figure-source';
import { sqlFollowUpLives as lives } from '../../../src/adapters/sql/follow-ups/follow-up-life';
import { sqlKnownOrganisations as organisations } from '../../../src/adapters/sql/figures/known-organisations';
import { sqlImprovements as improvements } from '../../../src/adapters/sql/improvements/improvements';
import { sqlKpiKeeping as keeping } from '../../../src/adapters/sql/rollups/kpi-keeping';
import { sqlKpis as kpis } from '../../../src/adapters/sql/rollups/kpis';
import { sqlDigests as digests } from '../../../src/adapters/sql/review/digests';
import { sqlReviews as reviews } from '../../../src/adapters/sql/review/reviews';
import { sqlWaiting as waiting } from '../../../src/adapters/sql/work-waiting';
import { readChangeMarkers } from '../../../src/app/figures/read-causes';
import { everything } from '../../../src/ports/figures/figure-source';
import { readFigureRequests } from '../../../src/app/figures/read-figure-requests';
import { periodsOf, readFigures, type FiguresQuestion } from '../../../src/app/figures/read-figures';
import { readReview } from '../../../src/app/review/read-review';
import { notSetUp } from '../../../src/domain/settings/project-settings';
import { sightOf, usualRights } from '../../../src/domain/settings/rights';
import { requestLists } from '../../../src/ports/figures/figure-records';
import { project } from './fill-records';

const settings = {
  reportingTimeZone: async () => 'UTC',
  read: async () => notSetUp,
  history: async () => [],
};

export const thirteenWeeks: FiguresQuestion = {
  ...everything,
  period: 'weeks-13',
  against: 'previous',
  book: 'answer-day',
  audience: 'customers',
};
export const twelveMonths: FiguresQuestion = { ...thirteenWeeks, period: 'weeks-52' };

type Work = () => Promise<unknown>;

const organisationsOffered = 100;
const owner = { accountId: 'owner-olga', projectId: project };

/** What the app sends to the database in the hands of a service owner and of its schedules, by name. */
export function appAtWork(now: Date, today: number) {
  const clock = { now: () => now };
  const worker = { source, keeping, settings, clock };
  const marked = { deployments, improvements };
  const people = { nameOf: async () => null };
  const permissions = { sightOf: async () => sightOf(usualRights, 'administrator'), mayAdminister: async () => true };
  const page = { kpis, source, records, lives, improvements, settings, clock, people, permissions };
  /** What opening the page asks for: the figures with what was changed in their weeks, and what its filters offer. */
  const figures = (question: FiguresQuestion) => readFigures(page, owner, question);
  const read = (question: FiguresQuestion) => async () => {
    await figures(question);
    const drawn = periodsOf(question, today);
    if (drawn) await readChangeMarkers(marked, project, { from: drawn.before.from, to: drawn.now.to }, 'UTC');
    await records.choices(project, '', organisationsOffered);
  };
  const behind = { score: null, reason: null, fact: null, week: null, after: null };

  const filtered: Readonly<Record<string, Partial<FiguresQuestion>>> = {
    'request type': { requestType: 1 },
    team: { team: 2 },
    'request type and team': { requestType: 1, team: 2 },
    organisation: { organisation: 1 },
    channel: { channel: 1 },
    priority: { priority: 2 },
    'organisation and priority': { organisation: 1, priority: 2 },
    'channel and priority': { channel: 1, priority: 2 },
    'by the day of resolution': { book: 'resolution-day' },
    'a year before': { against: 'year-before' },
  };
  const filters = Object.entries(filtered).flatMap(([name, narrowing]): [string, Work][] => [
    [`page, 13 weeks: ${name}`, read({ ...thirteenWeeks, ...narrowing })],
    [`page, 52 weeks: ${name}`, read({ ...twelveMonths, ...narrowing })],
  ]);
  const lists = requestLists.flatMap((list): [string, Work][] => [
    [`list, 13 weeks: ${list}`, () => readFigureRequests(page, owner, { ...thirteenWeeks, ...behind, list })],
    [`list, 52 weeks: ${list}`, () => readFigureRequests(page, owner, { ...twelveMonths, ...behind, list })],
    [
      `list, 52 weeks, on: ${list}`,
      () =>
        readFigureRequests(page, owner, {
          ...twelveMonths,
          ...behind,
          list,
          after: `${(today - 40) * 86_400_000}:${2 ** 50}`,
        }),
    ],
  ]);
  const hour = 3_600_000;
  const wholeYear = { projectId: project, period: { from: today - 363, to: today }, slice: everything, limit: 2_001 };
  const regular: [string, Work][] = [
    ['export: the first page of a year', () => cycleExport.page({ ...wholeYear, after: null })],
    ['export: a page amid a year', () => cycleExport.page({ ...wholeYear, after: { day: today - 180, id: 0 } })],
    [
      'export: one organisation',
      () => cycleExport.page({ ...wholeYear, slice: { ...everything, organisation: 1_900 }, after: null }),
    ],
    ['what the filters offer', () => records.choices(project, '', 100)],
    ['what the filters find', () => records.choices(project, 'sation 19', 100)],
    ['organisations of the settings', () => organisations.known(200)],
    ['last 30 days of the settings', () => cycles.countDecisions(project, { from: today - 29, to: today + 1 })],
    ['answers of the last 30 days', () => cycles.countAnswered(project, today - 29)],
    ['review', () => readReview({ reviews, digests, permissions, people, settings, clock }, owner)],
    ['five minutes: what waits', () => waiting.look(now, 600_000, { upTo: now.getTime() - 300_000, count: 0 })],
    ['hour: figures to make', () => keeping.look()],
    ['hour: reminders', () => cycles.dueReminders(project, new Date(now.getTime() - 5 * 24 * hour), now, 50)],
    ['hour: surveys that closed', () => cycles.touchExpired(new Date(now.getTime() - 6 * hour), now)],
    ['hour: answers to mark', () => cycles.touchAnswered(new Date(now.getTime() - 6 * hour), now)],
    [
      'hour: answers to heal',
      () => answers.writtenBetween(new Date(now.getTime() - 3 * hour), new Date(now.getTime()), 200),
    ],
    ['portal: open surveys', () => cycles.openOf('customer-17', now)],
    ['portal: stored about me', () => answers.storedAbout('customer-17')],
    ['ticket: last five', () => answers.lastScores('customer-17', project, 5)],
  ];
  return { worker, figures, read, others: [...filters, ...lists, ...regular] };
}

/** The figures of the page counted from the records, as it would be without rollups. */
export async function countRaw(periods: readonly Readonly<{ from: number; to: number }>[]) {
  for (const period of periods) {
    for (const book of ['answer-day', 'resolution-day'] as const) {
      const asked = { projectId: project, book, audience: 1, slice: everything };
      await source.answersOf(asked, period, book === 'answer-day' ? 'full' : 'total');
      await source.weeksOf(asked, { from: period.to - 363, to: period.to });
    }
    await source.requestsOf(project, period, everything);
    await source.cohortOf(project, period, everything);
  }
}
