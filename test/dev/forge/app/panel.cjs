const { default: Resolver } = require('@forge/resolver');
const { default: api, privacy, route } = require('@forge/api');
const { default: kvs, WhereConditions } = require('@forge/kvs');

const resolver = new Resolver();
resolver.define('who', ({ context }) => context);
resolver.define('wait', async ({ payload }) => {
  await new Promise((resolve) => setTimeout(resolve, payload.for));
  return payload.name;
});
resolver.define(
  'as-user',
  async ({ payload }) => (await api.asUser().requestJira(route`/rest/servicedeskapi/request/${payload.key}`)).status,
);
resolver.define('write-as-user', async ({ payload }) => {
  const reply = await api.asUser().requestJira(route`/rest/api/3/issue/${payload.key}`, { method: 'PUT', body: '{}' });
  return { status: reply.status, body: await reply.json() };
});
resolver.define('kvs', async ({ payload: { method, args } }) => (await kvs[method](...args)) ?? null);
resolver.define('kvs-list', async ({ payload: { prefix, limit, cursor } }) => {
  const query = kvs.query().where('key', WhereConditions.beginsWith(prefix)).limit(limit);
  return (cursor ? query.cursor(cursor) : query).getMany();
});
resolver.define('closed', ({ payload }) => privacy.reportPersonalData(payload.accounts));
let asked = 0;
resolver.define('times-asked', () => (asked += 1));
resolver.define('big', ({ payload }) => 'x'.repeat(payload.size));
resolver.define('boom', () => {
  throw new Error('boom');
});
exports.handler = resolver.getDefinitions();
