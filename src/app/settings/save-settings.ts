import type { ProjectSettings } from '../../domain/settings/project-settings';
import type { Catalogue } from '../../ports/settings/catalogue';
import type { Clock } from '../../ports/platform/clock';
import type { FollowUps } from '../../ports/follow-ups/follow-ups';
import type { Log } from '../../ports/platform/log';
import type { RequestFilters } from '../../ports/asking/request-filters';
import type { Settings } from '../../ports/settings/settings';
import { whyRegisterFails } from './check-improvement-rules';
import { whyLoopFails } from './check-loop-settings';
import { whyRulesFail } from './check-routing-rules';

export type SaveSettingsPorts = Readonly<{
  settings: Settings;
  catalogue: Catalogue;
  filters: Pick<RequestFilters, 'whyUnusable'>;
  followUps: Pick<FollowUps, 'retryNow'>;
  clock: Clock;
  log: Log;
}>;

/** A field by its path, and what is wrong with it as a code the screen words; `says` are Jira's own words about it. */
export type Problem = Readonly<{
  field: string;
  code: 'required' | 'gone' | 'not-in-project' | 'after-closing' | 'version' | 'filter';
  says?: string;
}>;

type Saved =
  | Readonly<{ kind: 'saved' }>
  | Readonly<{ kind: 'conflict'; by: string | null; at: number | null }>
  | Readonly<{ kind: 'invalid'; problems: Problem[] }>;

/** Saves settings as the next version. What cannot work is said before anything is stored, field by field. */
export async function saveSettings(
  ports: SaveSettingsPorts,
  given: Readonly<{ projectId: number; base: number; settings: ProjectSettings; by: string }>,
): Promise<Saved> {
  const problems = [
    ...whyInvalid(given.settings),
    ...(await whyNotInJira(ports, given.settings)),
    ...(await whyFilterFails(ports, given.settings)),
    ...(await whyRulesFail(ports.catalogue, given.settings.followUp)),
    ...(await whyRegisterFails(ports.catalogue, given.settings.improvements)),
    ...(await whyLoopFails(ports, given.settings)),
  ];
  if (problems.length > 0) return { kind: 'invalid', problems };
  const { projectId, base, settings, by } = given;
  const saved = await ports.settings.save(projectId, base, settings, by, ports.clock.now());
  if (saved.kind === 'conflict') return { kind: 'conflict', by: saved.version.savedBy, at: saved.version.savedAt };
  await retryFollowUps(ports, projectId);
  return { kind: 'saved' };
}

/** What kept follow-ups from being opened may just have been put right. They are due again anyway, only later. */
async function retryFollowUps({ followUps, log }: SaveSettingsPorts, projectId: number): Promise<void> {
  try {
    await followUps.retryNow(projectId);
  } catch (error) {
    log.error('follow-ups that wait were not made due', error, { projectId });
  }
}

function whyInvalid({ on, reminderDays, closesDays, followUp }: ProjectSettings): readonly Problem[] {
  const problems: Problem[] = [];
  if (reminderDays !== null && reminderDays >= closesDays)
    problems.push({ field: 'reminderDays', code: 'after-closing' });
  if (on && followUp.projectId === null) problems.push({ field: 'followUp.projectId', code: 'required' });
  if (on && followUp.projectId !== null && followUp.issueTypeId === null)
    problems.push({ field: 'followUp.issueTypeId', code: 'required' });
  return problems;
}

/** A filter that cannot be used would keep everybody from being asked. */
async function whyFilterFails(
  { filters }: SaveSettingsPorts,
  { exclusions: { jql } }: ProjectSettings,
): Promise<readonly Problem[]> {
  const says = jql === null ? null : await filters.whyUnusable(jql);
  return says === null ? [] : [{ field: 'exclusions.jql', code: 'filter', says }];
}

/** Follow-ups must have somewhere to go before the first unhappy answer needs it. */
async function whyNotInJira(
  { catalogue }: SaveSettingsPorts,
  { on, followUp }: ProjectSettings,
): Promise<readonly Problem[]> {
  if (!on || followUp.projectId === null || followUp.issueTypeId === null) return [];
  const projectId = Number(followUp.projectId);
  if (!(await catalogue.findProject(projectId))) return [{ field: 'followUp.projectId', code: 'gone' }];
  const [types, people] = await Promise.all([catalogue.issueTypes(projectId), catalogue.assignees(projectId)]);
  const problems: Problem[] = [];
  if (!types.some(({ id }) => id === followUp.issueTypeId))
    problems.push({ field: 'followUp.issueTypeId', code: 'not-in-project' });
  if (followUp.assignee !== null && !people.some(({ id }) => id === followUp.assignee))
    problems.push({ field: 'followUp.assignee', code: 'not-in-project' });
  return problems;
}
