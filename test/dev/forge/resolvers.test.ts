import { startTinySite, type TinySite } from './tiny-site';

let site: TinySite;
beforeAll(async () => {
  site = await startTinySite();
});
afterAll(() => site.stop());

test('a resolver knows who asks, from where and in which language', async () => {
  await expect(site.ask('who', {}, 'customer')).resolves.toEqual({
    ok: true,
    result: expect.objectContaining({
      accountId: 'customer',
      accountType: 'customer',
      cloudId: 'a27a27a2-0000-4000-8000-000000004400',
      extension: { type: 'jiraServiceManagement:portalRequestDetail', request: { key: 'HELP-1' } },
      installContext: 'ari:cloud:jira::site/a27a27a2-0000-4000-8000-000000004400',
      locale: 'de-DE',
      moduleKey: 'panel',
      siteUrl: 'http://localhost:4400',
      timezone: 'Europe/Berlin',
    }),
  });
});

test('whoever has no licence sees only the modules that say so', async () => {
  await expect(site.ask('who', {}, 'guest')).resolves.toMatchObject({ ok: false, status: 403 });
  await expect(site.ask('who', {}, null)).resolves.toMatchObject({ ok: false, status: 403 });
  await expect(site.ask('who', {}, 'customer', 'page')).resolves.toMatchObject({ ok: false, status: 403 });
  await expect(site.ask('who', {}, 'agent', 'page')).resolves.toMatchObject({ ok: true });
  expect(site.forge.maySee('panel', 'customer')).toBe(true);
  expect(site.forge.maySee('panel', 'anonymous')).toBe(false);
});

test('an unknown module, an unknown function and a failing one are told apart', async () => {
  await expect(site.ask('who', {}, 'agent', 'nowhere')).resolves.toEqual({
    ok: false,
    status: 404,
    message: 'The app has no module nowhere.',
  });
  await expect(site.ask('nothing')).resolves.toEqual({
    ok: false,
    status: 500,
    message: "There was an error invoking the function - Resolver has no definition for 'nothing'.",
  });
  await expect(site.ask('boom')).resolves.toEqual({
    ok: false,
    status: 500,
    message: 'There was an error invoking the function - boom',
  });
});

test('a request over 500 KB and a response over 5 MB do not get through', async () => {
  await expect(site.ask('who', { long: 'x'.repeat(500_001) })).resolves.toMatchObject({ ok: false, status: 413 });
  await expect(site.ask('big', { size: 5_000_001 })).resolves.toMatchObject({ ok: false, status: 500 });
});

test('two invocations in one process keep their callers apart', async () => {
  const [slow, quick] = await Promise.all([site.ask('who', {}, 'customer'), site.ask('who', {}, 'agent')]);
  expect([slow, quick]).toMatchObject([{ result: { accountId: 'customer' } }, { result: { accountId: 'agent' } }]);
});

test('the pages of the modules and their places are known', () => {
  expect(site.forge.modules()).toMatchObject([
    { key: 'panel', type: 'jiraServiceManagement:portalRequestDetail', page: 'portal.html', title: 'Panel' },
    { key: 'page', type: 'jira:projectPage', page: 'index.html', titleKey: 'page.title' },
  ]);
});

test('a screen asks Jira as whoever looks at it, within the scopes of the app', async () => {
  const request = { product: 'jira', restPath: '/rest/api/3/issue/HELP-1', fetchRequestInit: {} };
  await expect(site.forge.fetchProduct('customer', request)).resolves.toMatchObject({
    status: 200,
    body: '{"key":"HELP-1"}',
  });
  expect(site.asked.at(-1)?.actor).toEqual({ kind: 'user', accountId: 'customer', viaApp: true });
  await expect(
    site.forge.fetchProduct('customer', { ...request, fetchRequestInit: { method: 'PUT' } }),
  ).resolves.toMatchObject({ status: 401 });
});

test('a page may run its own scripts and no inline ones', () => {
  const policy = site.forge.contentSecurityPolicy('<html><head></head><body></body></html>');
  expect(policy).toMatch(/script-src 'self' /);
  expect(policy).not.toMatch(/script-src[^;]*unsafe-inline/);
  expect(policy).not.toContain('report-uri');
});
