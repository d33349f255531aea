import { get as httpGet } from 'node:http';
import { existsSync } from 'node:fs';
import type { Site } from '../../../dev/site/running-site';
import { appFolders } from '../../../dev/site/folders';
import { openSite, control, raise, rest } from '../../journeys/a-site';

if (!existsSync(appFolders.archive)) throw new Error('The app is not bundled; "npm run bundle" does it.');

let site: Site;

beforeAll(async () => {
  site = await openSite();
}, 120_000);

afterAll(async () => {
  await site?.stop();
}, 60_000);

const page = (path: string, as = 'customer-dora', init: RequestInit = {}) =>
  fetch(site.url + path, {
    redirect: 'manual',
    headers: { cookie: `aftercare-as=${as}`, accept: 'text/html' },
    ...init,
  });

/** fetch sets Host itself; a name of an attacker's needs a bare request. */
const statusUnderHost = (host: string, path: string) =>
  new Promise<number>((done, failed) => {
    httpGet(`${site.url}${path}`, { headers: { host } }, (reply) => {
      reply.resume();
      done(reply.statusCode ?? 0);
    }).on('error', failed);
  });

describe('REST', () => {
  test('the user name is the account id, whatever the password', async () => {
    expect((await rest(site, 'agent-ana', 'GET', '/rest/api/3/myself')).body).toMatchObject({ accountId: 'agent-ana' });
  });

  test.each(['nobody-here', ''])('"%s" is nobody', async (name) => {
    const { status, body } = await rest(site, name, 'GET', '/rest/api/3/myself');
    expect(status).toBe(401);
    expect(body).toHaveProperty('errorMessages');
  });

  test("a cookie counts on the site's own pages only", async () => {
    const ask = (headers: Record<string, string>) =>
      fetch(`${site.url}/rest/api/3/myself`, { headers: { cookie: 'aftercare-as=agent-ana', ...headers } });
    expect((await ask({})).status).toBe(401);
    expect((await ask({ 'sec-fetch-site': 'same-origin' })).status).toBe(200);
  });

  test('anybody may ask whether the site is ready', async () => {
    expect((await fetch(`${site.url}/rest/api/3/serverInfo`)).status).toBe(200);
  });
});

describe('who may reach the site', () => {
  test('only names of this computer', async () => {
    expect(await statusUnderHost('evil.example:80', '/_site/traffic')).toBe(403);
    expect(await statusUnderHost(`127.0.0.1:${new URL(site.url).port}`, '/_site/clock')).toBe(200);
  });

  test('only its own pages change anything', async () => {
    const reply = await fetch(`${site.url}/_site/clock`, {
      method: 'POST',
      body: '{"advance":"PT1H"}',
      headers: { origin: 'https://evil.example' },
    });
    expect(reply.status).toBe(403);
  });
});

describe('the clock', () => {
  test('moves by an ISO 8601 duration', async () => {
    const before = site.clock.now().getTime();
    const { body } = await control(site, 'POST', '/_site/clock', { advance: 'PT1H30M' });
    expect(new Date(String(body.now)).getTime() - before).toBe(90 * 60_000);
  });

  test.each(['4 hours', '', 'PT', 4, null])('%p is no duration, and an example is given', async (advance) => {
    const { status, body } = await control(site, 'POST', '/_site/clock', { advance });
    expect(status).toBe(400);
    expect(body.error).toMatch(/"PT4H"/);
  });

  test('a body that is no JSON is told kindly', async () => {
    const reply = await fetch(`${site.url}/_site/clock`, { method: 'POST', body: 'advance=PT4H' });
    expect(reply.status).toBe(400);
    expect(await reply.json()).toEqual({ error: expect.stringContaining('must be a JSON object') });
  });
});

