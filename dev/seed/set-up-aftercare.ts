import type { ProjectSettings } from '../../src/domain/settings/project-settings';
import type { Site } from '../site/running-site';

type SiteOf = Pick<Site, 'forge' | 'url'>;
type Page = Readonly<{ settings: ProjectSettings; version: number }>;

const owner = 'owner-olga';

/** Follow-ups go to project CARE as its issue type Follow-up, and to Olga; its issues of type Improvement are the register. */
export const ownersWishes = {
  followUp: { projectId: '10001', issueTypeId: '10011', assignee: owner },
  improvements: { projectId: '10001', issueTypeId: '10012', states: {}, rejectedResolutions: [] },
} as const;

type Desk = Readonly<{ id: string; key: string }>;
const help: Desk = { id: '10000', key: 'HELP' };

async function ask({ forge, url }: SiteOf, { id, key }: Desk, functionKey: string, payload: unknown): Promise<unknown> {
  const answer = await forge.invokeResolver({
    moduleKey: 'satisfaction-settings',
    call: { functionKey, payload },
    viewer: owner,
    extension: {
      project: { id, key, type: 'service_desk' },
      location: `${url}/jira/servicedesk/projects/${key}/settings/apps/aftercare`,
    },
    locale: 'en-US',
    timezone: 'Europe/Berlin',
    theme: { colorMode: 'light' },
  });
  if (!answer.ok) throw new Error(`Settings, ${functionKey}: ${answer.message}`);
  return answer.result;
}

/** Sets Aftercare up as the service owner would on the settings page; what is not wished for keeps its default. */
export async function setUpAftercare(site: SiteOf, wishes: Partial<ProjectSettings>, desk: Desk = help): Promise<void> {
  const { settings, version } = (await ask(site, desk, 'readSettings', {})) as Page;
  const saved = (await ask(site, desk, 'saveSettings', {
    base: version,
    settings: { ...settings, on: true, ...wishes },
  })) as { kind: string };
  if (saved.kind !== 'saved') throw new Error(`The settings could not be saved: ${JSON.stringify(saved)}`);
}
