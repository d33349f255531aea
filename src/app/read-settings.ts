import { dayOf } from '../domain/calendar';
import type { CandidateReason } from '../domain/eligibility';
import { defaultSettings, type ProjectSettings, type SettingsVersion } from '../domain/project-settings';
import type { Catalogue } from '../ports/catalogue';
import type { Clock } from '../ports/clock';
import type { Cycles } from '../ports/cycles';
import type { FollowUps } from '../ports/follow-ups';
import type { KnownOrganisations } from '../ports/known-organisations';
import type { People } from '../ports/permissions';
import type { Named } from '../ports/requests';
import type { Settings } from '../ports/settings';

export type ReadSettingsPorts = Readonly<{
  settings: Settings;
  catalogue: Catalogue;
  cycles: Cycles;
  followUps: FollowUps;
  people: People;
  organisations: KnownOrganisations;
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
  projects: (Named & Readonly<{ key: string }>)[];
  issueTypes: Named[];
  assignees: Named[];
  organisations: Named[];
  last30: Readonly<{
    resolved: number;
    eligible: number;
    asked: number;
    answered: number;
    byReason: { reason: CandidateReason; count: number }[];
  }>;
  problem: string | null;
}>;

const days = 30;
const organisationsOffered = 200;

/** Everything the settings page shows of one project. */
export async function readSettings(ports: ReadSettingsPorts, projectId: number): Promise<Page> {
  const version = await ports.settings.read(projectId);
  const target = version.settings.followUp.projectId;
  const [project, requestTypes, resolutions, projects, choices, last30, problem, savedBy, organisations] =
    await Promise.all([
      ports.catalogue.findProject(projectId),
      ports.catalogue.requestTypes(projectId),
      ports.catalogue.resolutions(),
      ports.catalogue.projects(),
      followUpChoices(ports, target === null ? null : Number(target)),
      countLast30(ports, projectId),
      ports.followUps.findProblem(projectId),
      version.savedBy === null ? null : ports.people.nameOf(version.savedBy),
      ports.organisations.known(organisationsOffered),
    ]);
  return {
    ...shown(version),
    savedBy,
    projectName: project?.name ?? '',
    projectKey: project?.key ?? '',
    requestTypes: [...requestTypes],
    resolutions: [...resolutions],
    projects: [...projects],
    ...choices,
    organisations: [...organisations],
    last30,
    problem,
  };
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
  const rows = await cycles.countDecisions(projectId, today - days + 1);
  const sum = (which: (row: (typeof rows)[number]) => boolean) =>
    rows.filter(which).reduce((total, { count }) => total + count, 0);
  const byReason = new Map<CandidateReason, number>();
  for (const { reason, count } of rows) if (reason) byReason.set(reason, (byReason.get(reason) ?? 0) + count);
  return {
    resolved: sum(() => true),
    eligible: sum(({ eligible }) => eligible),
    asked: sum(({ asked }) => asked),
    answered: rows.reduce((total, { answered }) => total + answered, 0),
    byReason: [...byReason].map(([reason, count]) => ({ reason, count })).sort((a, b) => b.count - a.count),
  };
}
