import * as v from 'valibot';
import { exportCycles, type ExportPorts } from '../app/figures/export-cycles';
import { readChangeMarkers, type ReadMarkersPorts } from '../app/figures/read-causes';
import { askingNeeds, type AskingNeedsPorts } from '../app/asking/asking-needs';
import { storageNeeds } from '../app/keeping/watch-storage';
import { readFigureRequests } from '../app/figures/read-figure-requests';
import { ruledPermissions, type RightsPorts } from '../app/settings/project-rights';
import { readWords, type ReadWordsPorts } from '../app/figures/read-words';
import { readFigures, type ReadFiguresPorts } from '../app/figures/read-figures';
import type { NoncompliancePorts } from '../app/follow-ups/read-noncompliances';
import type { ReadPatternsPorts } from '../app/figures/read-patterns';
import type { ReadMaturityPorts } from '../app/figures/read-maturity';
import { catalogue } from '../contract/catalogue';
import { drivers } from '../contract/drivers';
import { exporting } from '../contract/export';
import { improvements } from '../contract/improvements';
import { maturity } from '../contract/maturity';
import { noncompliances } from '../contract/noncompliances';
import { openComplaints } from '../contract/open-complaint';
import { patternCalls } from '../contract/patterns';
import { project as contract, type FiguresPage } from '../contract/project';
import { review } from '../contract/review';
import { isoDay, parseDay } from '../domain/calendar';
import { wordCalls } from '../contract/words';
import { serviceFigures } from '../contract/service-figures';
import type { WakeFigures } from '../ports/figures/kpis';
import type { Log } from '../ports/platform/log';
import type { Permissions } from '../ports/settings/permissions';
import { catalogueAnswers } from './catalogue';
import { improvementAnswers, type ImprovementSurfacePorts } from './improvements';
import { maturityAnswers } from './maturity';
import { noncomplianceAnswers } from './noncompliances';
import { openComplaintAnswers, type OpenComplaintSurfacePorts } from './open-complaints';
import { patternAnswers } from './patterns';
import { reviewAnswers, type ReviewSurfacePorts } from './review';
import { serve } from './serve';
import { serviceFigureAnswers } from './service-figures';

export type ProjectPorts = Omit<
  ReadFiguresPorts &
    ReadPatternsPorts &
    AskingNeedsPorts &
    ReviewSurfacePorts &
    ImprovementSurfacePorts &
    ReadMaturityPorts &
    NoncompliancePorts &
    ExportPorts &
    ReadWordsPorts &
    OpenComplaintSurfacePorts,
  'permissions'
> &
  RightsPorts &
  Readonly<{ permissions: Pick<Permissions, 'mayCreateIssues'>; wakeFigures: WakeFigures; log: Log }>;

const projectId = v.pipe(v.union([v.string(), v.number()]), v.transform(Number), v.integer(), v.minValue(1));

/** Somebody with a Jira licence on the page of a project. The id says what is looked at, never that they may. */
const colleague = v.pipe(
  v.object({
    accountId: v.pipe(v.string('Please sign in first.'), v.minLength(1)),
    accountType: v.optional(v.nullable(v.string())),
    extension: v.object({ project: v.object({ id: projectId }) }),
  }),
  v.check(({ accountType }) => (accountType ?? 'licensed') === 'licensed', 'This page is for people who work in Jira.'),
  v.transform(({ accountId, extension }) => ({ accountId, projectId: extension.project.id })),
);

/** What is asked of following up beside the figures. */
const loop = { ...noncompliances, ...openComplaints };

const organisationsOffered = 100;

/**
 * Everything the Satisfaction page may ask, the daily review included. Each call goes by the project's rights; in anonymous mode
 * only those that leave small numbers out themselves are open.
 */
