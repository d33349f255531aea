import type { ProjectSettings } from '../../src/domain/project-settings';
import type { Site } from '../site/running-site';

type Page = Readonly<{ settings: ProjectSettings; version: number }>;

const owner = 'owner-olga';

/** Follow-ups go to project CARE as its issue type Follow-up, and to Olga; its issues of type Improvement are the register. */
export const ownersWishes = {
  followUp: { projectId: '10001', issueTypeId: '10011', assignee: owner },
  improvements: { projectId: '10001', issueTypeId: '10012', states: {}, rejectedResolutions: [] },
} as const;

async function ask(site: Pick<Site, 'forge' | 'url'>, functionKey: string, payload: unknown): Promise<unknown> {
  const answer = await site.forge.invokeResolver({
    moduleKey: 'satisfaction-settings',
    call: { functionKey, payload },
    viewer: owner,
    extension: {
      project: { id: '10000', key: 'HELP', type: 'service_desk' },
      location: `${site.url}/jira/servicedesk/projects/HELP/settings/apps/aftercare`,
    },
    locale: 'en-US',
    timezone: 'Europe/Berlin',
    theme: { colorMode: 'light' },
  });
  if (!answer.ok) throw new Error(`Settings, ${functionKey}: ${answer.message}`);
  return answer.result;
}

/** Sets Aftercare up for HELP as its service owner would on the settings page; what is not wished for keeps its default. */
export async function setUpAftercare(
  site: Pick<Site, 'forge' | 'url'>,
  wishes: Partial<ProjectSettings>,
): Promise<void> {
  const { settings, version } = (await ask(site, 'readSettings', {})) as Page;
  const saved = (await ask(site, 'saveSettings', {
    base: version,
    settings: { ...settings, on: true, ...wishes },
  })) as { kind: string };
  if (saved.kind !== 'saved') throw new Error(`The settings could not be saved: ${JSON.stringify(saved)}`);
}
