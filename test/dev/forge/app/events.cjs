// A small app for the tests of the platform: each function does what its event tells it to.
const { default: api, route } = require('@forge/api');
const { default: kvs } = require('@forge/kvs');
const { InvocationError, Queue } = require('@forge/events');
const { sql } = require('@forge/sql');

const letters = new Queue({ key: 'letters' });

const deeds = {
  async remember(event) {
    const seen = (await kvs.get('seen')) ?? [];
    await kvs.set('seen', [...seen, event.issue.key]);
  },
  async ask(event) {
    const reply = await api.asApp().requestJira(route`/rest/api/3/issue/${event.issue.key}`);
    return { status: reply.status, text: await reply.text() };
  },
  async push(event) {
    await letters.push(event.pushes);
  },
  async retry(event) {
    return event.retryContext?.retryCount >= (event.times ?? 1)
      ? undefined
      : new InvocationError({
          retryAfter: event.retryAfter ?? 10,
          retryReason: 'FUNCTION_RETRY_REQUEST',
          retryData: { so: 'far' },
        });
  },
  hang: () => new Promise(() => undefined),
  async spin() {
    for (;;);
  },
  async swell() {
    const heap = [];
    for (;;) heap.push(new Array(100_000).fill(Math.random()));
  },
  async exit() {
    process.exit(3);
  },
  async fail() {
    throw new RangeError('on purpose');
  },
  async time() {
    return { now: new Date().toISOString(), number: Date.now() };
  },
  async leave() {
    return fetch('https://example.com/').then(
      () => 'left',
      (error) => error.name,
    );
  },
  async environment() {
    return { ...process.env };
  },
  async talk() {
    console.log('hello', { a: 1 });
    console.error('oh');
  },
  async query(event) {
    return (
      await sql
        .prepare(event.query)
        .bindParams(...(event.params ?? []))
        .execute()
    ).rows;
  },
  async impersonate(event) {
    const reply = await api.asUser(event.accountId).requestJira(route`/rest/api/3/issue/${event.issue.key}`);
    return reply.status;
  },
};

exports.onUpdated = (event) => deeds[event.deed ?? 'remember'](event);
exports.onInstalled = (event) => kvs.set('installed', { id: event.id, by: event.installerAccountId });
exports.hourly = async () => {
  await kvs.set('hours', ((await kvs.get('hours')) ?? 0) + 1);
  return { statusCode: 204 };
};
exports.goodbye = () => console.log('goodbye');
exports.letters = async (event) => {
  const opened = (await kvs.get('letters')) ?? [];
  await kvs.set('letters', [
    ...opened,
    {
      at: new Date().toISOString(),
      ...event.body,
      ...(event.retryContext ? { again: event.retryContext.retryCount } : {}),
    },
  ]);
  return event.body.deed ? deeds[event.body.deed]({ ...event.body, retryContext: event.retryContext }) : undefined;
};
