import { startTinySite, type TinySite, withSite } from './tiny-site';

let site: TinySite;
beforeAll(async () => {
  site = await startTinySite();
});
beforeEach(() => site.reset());
afterAll(() => site.stop());

const pushOn = async (on: TinySite, ...pushes: unknown[]) => {
  on.resolved('push', { pushes });
  await on.forge.settle();
  return on.invocations().find((one) => one.function === 'on-updated');
};
const push = (...pushes: unknown[]) => pushOn(site, ...pushes);
const opened = async () => {
  const answer = await site.ask('kvs', { method: 'get', args: ['letters'] });
  return answer.ok ? ((answer.result ?? []) as Record<string, unknown>[]) : [];
};
const dropped = () =>
  site.traffic
    .since(0)
    .items.filter((one) => one.method === 'dropped')
    .map((one) => one.status);

test('what is pushed is consumed, after its delay', async () => {
  const start = site.clock.now();
  await push({ body: { to: 'dora' } }, { body: { to: 'emil' }, delayInSeconds: 900 });
  expect(await opened()).toMatchObject([{ to: 'dora' }]);
  await site.clock.advance(900_000);
  expect(await opened()).toMatchObject([
    { to: 'dora', at: start.toISOString() },
    { to: 'emil', at: site.clock.now().toISOString() },
  ]);
});

test('a consumer may ask for its event again and again, for a day', async () => {
  await push({ body: { deed: 'retry', times: 2 } });
  await site.clock.advance(60_000);
  expect(await opened()).toMatchObject([{}, { again: 1 }, { again: 2 }]);
  await push({ body: { deed: 'retry', times: 100_000, retryAfter: 900 } });
  await site.clock.advance(25 * 3_600_000);
  expect(dropped()).toEqual(['its day is over']);
});

test('what a consumer throws is dropped', async () => {
  await push({ body: { deed: 'fail' } });
  await site.clock.advance(3_600_000);
  expect(await opened()).toHaveLength(1);
  expect(dropped()).toEqual(['on purpose']);
});

test('a consumer whose process dies gets its event again', async () => {
  await push({ body: { deed: 'exit' } });
  await site.clock.advance(20_000);
  expect((await opened()).map((one) => one.again)).toEqual([undefined, 1, 2, 3]);
});

test('a duplicated event is consumed twice', async () => {
  site.faults.set({ duplicate: 1 });
  await push({ body: { to: 'dora' } });
  const consumed = site.invocations().filter((one) => one.function === 'letters');
  expect(new Set(consumed.map((one) => (one.body as { eventId: string }).eventId)).size).toBeLessThan(consumed.length);
});

test('a queue without a consumer takes nothing', async () => {
  const change = (manifest: Record<string, unknown>) => Object.assign(manifest.modules as object, { consumer: [] });
  await withSite({ change }, async (other) => {
    expect((await pushOn(other, { body: {} }))?.response).toMatchObject({
      errorMessage: expect.stringContaining('no consumer of the queue "letters"'),
    });
  });
});

test('more than the minute allows is refused', async () => {
  await withSite({ queueEventsAMinute: 1 }, async (other) => {
    expect((await pushOn(other, { body: {} }, { body: {} }))?.response).toMatchObject({
      errorMessage: 'Too many requests.',
    });
  });
});

test('a key with a limit of one has one event running at a time', async () => {
  site.clock.tick();
  const concurrency = { key: 'one', limit: 1 };
  await push({ body: { deed: 'time' }, concurrency }, { body: { deed: 'time' }, concurrency });
  await site.forge.settle();
  expect(await opened()).toHaveLength(2);
  site.clock.freeze();
});