export const project = (given: ProjectPorts) => {
  const ports = { ...given, permissions: ruledPermissions(given, 'closed') };
  const figurePorts = { ...given, permissions: ruledPermissions(given, 'open') };
  return serve(
    {
      ...contract,
      ...improvements,
      ...review,
      ...catalogue,
      ...maturity,
      ...serviceFigures,
      ...exporting,
      ...wordCalls,
      ...drivers,
      ...patternCalls,
      ...loop,
    },
    colleague,
    ports.log,
    {
      ...reviewAnswers(ports),
      ...patternAnswers(ports),
      ...catalogueAnswers(ports),
      ...maturityAnswers(ports),
      ...serviceFigureAnswers(ports),
      ...improvementAnswers({ ...ports, permissions: { ...given.permissions, ...ports.permissions } }),
      ...noncomplianceAnswers(ports),
      ...openComplaintAnswers(ports),
      readFigures: async (question, who) => {
        const read = await readFigures(figurePorts, who, question);
        if (read.kind !== 'figures') return read;
        const page = { ...read, markers: await allMarkers(given, who.projectId, read) };
        if (page.behindDays > 0) await wake(ports);
        // Only administrators can mend what keeps everybody from being asked or recorded.
        if (!page.sight.administers) return page;
        const [asking, storage] = await Promise.all([askingNeeds(ports, who.projectId), storageNeeds(ports)]);
        return { ...page, needs: [...storage, ...asking, ...page.needs] };
      },
      readWords: (question, who) => readWords(ports, who, question),
      exportCycles: (question, who) => exportCycles(ports, who.projectId, question),
      readRequests: (question, who) => readFigureRequests(ports, who, question),
      readFilters: async ({ search, organisation }, who) => {
        if (!(await figurePorts.permissions.mayBrowse(who.projectId)))
          return { kind: 'refused', because: 'not-allowed' } as const;
        const choices = await ports.records.choices(who.projectId, search, organisationsOffered);
        const of = (kind: (typeof choices)[number]['kind']) =>
          choices.filter((choice) => choice.kind === kind).map(({ id, name }) => ({ id, name }));
        const offered = of('organisation');
        return {
          kind: 'filters' as const,
          requestTypes: of('request-type'),
          teams: of('team'),
          channels: of('channel'),
          priorities: of('priority'),
          organisations: [...offered, ...(await alsoChosen(ports, offered, organisation))],
          hasMore: offered.length >= organisationsOffered,
        };
      },
    },
  );
};

/** The chosen organisation, where it is none of those offered: an address may name any of ten thousand. */
async function alsoChosen(
  { records }: Pick<ProjectPorts, 'records'>,
  offered: readonly Readonly<{ id: number }>[],
  chosen: number | null,
) {
  if (chosen === null || offered.some(({ id }) => id === chosen)) return [];
  const name = (await records.names({ organisation: [chosen] }))('organisation', chosen);
  return name === null ? [] : [{ id: chosen, name }];
}

type Marked = Readonly<{
  period: Readonly<{ from: string; to: string }>;
  against: Readonly<{ from: string; to: string }>;
  timeZone: string;
  markers: FiguresPage['markers'];
}>;

/** Changes of the settings with what was deployed and improved in the weeks of the page, oldest first. */
async function allMarkers(ports: ReadMarkersPorts, id: number, { period, against, timeZone, markers }: Marked) {
  const from = Math.min(parseDay(period.from), parseDay(against.from));
  const changes = await readChangeMarkers(ports, id, { from, to: parseDay(period.to) }, timeZone);
  const told = changes.map(({ day, ...change }) => ({ ...change, day: isoDay(day) }));
  return [...markers, ...told].sort((a, b) => a.day.localeCompare(b.day));
}

/** Somebody looks at figures that lag behind; the page is theirs whether the worker can be woken or not. */
async function wake({ wakeFigures, log }: Pick<ProjectPorts, 'wakeFigures' | 'log'>): Promise<void> {
  try {
    await wakeFigures.wake();
  } catch (error) {
    log.error('the worker of the figures was not woken', error);
  }
}
