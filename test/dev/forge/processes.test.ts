import { startTinySite, type TinySite } from './tiny-site';

let site: TinySite;
afterEach(() => site.stop());

async function run(
  deed: string,
  options: Parameters<typeof startTinySite>[0] = {},
  more: Record<string, unknown> = {},
) {
  site = await startTinySite(options);
  await site.forge.settle();
  site.resolved(deed, more);
  await site.forge.settle();
  return site.invocations().find((one) => one.function === 'on-updated');
}
const short = { timeLimits: { interactive: 400, background: 400 } };

test('a function that waits for ever is ended when its time is over, and tried again later', async () => {
  expect((await run('hang', short))?.status).toBe('FUNCTION_TIME_OUT');
  expect(site.clock.nextDue()).toEqual(new Date('2026-03-02T09:00:02Z'));
});

test('a function that spins is killed when its time is over', async () => {
  expect((await run('spin', short))?.status).toBe('FUNCTION_TIME_OUT');
});

test('a function that takes too much memory is ended', async () => {
  expect((await run('swell'))?.status).toBe('FUNCTION_OUT_OF_MEMORY');
});

test('a function that ends its process is told apart from one that throws', async () => {
  expect((await run('exit'))?.status).toBe('FUNCTION_PLATFORM_UNKNOWN_ERROR');
});

test('after a death the next invocation finds a new process', async () => {
  await run('exit');
  site.resolved('time');
  await site.forge.settle();
  expect(site.lastStatus()).toBe('ok');
});

test('what the app keeps in memory does not outlive a return to a saved state', async () => {
  site = await startTinySite();
  const saved = site.forge.save();
  await site.ask('times-asked');
  await expect(site.ask('times-asked')).resolves.toEqual({ ok: true, result: 2 });
  site.forge.load(saved);
  await expect(site.ask('times-asked')).resolves.toEqual({ ok: true, result: 1 });
});

test('one that runs out of time does not take its neighbours along', async () => {
  site = await startTinySite({ timeLimits: { interactive: 1_500, background: 1_500 } });
  await site.forge.settle();
  const [slow, quick] = await Promise.all([
    site.ask('wait', { for: 10_000, name: 'slow' }),
    site.ask('wait', { for: 50, name: 'quick' }),
  ]);
  expect(slow).toMatchObject({ ok: false, status: 504 });
  expect(quick).toEqual({ ok: true, result: 'quick' });
});

test('in a function the time is the time of the site', async () => {
  expect((await run('time'))?.response).toEqual({
    now: '2026-03-02T09:00:00.000Z',
    number: Date.parse('2026-03-02T09:00:00Z'),
  });
  await site.clock.advance(86_400_000);
  site.resolved('time');
  await site.forge.settle();
  expect(site.lastResult()).toMatchObject({ now: '2026-03-03T09:00:00.000Z' });
});

test('nothing leaves, and the attempt can be read', async () => {
  const invocation = await run('leave');
  expect(invocation?.response).toBe('REQUEST_EGRESS_ALLOWLIST_ERR');
  expect(invocation?.lines).toEqual(['error: egress to https://example.com/ was refused']);
});

test('a function sees the variables of the app and no others', async () => {
  expect((await run('environment'))?.response).toEqual({ SALT: 'pepper' });
});

test('what a function writes to the console is kept with its invocation', async () => {
  expect((await run('talk'))?.lines).toEqual(['log: hello { a: 1 }', 'error: oh']);
});

test('an archive without one of its files is refused', async () => {
  site = await startTinySite();
  await expect(
    startTinySite({
      change: (manifest) =>
        Object.assign(manifest.modules as object, { function: [{ key: 'on-updated', handler: 'missing.handler' }] }),
    }),
  ).rejects.toThrow('function on-updated: the archive has no missing.cjs');
});

test('an event Atlassian does not have is refused', async () => {
  site = await startTinySite();
  const change = (manifest: Record<string, unknown>) =>
    Object.assign(manifest.modules as object, {
      trigger: [{ key: 't', function: 'on-updated', events: ['avi:jira:resolved:issue'] }],
    });
  await expect(startTinySite({ change })).rejects.toThrow('trigger t: Atlassian has no event avi:jira:resolved:issue');
});
