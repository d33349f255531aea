import { dayOf } from '../../domain/calendar';
import type { CandidateReason } from '../../domain/asking/eligibility';
import { defaultSettings, type ProjectSettings, type SettingsVersion } from '../../domain/settings/project-settings';
import { targetProblem } from '../../domain/follow-ups/follow-up-target';
import type { Catalogue } from '../../ports/settings/catalogue';
import type { Clock } from '../../ports/platform/clock';
import type { Directory } from '../../ports/settings/directory';
import type { Cycles } from '../../ports/asking/cycles';
import type { FollowUps } from '../../ports/follow-ups/follow-ups';
import type { KnownOrganisations } from '../../ports/figures/known-organisations';
import type { People } from '../../ports/settings/permissions';
import type { RequestFilters } from '../../ports/asking/request-filters';
import type { Named } from '../../ports/requests/requests';
import type { Settings } from '../../ports/settings/settings';
import { groupsSeen } from '../asking/groups-seen';

export type ReadSettingsPorts = Readonly<{
  settings: Settings;
  catalogue: Catalogue;
  cycles: Cycles;
  followUps: FollowUps;
  people: People;
  organisations: KnownOrganisations;
  directory: Pick<Directory, 'namesOfPeople' | 'namesOfGroups' | 'groupsOf'>;
  filters: Pick<RequestFilters, 'whyUnusable'>;
  clock: Clock;
}>;

type Page = Readonly<{
  settings: ProjectSettings;
  version: number;
  savedBy: string | null;
  savedAt: string | null;
  projectName: string;
  projectKey: string;
  requestTypes: Named[];
  resolutions: Named[];
  statuses: Named[];
  projects: (Named & Readonly<{ key: string }>)[];
  issueTypes: Named[];
  assignees: Named[];
  organisations: Named[];
  leftInPeace: Readonly<{ people: Named[]; groups: Named[] }>;
  filterProblem: string | null;
  groupsUnseen: boolean;
  last30: Readonly<{
    resolved: number;
    eligible: number;
    asked: number;
    answered: number;
    byReason: { reason: CandidateReason; count: number }[];
  }>;
  problem: string | null;
  unlinked: number;
}>;

const days = 30;
const organisationsOffered = 200;

/** Everything the settings page shows of one project. */
export async function readSettings(ports: ReadSettingsPorts, projectId: number): Promise<Page> {
  const version = await ports.settings.read(projectId);
  const target = version.settings.followUp.projectId;
  const [
    project,
    requestTypes,
    resolutions,
    statuses,
    projects,
    choices,
    last30,
    problem,
    unlinked,
    savedBy,
    organisations,
    leftOut,
  ] = await Promise.all([
    ports.catalogue.findProject(projectId),
    ports.catalogue.requestTypes(projectId),
    ports.catalogue.resolutions(),
    ports.catalogue.statuses(projectId),
    ports.catalogue.projects(),
    followUpChoices(ports, target === null ? null : Number(target)),
    countLast30(ports, projectId),
    ports.followUps.findProblem(projectId),
    ports.followUps.countUnlinked(projectId),
    version.savedBy === null ? null : ports.people.nameOf(version.savedBy),
    ports.organisations.known(organisationsOffered),
    readLeftOut(ports, version),
  ]);
  return {
    ...shown(version),
    savedBy,
    projectName: project?.name ?? '',
    projectKey: project?.key ?? '',
    requestTypes: [...requestTypes],
    resolutions: [...resolutions],
    statuses: [...statuses],
    projects: [...projects],
    ...choices,
    organisations: [...organisations],
    ...leftOut,
    last30,
    problem: problem ?? targetProblem(version.settings, { projects, ...choices }),
    unlinked,
  };
}

/** Names of whom the settings leave in peace, and whether their filter still works: it can break when a field goes. */
async function readLeftOut({ directory, filters }: ReadSettingsPorts, { settings, savedBy }: SettingsVersion) {
  const { jql, people, groups } = settings.exclusions;
  const [namedPeople, namedGroups, filterProblem] = await Promise.all([
    directory.namesOfPeople(people),
    groupsSeen({ directory }, groups, savedBy),
    jql === null ? null : filters.whyUnusable(jql),
  ]);
  const leftInPeace = { people: [...namedPeople], groups: [...(namedGroups ?? [])] };
  return { leftInPeace, filterProblem, groupsUnseen: namedGroups === null };
}

/** A project nobody set up shows the defaults, switched off. */
const shown = ({ version, settings, savedAt }: SettingsVersion) => ({
  version,
  settings: version === 0 ? { ...defaultSettings, on: false } : settings,
  savedAt: savedAt === null ? null : new Date(savedAt).toISOString(),
});

/** Issue types and people of the project follow-ups go to. */
export async function followUpChoices({ catalogue }: Pick<ReadSettingsPorts, 'catalogue'>, projectId: number | null) {
  if (projectId === null) return { issueTypes: [], assignees: [] };
  const [issueTypes, assignees] = await Promise.all([catalogue.issueTypes(projectId), catalogue.assignees(projectId)]);
  return { issueTypes: [...issueTypes], assignees: [...assignees] };
}

async function countLast30({ cycles, settings, clock }: ReadSettingsPorts, projectId: number): Promise<Page['last30']> {
  const today = dayOf(clock.now().getTime(), await settings.reportingTimeZone());
  const since = today - days + 1;
  const [rows, answered] = await Promise.all([
    // A clock that is ahead resolves requests tomorrow.
    cycles.countDecisions(projectId, { from: since, to: today + 1 }),
    cycles.countAnswered(projectId, since),
  ]);
  const sum = (which: (row: (typeof rows)[number]) => boolean) =>
    rows.filter(which).reduce((total, { count }) => total + count, 0);
  const byReason = new Map<CandidateReason, number>();
  for (const { reason, count } of rows) if (reason) byReason.set(reason, (byReason.get(reason) ?? 0) + count);
  return {
    resolved: sum(() => true),
    eligible: sum(({ eligible }) => eligible),
    asked: sum(({ asked }) => asked),
    answered,
    byReason: [...byReason].map(([reason, count]) => ({ reason, count })).sort((a, b) => b.count - a.count),
  };
}