describe('controls', () => {
  test('a fault that does not exist is refused by name', async () => {
    const { status, body } = await control(site, 'POST', '/_site/faults', { duplicates: 1 });
    expect(status).toBe(400);
    expect(body.error).toMatch(/duplicates/);
  });

  test('an address that does not exist tells those that do', async () => {
    const { status, body } = await control(site, 'GET', '/_site/nothing');
    expect(status).toBe(404);
    expect(body.error).toMatch(/POST \/_site\/clock/);
  });

  test('a reset forgets requests, mail and faults, and sets the clock back', async () => {
    const before = (await control(site, 'POST', '/_site/reset')).body.now;
    const key = await raise(site, 'customer-dora', 'Forget me');
    await control(site, 'POST', '/_site/faults', { lose: 1 });
    await control(site, 'POST', '/_site/clock', { advance: 'PT1H' });
    expect((await control(site, 'POST', '/_site/reset')).body.now).toBe(before);
    expect((await rest(site, 'agent-ana', 'GET', `/rest/api/3/issue/${key}`)).status).toBe(404);
    expect((await control(site, 'GET', '/_site/mail')).body.items).toEqual([]);
    expect((await control(site, 'GET', '/_site/faults')).body).toMatchObject({ lose: 0 });
  });

  test.each(['reset', 'settle'])('what a %s was told and cannot do is named, and nothing happens', async (act) => {
    const key = await raise(site, 'customer-dora', 'Still here');
    const { status, body } = await control(site, 'POST', `/_site/${act}`, { hard: true });
    expect([status, body.error]).toEqual([400, expect.stringMatching(/takes nothing.*"hard"/)]);
    const reply = await fetch(`${site.url}/_site/${act}`, { method: 'POST', body: 'all' });
    expect([reply.status, await reply.json()]).toEqual([400, { error: expect.stringContaining('JSON object') }]);
    expect((await rest(site, 'agent-ana', 'GET', `/rest/api/3/issue/${key}`)).status).toBe(200);
  });
});

describe('pages', () => {
  test('who says nothing is asked who they are', async () => {
    const reply = await fetch(`${site.url}/browse/HELP-1`, { headers: { accept: 'text/html' } });
    expect(reply.status).toBe(401);
    expect(await reply.text()).toContain('/browse/HELP-1?as=agent-ana');
  });

  test('a choice in the address is remembered', async () => {
    const reply = await page('/?as=customer-emil&theme=dark', '');
    expect(reply.headers.getSetCookie().join()).toMatch(/aftercare-as=customer-emil.*aftercare-theme=dark/);
    expect(await reply.text()).toMatch(/lang="de-DE" data-color-mode="dark"/);
  });

  test("customers are shown from the agent's door to the portal", async () => {
    const reply = await page('/browse/HELP-1');
    expect(reply.status).toBe(403);
    expect(await reply.text()).toContain('href="/servicedesk/customer/portal/1/HELP-1"');
  });

  test("somebody else's request is not there", async () => {
    const key = await raise(site, 'customer-dora', 'Mine alone');
    expect((await page(`/servicedesk/customer/portal/1/${key}`)).status).toBe(200);
    expect((await page(`/servicedesk/customer/portal/1/${key}`, 'unlicensed-gus')).status).toBe(404);
  });

  test('settings are for project administrators', async () => {
    expect((await page('/jira/servicedesk/projects/HELP/settings/apps/aftercare', 'agent-ana')).status).toBe(403);
    expect((await page('/jira/servicedesk/projects/HELP/settings/apps/aftercare', 'owner-olga')).status).toBe(200);
  });

  test('a form that Jira refuses says why and changes nothing', async () => {
    const reply = await page('/servicedesk/customer/portal/1/create/1', 'customer-dora', {
      method: 'POST',
      body: new URLSearchParams({ summary: '   ' }),
    });
    expect(reply.status).toBe(400);
    expect(await reply.text()).toContain('Nothing was changed');
  });

  test("the app's screens come with the policy Forge gives them and with the bridge before their script", async () => {
    const reply = await page('/_site/app/portal.html');
    expect(reply.headers.get('content-security-policy')).toMatch(/script-src 'self'/);
    expect(await reply.text()).toMatch(/<head><script src="\/_site\/forge\/frame\.js">/);
  });

  test('no address leads out of the folders that are served', async () => {
    expect((await page('/_site/assets/..%2f..%2f..%2fpackage.json')).status).toBe(404);
  });
});
