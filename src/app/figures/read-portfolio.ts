import { dayOf, isoDay } from '../../domain/calendar';
import { satisfiedOf } from '../../domain/figures/answer-cell';
import { hiddenChange, hiddenShare, isFew } from '../../domain/figures/anonymous';
import { inBlocks, namedPeriod, type ComparedPeriods, type Days, type PeriodName } from '../../domain/figures/period';
import { changeOf, plain, shareOf } from '../../domain/figures/share';
import { noTargets } from '../../domain/figures/target';
import type { ProjectSettings } from '../../domain/settings/project-settings';
import { sightOf, usualRights, type Sight } from '../../domain/settings/rights';
import type { Catalogue } from '../../ports/settings/catalogue';
import type { Clock } from '../../ports/platform/clock';
import type { FigureRecords } from '../../ports/figures/figure-records';
import type { Permissions } from '../../ports/settings/permissions';
import type { Reviews } from '../../ports/review/reviews';
import type { Settings } from '../../ports/settings/settings';
import { everything } from '../../ports/figures/figure-source';
import { anonymousView } from './anonymous-view';
import { answersOf, trusted, type Asked, type PeriodPorts } from './period-figures';
import { peopleOf } from './period-people';

export type PortfolioPorts = PeriodPorts &
  Readonly<{
    settings: Pick<Settings, 'projects' | 'read' | 'reportingTimeZone'>;
    catalogue: Pick<Catalogue, 'projects'>;
    permissions: Pick<Permissions, 'rolesIn'>;
    records: Pick<FigureRecords, 'openFollowUps'>;
    reviews: Pick<Reviews, 'unread'>;
    clock: Clock;
  }>;

type Named = Readonly<{ id: string; key: string; name: string }>;
type Seen = Readonly<{ project: Named; settings: ProjectSettings; sight: Sight }>;

/** More projects than anybody reads in one table; by name, never by how they do. */
const mostProjects = 50;

/** Projects where Aftercare is set up and whose figures the viewer may see: asked of Jira as the viewer. `more` are not looked at. */
async function seenProjects(
  ports: PortfolioPorts,
  wanted: number | null,
  search = '',
): Promise<Readonly<{ seen: readonly Seen[]; more: number }>> {
  const { settings, catalogue, permissions } = ports;
  const known = await settings.projects();
  const ids = wanted === null ? known : known.filter((id) => id === wanted);
  if (ids.length === 0) return { seen: [], more: 0 };
  const [named, roles] = await Promise.all([catalogue.projects(), permissions.rolesIn(ids)]);
  const visible = named.filter(
    (project) =>
      ids.includes(Number(project.id)) && roles.get(Number(project.id)) !== 'stranger' && isFound(project, search),
  );
  const read = visible.slice(0, mostProjects).map(async (project): Promise<readonly Seen[]> => {
    // Settings of another version are nobody's to interpret; the project's own page says so.
    const version = await settings.read(Number(project.id)).catch(() => null);
    if (!version) return [];
    const rights = { ...usualRights, ...version.settings.rights };
    const sight = sightOf(rights, roles.get(Number(project.id)) ?? 'stranger');
    return sight.figures ? [{ project, settings: version.settings, sight }] : [];
  });
  return { seen: (await Promise.all(read)).flat(), more: Math.max(0, visible.length - mostProjects) };
}

/** Whether name or key holds what was searched for, in whatever case. */
const isFound = ({ name, key }: Named, search: string) =>
  [name, key].some((text) => text.toLocaleLowerCase().includes(search.trim().toLocaleLowerCase()));

async function periodOf(ports: PortfolioPorts, asked: Asked, period: Days) {
  const [answers, people] = await Promise.all([
    answersOf(ports, asked, period, 'total'),
    peopleOf(ports, asked, period),
  ]);
  return { satisfied: satisfiedOf(answers.all), people };
}

const nothingTold = { now: false, before: false };

