import { startTinySite, type TinySite } from './tiny-site';

let site: TinySite;
beforeAll(async () => {
  site = await startTinySite();
});
beforeEach(() => site.reset());
afterAll(() => site.stop());

const seen = async () => {
  const answer = await site.ask('kvs', { method: 'get', args: ['seen'] });
  return answer.ok ? answer.result : answer.message;
};
const events = () =>
  site.traffic.since(0).items.filter((one) => one.kind === 'event' && one.method === 'avi:jira:updated:issue');

test('the app learns that it was installed', async () => {
  const answer = await site.ask('kvs', { method: 'get', args: ['installed'] });
  expect(answer).toEqual({ ok: true, result: { id: expect.any(String), by: 'owner-olga' } });
});

test('an event that passes the filter reaches the function', async () => {
  site.resolved('remember');
  await site.forge.settle();
  expect(await seen()).toEqual(['HELP-1']);
});

test('the app does not hear of what it did itself', async () => {
  site.resolved('remember', { selfGenerated: true });
  await site.forge.settle();
  expect(await seen()).toBeNull();
});

test('an event whose filter fails is dropped, and the traffic says why', async () => {
  site.forge.deliver({ eventType: 'avi:jira:updated:issue', selfGenerated: false, issue: { key: 'HELP-1' } });
  await site.forge.settle();
  expect(await seen()).toBeNull();
  expect(events().at(-1)?.status).toBe('filtered (the expression fails: There is no property "changelog".)');
});

test('a duplicated event runs the function twice', async () => {
  site.faults.set({ duplicate: 1 });
  site.resolved('time');
  await site.forge.settle();
  expect(site.invocations().filter((one) => one.function === 'on-updated')).toHaveLength(2);
});

test('a lost event never comes', async () => {
  site.faults.set({ lose: 1 });
  site.resolved('remember');
  await site.clock.advance(3_600_000);
  expect(await seen()).toBeNull();
});

test('a late event comes within its delay', async () => {
  site.faults.set({ late: 'PT3M' });
  site.resolved('remember');
  await site.forge.settle();
  expect(await seen()).toBeNull();
  await site.clock.advance(180_000);
  expect(await seen()).toEqual(['HELP-1']);
});

test('the app may ask four times to have an event again, and is told how often it had it', async () => {
  site.resolved('retry', { times: 9 });
  await site.clock.advance(600_000);
  const times = site.invocations().filter((one) => one.function === 'on-updated');
  expect(times.map((one) => one.status)).toEqual(['retry', 'retry', 'retry', 'retry', 'retry']);
  expect(times.at(-1)?.body).toMatchObject({
    retryContext: { retryCount: 4, retryReason: 'FUNCTION_RETRY_REQUEST', retryData: { so: 'far' } },
  });
  expect(events().at(-1)?.status).toBe('given up');
});

test('what the app throws is not retried', async () => {
  site.resolved('fail');
  await site.clock.advance(600_000);
  expect(site.invocations().filter((one) => one.function === 'on-updated')).toHaveLength(1);
  expect(site.invocations().find((one) => one.function === 'on-updated')?.response).toMatchObject({
    errorType: 'RangeError',
    errorMessage: 'on purpose',
  });
});

test('schedules run in their rhythm after the first five minutes', async () => {
  await site.clock.advance(5 * 60_000 - 1);
  const runs = () => site.invocations().filter((one) => one.function === 'hourly').length;
  expect(runs()).toBe(0);
  await site.clock.advance(61_000);
  expect(runs()).toBe(1);
  await site.clock.advance(24 * 3_600_000);
  expect(runs()).toBe(25);
});

test('a schedule can be run at once, by its interval or its key', async () => {
  await expect(site.forge.runSchedule('hour')).resolves.toEqual([{ kind: 'returned', result: { statusCode: 204 } }]);
  await expect(site.forge.runSchedule('fortnight')).rejects.toThrow('There is no scheduled trigger "fortnight".');
});

test('what is still to come survives a restart', async () => {
  site.faults.set({ late: 'PT3M' });
  site.resolved('remember');
  const saved = JSON.parse(JSON.stringify(site.forge.save()));
  site.faults.set({});
  site.forge.forget();
  site.forge.load(saved);
  await site.clock.advance(180_000);
  expect(await seen()).toEqual(['HELP-1']);
});

test('after uninstalling, nothing reaches the app', async () => {
  await site.forge.uninstall();
  expect(site.invocations().at(-1)).toMatchObject({ function: 'goodbye', lines: ['log: goodbye'] });
  site.resolved('remember');
  await site.clock.advance(24 * 3_600_000);
  expect(site.invocations().at(-1)?.function).toBe('goodbye');
});
