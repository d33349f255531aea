import { answerKvs } from '../../../dev/forge/kvs/kvs-door';
import { makeStore } from '../../../dev/forge/kvs/store';
import { ana, app, aServiceDesk, dora, olga } from '../../dev/jira/a-service-desk';

declare global {
  var __forge_runtime__: unknown;
}

type Desk = ReturnType<typeof aServiceDesk>;
type Meta = Readonly<{ type?: string }>;
type Init = Readonly<{ method?: string; body?: string }>;

/** The app's door to a desk whose fields are called otherwise. */
async function through(
  desk: Desk,
  named: Readonly<Record<string, string>> = {},
  refused: Readonly<{ path: string; status: number }> | null = null,
) {
  const store = makeStore(() => new Date(desk.now()));
  const calls: string[] = [];
  globalThis.__forge_runtime__ = { proxy: {}, appContext: {} };
  globalThis.__forge_fetch__ = async ({ type }: Meta, path: string, { method = 'GET', body }: Init) => {
    if (type === 'kvs') {
      const call = { invocation: '', meta: { type }, path, method: 'POST', headers: {}, body: body ?? null };
      const reply = answerKvs(store, call);
      return new Response(reply.status === 204 ? null : reply.body, { status: reply.status });
    }
    calls.push(`${method} ${path}`);
    if (refused && path.includes(refused.path)) return new Response('{}', { status: refused.status });
    const reply = await desk.call(method, path, app, body);
    const text = Object.entries(named).reduce(
      (all, [old, now]) => all.replaceAll(`"name":"${old}"`, `"name":"${now}"`),
      reply.body,
    );
    return new Response(text, { status: reply.status });
  };
  // What the site's fields are is remembered for a day.
  jest.resetModules();
  const { jiraRequests } = await import('../../../src/adapters/jira/requests');
  return { requests: jiraRequests, calls };
}

const say = (desk: Desk, key: string, who: typeof ana) => desk.jira.comment(key, 'Hello.', who);

/** Raised at nine by Dora, asked about by herself at ten, replied to at eleven, resolved at noon. */
function aDay() {
  const desk = aServiceDesk();
  const { id, key } = desk.raise();
  desk.pass(1);
  say(desk, key, dora);
  desk.pass(1);
  say(desk, key, ana);
  const repliedAt = desk.now();
  desk.pass(1);
  desk.jira.transition(key, 'Resolved', ana);
  return { desk, key, issueId: Number(id), repliedAt };
}

const german = { 'Time to first response': 'Zeit bis zur ersten Antwort', 'Time to resolution': 'Lösungszeit' };
const strange = { 'Time to first response': 'Gold', 'Time to resolution': 'Time to first response' };
const nameless = { 'Time to first response': 'Time to close after resolution' };

describe('what a request was promised', () => {
  it('is told by SLAs whose names are in the language of the site', async () => {
    const { desk, issueId, repliedAt } = aDay();
    const { requests } = await through(desk, german);
    expect(await requests.find(issueId)).toMatchObject({
      ...{ firstResponseAt: repliedAt, slaFirstResponse: 'met', slaResolution: 'met' },
    });
  });

  it('is told by the SLA that ran on the issue, where several could', async () => {
    const { desk, issueId } = aDay();
    const { requests } = await through(desk, { 'Time to first response': 'Time to resolution (VIP)' });
    const issue = desk.jira.findIssue(String(issueId));
    if (issue?.slas) issue.slas['first-response'].cycles = [];
    expect(await requests.find(issueId)).toMatchObject({ slaResolution: 'met', slaFirstResponse: null });
  });

  it('leaves to the names alone which promise is which', async () => {
    const { desk, issueId } = aDay();
    const { requests } = await through(desk, strange);
    expect((await requests.find(issueId))?.firstResponseAt).toBe(desk.now());
  });
});

it('tells of a change of status what both were called then, and of others not', async () => {
  const { desk, issueId } = aDay();
  const { requests } = await through(desk);
  const found = await requests.find(issueId);
  expect(found?.changes).toEqual([
    { at: desk.now(), field: 'resolution', from: null, to: '10000' },
    {
      ...{ at: desk.now(), field: 'status', from: '10100', to: '5' },
      names: { from: 'Waiting for support', to: 'Resolved' },
    },
  ]);
});

describe('a first reply that no SLA tells', () => {
  it('is the first public comment of somebody at the desk', async () => {
    const { desk, issueId, repliedAt } = aDay();
    const { requests, calls } = await through(desk, nameless);
    expect(await requests.find(issueId)).toMatchObject({ firstResponseAt: repliedAt, slaFirstResponse: null });
    expect(calls.filter((call) => call.includes('/comment'))).toEqual([]);
  });

  it('is none while only colleagues, customers and the app have spoken', async () => {
    const desk = aServiceDesk();
    const { id, key } = desk.raise();
    await desk.post(
      `/rest/api/3/issue/${key}/comment`,
      {
        body: { type: 'doc', version: 1, content: [] },
        properties: [{ key: 'sd.public.comment', value: { internal: true } }],
      },
      olga,
    );
    [dora, app].forEach((who) => say(desk, key, who));
    const { requests } = await through(desk, nameless);
    expect(await requests.find(Number(id))).toMatchObject({ firstResponseAt: null, publicComments: [desk.now()] });
  });

  it('is looked for among all comments of a long talk, of which a search sends the newest', async () => {
    const { desk, key, repliedAt } = aDay();
    for (let n = 0; n < 130; n += 1) say(desk, key, n % 2 === 0 ? dora : ana);
    const { requests } = await through(desk, nameless);
    const day = 86_400_000;
    const { requests: found } = await requests.resolvedBetween(10_000, desk.now() - day, desk.now() + day, null);
    expect(found.map(({ firstResponseAt, publicComments }) => [firstResponseAt, publicComments.length])).toEqual([
      [repliedAt, 132],
    ]);
  });

  it('is unknown, and the request is told of all the same, where Jira does not let the app see the rest of a talk', async () => {
    const { desk, key } = aDay();
    for (let n = 0; n < 30; n += 1) say(desk, key, n % 2 === 0 ? dora : ana);
    const day = 86_400_000;
    const told = async (status: number) => {
      const { requests } = await through(desk, nameless, { path: '/comment?', status });
      const { requests: found } = await requests.resolvedBetween(10_000, desk.now() - day, desk.now() + day, null);
      return found.map(({ firstResponseAt, publicComments }) => [firstResponseAt, publicComments.length]);
    };
    expect(await told(403)).toEqual([[null, 20]]);
    expect(await told(404)).toEqual([[null, 20]]);
    await expect(told(503)).rejects.toThrow('503');
  });
});