/** Whether enough people answered in every block of the periods, and which blocks these are. */
async function toldOf(ports: PortfolioPorts, asked: Asked, compared: ComparedPeriods) {
  const view = await anonymousView(ports, asked, compared);
  return view
    ? {
        compared: view.compared,
        tells: { now: view.now.length > 0, before: view.tellsBefore && view.before.length > 0 },
      }
    : { compared, tells: nothingTold };
}

type Frame = Readonly<{ today: number; timeZone: string; compared: ComparedPeriods }>;

async function summaryOf(ports: PortfolioPorts, { project, settings, sight }: Seen, frame: Frame) {
  const { today, timeZone } = frame;
  const projectId = Number(project.id);
  const planned = sight.anonymous ? inBlocks(frame.compared, today) : frame.compared;
  const days = { from: Math.min(planned.now.from, planned.before.from), to: planned.now.to };
  const { stale } = trusted(await ports.kpis.findStale(projectId, days));
  const asked: Asked = {
    ...{ projectId, audience: 1, stale, today, timeZone },
    ...{ book: 'answer-day', slice: everything },
  };
  const { compared, tells } = sight.anonymous
    ? await toldOf(ports, asked, planned)
    : { compared: planned, tells: { now: true, before: true } };
  const [now, before, open, unread] = await Promise.all([
    periodOf(ports, asked, compared.now),
    periodOf(ports, asked, compared.before),
    ports.records.openFollowUps(projectId, settings.alarmLevel, 1),
    ports.reviews.unread(projectId, settings.alarmLevel, 1),
  ]);
  const count = (n: number) => (sight.anonymous && isFew(n) ? null : n);
  const { answered, eligible } = now.people;
  return {
    project,
    satisfied: !tells.now ? hiddenShare : shareOf(now.satisfied),
    change: !tells.now || !tells.before ? hiddenChange : changeOf(now.satisfied, before.satisfied),
    response: !tells.now || (sight.anonymous && isFew(answered)) ? hiddenShare : shareOf(plain(answered, eligible)),
    openFollowUps: count(open.count),
    unread: count(unread.total),
    targets: settings.targetFigures ?? noTargets,
  };
}

async function frameOf({ settings, clock }: PortfolioPorts, period: PeriodName): Promise<Frame> {
  const timeZone = await settings.reportingTimeZone();
  const today = dayOf(clock.now().getTime(), timeZone);
  return { today, timeZone, compared: namedPeriod(period, today, 'previous') };
}

const dates = ({ from, to }: Days) => ({ from: isoDay(from), to: isoDay(to) });
const shown = ({ compared }: Frame) => ({ period: dates(compared.now), against: dates(compared.before) });

/** All projects the viewer may see, one line each, by name. */
export async function readPortfolio(ports: PortfolioPorts, period: PeriodName) {
  const [frame, { seen, more }] = await Promise.all([frameOf(ports, period), seenProjects(ports, null)]);
  const projects = [];
  // One after the other: Forge SQL has one connection for an invocation.
  for (const one of seen) projects.push(await summaryOf(ports, one, frame));
  return { kind: 'portfolio', ...shown(frame), projects, more } as const;
}

/** One project for a gadget; refused alike where it is hidden, switched off or gone. */
export async function readSummary(ports: PortfolioPorts, projectId: number, period: PeriodName) {
  const [frame, found] = await Promise.all([frameOf(ports, period), seenProjects(ports, projectId)]);
  const [seen] = found.seen;
  if (!seen) return { kind: 'refused', because: 'not-allowed' } as const;
  return { kind: 'summary', ...shown(frame), summary: await summaryOf(ports, seen, frame) } as const;
}

type ChoicesQuestion = Readonly<{ search: string; chosen: string | null }>;

/** Projects a gadget of this viewer can be set to, and the one it is set to, whatever is searched for. */
export async function portfolioChoices(ports: PortfolioPorts, { search, chosen }: ChoicesQuestion) {
  const { seen, more } = await seenProjects(ports, null, search);
  const isAmong = chosen === null || seen.some(({ project }) => project.id === chosen);
  const kept = isAmong ? [] : (await seenProjects(ports, Number(chosen))).seen;
  return { projects: [...kept, ...seen].map(({ project }) => project), more };
}
