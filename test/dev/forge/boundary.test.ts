import { startTinySite, type TinySite, withSite } from './tiny-site';

let site: TinySite;
beforeAll(async () => {
  site = await startTinySite();
});
beforeEach(() => site.reset());
afterAll(() => site.stop());

async function ran(deed: string, more: Record<string, unknown> = {}, on: TinySite = site) {
  on.resolved(deed, more);
  await on.forge.settle();
  return on.invocations().at(-1);
}
const withScopes = (scopes: unknown) => ({
  change: (manifest: Record<string, unknown>) => Object.assign(manifest.permissions as object, { scopes }),
});
const seenByGuests = {
  change: (manifest: Record<string, unknown>) =>
    (manifest.modules as Record<string, { unlicensedAccess: string[] }[]>)[
      'jiraServiceManagement:portalRequestDetail'
    ]?.[0]?.unlicensedAccess.push('unlicensed'),
};
const kvs = (method: string, ...args: unknown[]) => site.ask('kvs', { method, args });
const failed = (message: string) => ({ ok: false, status: 500, message: expect.stringContaining(message) });

describe('Jira', () => {
  test('the app asks as itself', async () => {
    expect((await ran('ask'))?.response).toEqual({ status: 200, text: '{"key":"HELP-1"}' });
    expect(site.asked.at(-1)).toMatchObject({
      actor: { kind: 'app' },
      request: { method: 'GET', path: '/rest/api/3/issue/HELP-1' },
    });
  });

  test('a customer is asked for by name, a guest without a licence is not', async () => {
    await expect(site.ask('as-user', { key: 'HELP-1' }, 'customer')).resolves.toEqual({ ok: true, result: 200 });
    expect(site.asked.at(-1)?.actor).toEqual({ kind: 'user', accountId: 'customer', viaApp: true });
    await withSite(seenByGuests, async (other) => {
      await expect(other.ask('as-user', { key: 'HELP-1' }, 'guest')).resolves.toEqual(
        failed('Authentication Required'),
      );
    });
  });

  test('a call no scope opens is refused as Atlassian refuses it', async () => {
    await expect(site.ask('write-as-user', { key: 'HELP-1' })).resolves.toEqual({
      ok: true,
      result: { status: 401, body: { code: 401, message: 'Unauthorized; scope does not match' } },
    });
    expect(site.asked).toHaveLength(0);
  });

  test('somebody who is not there can be impersonated only where the manifest says so', async () => {
    expect((await ran('impersonate', { accountId: 'agent' }))?.status).toBe('error');
    await withSite(withScopes({ 'read:jira-work': { allowImpersonation: true }, 'storage:app': {} }), async (other) => {
      expect((await ran('impersonate', { accountId: 'agent' }, other))?.response).toBe(200);
      expect((await ran('impersonate', { accountId: 'gone' }, other))?.status).toBe('error');
    });
  });

  test('a rate limit says when to come back and which limit it was', async () => {
    site.faults.set({ status: { 429: 1 } });
    expect((await ran('ask'))?.response).toMatchObject({ status: 429 });
    expect(site.asked).toHaveLength(0);
  });

  test('a lost reply leaves the work done and the app in the dark', async () => {
    site.faults.set({ loseReply: 1, seed: 4 });
    await ran('ask');
    expect(site.asked).toHaveLength(1);
    expect(site.traffic.since(0).items.filter((one) => one.kind === 'jira')[0]?.status).not.toBe(200);
  });

  test('a process may die before a call or after it', async () => {
    site.faults.set({ crashBefore: 1 });
    expect((await ran('ask'))?.status).toBe('FUNCTION_PLATFORM_UNKNOWN_ERROR');
    expect(site.asked).toHaveLength(0);
    site.faults.set({ crashAfter: 1 });
    expect((await ran('ask'))?.status).toBe('FUNCTION_PLATFORM_UNKNOWN_ERROR');
    expect(site.asked).toHaveLength(1);
  });
});

describe('the key-value store', () => {
  test('gives back what it was given, and forgets it when its time is over', async () => {
    await kvs('set', 'a', { b: 1 }, { ttl: { value: 1, unit: 'HOURS' } });
    await expect(kvs('get', 'a')).resolves.toEqual({ ok: true, result: { b: 1 } });
    await site.clock.advance(3_600_001);
    await expect(kvs('get', 'a')).resolves.toEqual({ ok: true, result: null });
  });

  test('keeps the first when told to fail if there is one', async () => {
    await kvs('set', 'once', 1, { keyPolicy: 'FAIL_IF_EXISTS' });
    await expect(kvs('set', 'once', 2, { keyPolicy: 'FAIL_IF_EXISTS' })).resolves.toEqual(failed('exists'));
    await expect(kvs('get', 'once')).resolves.toEqual({ ok: true, result: 1 });
  });

  test('keeps secrets apart', async () => {
    await kvs('setSecret', 'word', 'sesame');
    await expect(kvs('get', 'word')).resolves.toEqual({ ok: true, result: null });
    await expect(kvs('getSecret', 'word')).resolves.toEqual({ ok: true, result: 'sesame' });
  });

  test('lists by prefix, page by page', async () => {
    for (const key of ['l:1', 'l:2', 'l:3', 'm:1']) await kvs('set', key, key);
    const first = await site.ask('kvs-list', { prefix: 'l:', limit: 2 });
    expect(first).toMatchObject({
      ok: true,
      result: { results: [{ key: 'l:1' }, { key: 'l:2' }], nextCursor: expect.any(String) },
    });
    const cursor = first.ok ? (first.result as { nextCursor: string }).nextCursor : '';
    await expect(site.ask('kvs-list', { prefix: 'l:', limit: 2, cursor })).resolves.toMatchObject({
      ok: true,
      result: { results: [{ key: 'l:3' }] },
    });
  });

  test('refuses keys and values Forge refuses', async () => {
    await expect(kvs('set', 'a/b', 1)).resolves.toEqual(failed('not allowed'));
    await expect(kvs('set', 'big', 'x'.repeat(250_000))).resolves.toEqual(failed('240 KiB'));
  });

  test('is closed to an app without its scope', async () => {
    await withSite(withScopes([]), async (other) => {
      expect((await ran('remember', {}, other))?.status).toBe('error');
    });
  });
});

test('SQL goes to the gate and is told in the traffic as a statement', async () => {
  expect((await ran('query', { query: 'SELECT 1 AS one WHERE 1 = ?', params: [1] }))?.response).toEqual([{ one: 1 }]);
  expect(site.traffic.since(0).items.find((one) => one.kind === 'sql')).toMatchObject({
    method: 'SELECT',
    path: 'SELECT 1 AS one WHERE 1 = ?',
    body: [1],
    status: 200,
  });
});

test('the app learns which accounts have been closed', async () => {
  const accounts = ['agent', 'gone'].map((accountId) => ({ accountId, updatedAt: '2026-01-01T00:00:00Z' }));
  await expect(site.ask('closed', { accounts })).resolves.toEqual({
    ok: true,
    result: [{ accountId: 'gone', status: 'closed' }],
  });
});
