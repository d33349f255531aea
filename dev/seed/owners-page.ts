import type { Site } from '../site/running-site';

type Desk = Readonly<{ id: string; key: string }>;

/** Calls of a desk's Satisfaction page, as Olga makes them. */
export const ownersPage =
  ({ forge, url }: Pick<Site, 'forge' | 'url'>, { id, key }: Desk = { id: '10000', key: 'HELP' }) =>
  async (functionKey: string, payload: object): Promise<unknown> => {
    const answer = await forge.invokeResolver({
      ...{ moduleKey: 'satisfaction-page', call: { functionKey, payload }, viewer: 'owner-olga' },
      extension: {
        project: { id, key, type: 'service_desk' },
        location: `${url}/jira/servicedesk/projects/${key}/apps/aftercare`,
      },
      ...{ locale: 'en-US', timezone: 'UTC', theme: { colorMode: 'light' } },
    });
    if (!answer.ok) throw new Error(`Satisfaction page, ${functionKey}: ${answer.message}`);
    return answer.result;
  };
