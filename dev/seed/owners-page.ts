import type { Site } from '../site/running-site';

/** Calls of the Satisfaction page, as Olga makes them. */
export const ownersPage =
  ({ forge, url }: Pick<Site, 'forge' | 'url'>) =>
  async (functionKey: string, payload: object): Promise<unknown> => {
    const answer = await forge.invokeResolver({
      ...{ moduleKey: 'satisfaction-page', call: { functionKey, payload }, viewer: 'owner-olga' },
      extension: {
        project: { id: '10000', key: 'HELP', type: 'service_desk' },
        location: `${url}/jira/servicedesk/projects/HELP/apps/aftercare`,
      },
      ...{ locale: 'en-US', timezone: 'UTC', theme: { colorMode: 'light' } },
    });
    if (!answer.ok) throw new Error(`Satisfaction page, ${functionKey}: ${answer.message}`);
    return answer.result;
  };
