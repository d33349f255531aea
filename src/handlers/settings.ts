import * as v from 'valibot';
import { followUpChoices, readSettings, type ReadSettingsPorts } from '../app/settings/read-settings';
import { saveSettings, type SaveSettingsPorts } from '../app/settings/save-settings';
import type { ControlBackFillPorts } from '../app/asking/control-back-fill';
import { backFill } from '../contract/back-fill';
import { notAllowed } from '../contract/contract';
import { improvementChoices } from '../contract/improvement-choices';
import { settings as contract } from '../contract/settings';
import { UnknownSettings } from '../domain/settings/project-settings';
import type { Directory } from '../ports/settings/directory';
import type { ImprovementIssues } from '../ports/improvements/improvement-issues';
import type { Log } from '../ports/platform/log';
import type { Permissions } from '../ports/settings/permissions';
import { backFillControls } from './back-fill-controls';
import { serve, Told } from './serve';

export type SettingsPorts = ReadSettingsPorts &
  SaveSettingsPorts &
  ControlBackFillPorts &
  Readonly<{
    directory: Pick<Directory, 'findPeople' | 'findGroups'>;
    permissions: Pick<Permissions, 'mayAdminister'>;
    improvementIssues: Pick<ImprovementIssues, 'statuses'>;
    log: Log;
  }>;

const projectId = v.pipe(v.union([v.string(), v.number()]), v.transform(Number), v.integer(), v.minValue(1));

/** Somebody on a page of one project. The id says what is looked at, never that they may. */
const administrator = v.pipe(
  v.object({ accountId: v.string(), extension: v.object({ project: v.object({ id: projectId }) }) }),
  v.transform(({ accountId, extension }) => ({ accountId, projectId: extension.project.id })),
);
type Administrator = v.InferOutput<typeof administrator>;

/** Everything the settings page may ask; for project administrators only, asked of Jira in their own voice. */
export function settings(ports: SettingsPorts) {
  const permitted = async <T>(who: Pick<Administrator, 'projectId'>, act: () => Promise<T>): Promise<T> => {
    if (!(await ports.permissions.mayAdminister(who.projectId))) throw new Told(notAllowed);
    try {
      return await act();
    } catch (error) {
      throw error instanceof UnknownSettings ? new Told(error.message) : error;
    }
  };

  return serve({ ...contract, ...backFill, ...improvementChoices }, administrator, ports.log, {
    ...backFillControls(ports, permitted),
    readSettings: (_, who) => permitted(who, () => readSettings(ports, who.projectId)),
    saveSettings: ({ base, settings: given }, who) =>
      permitted(who, async () => {
        const saved = await saveSettings(ports, { projectId: who.projectId, base, settings: given, by: who.accountId });
        if (saved.kind === 'invalid') return saved;
        const page = await readSettings(ports, who.projectId);
        if (saved.kind === 'saved') return { kind: 'saved', page };
        return { kind: 'conflict', by: page.savedBy, at: new Date(saved.at ?? 0).toISOString(), page };
      }),
    findToLeaveOut: ({ kind, search }, who) =>
      permitted(who, async () => ({
        found: [
          ...(await (kind === 'people' ? ports.directory.findPeople(search) : ports.directory.findGroups(search))),
        ],
      })),
    readImprovementChoices: ({ projectId: target, issueTypeId }, who) =>
      permitted(who, async () => {
        const [issueTypes, statuses] = await Promise.all([
          ports.catalogue.issueTypes(Number(target)),
          issueTypeId === null ? [] : ports.improvementIssues.statuses(target, issueTypeId),
        ]);
        return { issueTypes: [...issueTypes], statuses: [...statuses] };
      }),
    readFollowUpChoices: ({ projectId: target }, who) => permitted(who, () => followUpChoices(ports, Number(target))),
  });
}
