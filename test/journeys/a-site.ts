import { facilitiesId, withFacilities } from '../../dev/jira/world/facilities';
import { standardWorld } from '../../dev/jira/world/standard-world';
import { createSite, type SiteOptions } from '../../dev/site/site';
import type { Site } from '../../dev/site/running-site';
import { ownersWishes, setUpAftercare } from '../../dev/seed/set-up-aftercare';

/** A Monday morning, so that what a journey sees does not depend on when it runs. */
const monday = new Date('2026-06-22T08:00:00Z');

/** An empty site with the app installed and follow-ups going to CARE and Olga; time stands still unless moved. */
export async function openSite(options: SiteOptions = {}): Promise<Site> {
  const site = await createSite({ frozen: true, start: monday, ...options });
  site.forge.install();
  await site.settle();
  await setUpAftercare(site, ownersWishes);
  await site.markAsNew();
  site.open();
  return site;
}

/** The same with Facilities as a second desk, where Aftercare is on, too. */
export async function openTwoDesks(): Promise<Site> {
  const site = await openSite({ world: withFacilities(standardWorld) });
  await setUpAftercare(site, { followUp: ownersWishes.followUp }, { id: facilitiesId, key: 'FAC' });
  return site;
}

type Reply = Readonly<{ status: number; body: Readonly<Record<string, unknown>> }>;

/** Jira's REST API as somebody; the user name is the account id. */
export async function rest(site: Site, as: string, method: string, path: string, body?: unknown): Promise<Reply> {
  const reply = await fetch(site.url + path, {
    method,
    headers: {
      authorization: `Basic ${Buffer.from(`${as}:any`).toString('base64')}`,
      'content-type': 'application/json',
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await reply.text();
  return { status: reply.status, body: text === '' ? {} : JSON.parse(text) };
}

/** A control of the site; answers are JSON. */
export async function control(site: Site, method: 'GET' | 'POST', path: string, body?: unknown): Promise<Reply> {
  const reply = await fetch(site.url + path, { method, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
  return { status: reply.status, body: await reply.json() };
}

/** Raises a request of a type and answers its key. */
export async function raise(
  site: Site,
  as: string,
  summary: string,
  requestTypeId = '1',
  serviceDeskId = '1',
): Promise<string> {
  const { body } = await rest(site, as, 'POST', '/rest/servicedeskapi/request', {
    serviceDeskId,
    requestTypeId,
    requestFieldValues: { summary },
  });
  return String(body.issueKey);
}

export const resolve = (site: Site, key: string, as = 'agent-ana') =>
  rest(site, as, 'POST', `/rest/api/3/issue/${key}/transitions`, { transition: { id: '41' } });
