import { jiraIssues } from '../../../src/adapters/jira/issues';
import { jiraNativeFeedback } from '../../../src/adapters/jira/native-feedback';
import { jiraPermissions } from '../../../src/adapters/jira/permissions';
import { Refusal } from '../../../src/ports/platform/refusal';

type Call = Readonly<{ as: string; method: string; path: string; body: unknown }>;
type Reply = Readonly<{ status: number; body?: unknown }>;

/** Jira as Forge's proxy hands it to the app: what was asked of it, and what it says. */
function jiraSays(replies: (call: Call) => Reply) {
  const calls: Call[] = [];
  globalThis.__forge_runtime__ = { proxy: {}, appContext: {} };
  globalThis.__forge_fetch__ = async (
    { provider }: { provider: string },
    path: string,
    { method, body }: { method: string; body?: string },
  ) => {
    const call = { as: provider, method, path, body: body === undefined ? null : (JSON.parse(body) as unknown) };
    calls.push(call);
    const { status, body: answer } = replies(call);
    return new Response(answer === undefined ? null : JSON.stringify(answer), { status });
  };
  return calls;
}

declare global {
  var __forge_runtime__: unknown;
}

let project = 0;
/** Each test in a project of its own: what a project offers is remembered. */
const anIssue = (severity: 'grave' | 'serious' | 'moderate' = 'moderate') => ({
  ...{
    dedupeKey: 'answer:1:1',
    projectId: String((project += 1)),
    issueTypeId: '4',
    assignee: 'owner-olga',
    severity,
    summary: 'Unhappy',
  },
  ...{ description: { version: 1, type: 'doc', content: [] } as const, labels: ['aftercare'] },
});
const field = (fieldId: string, allowedValues?: unknown[]) => ({
  fieldId,
  ...(allowedValues ? { allowedValues } : {}),
});
const priorities = ['1', '2', '3'].map((id) => ({ id }));
const wholeScreen = {
  fields: [field('description'), field('labels'), field('assignee'), field('priority', priorities)],
};
const creating = (created: Reply, screen: Reply = { status: 200, body: wholeScreen }) =>
  jiraSays(({ method }) => (method === 'GET' ? screen : created));
const made = { status: 201, body: { id: '77', key: 'CARE-7', self: 'x' } };

describe('a follow-up issue is made', () => {
  it('with its name as a property in the same call', async () => {
    const calls = creating(made);
    expect(await jiraIssues.createFollowUp(anIssue('grave'))).toEqual({
      kind: 'created',
      issue: { id: 77, key: 'CARE-7' },
    });
    expect(calls.at(-1)).toMatchObject({
      ...{ as: 'app', method: 'POST', path: '/rest/api/3/issue' },
      body: {
        fields: {
          issuetype: { id: '4' },
          assignee: { id: 'owner-olga' },
          labels: ['aftercare'],
          priority: { id: '1' },
        },
        properties: [{ key: 'aftercare-follow-up', value: { key: 'answer:1:1' } }],
      },
    });
  });

  it('with no field the project does not offer', async () => {
    const calls = creating(made, { status: 200, body: { fields: [field('description')] } });
    await jiraIssues.createFollowUp(anIssue('serious'));
    expect(Object.keys((calls.at(-1)?.body as { fields: object }).fields).sort()).toEqual([
      'description',
      'issuetype',
      'project',
      'summary',
    ]);
  });

  it('though Jira will not tell what the project offers', async () => {
    creating(made, { status: 403 });
    expect(await jiraIssues.createFollowUp(anIssue())).toMatchObject({ kind: 'created' });
  });

  it.each([
    [{ project: 'The project does not exist.' }, 400, 'project-gone'],
    [{ issuetype: 'The issue type selected is invalid.' }, 400, 'issue-type-gone'],
    [{ assignee: 'User cannot be assigned issues.' }, 400, 'assignee-refused'],
    [{ customfield_1: 'Cost centre is required.' }, 400, 'field-required'],
    [{ summary: 'Too long.' }, 400, 'rejected'],
    [{ assignee: 'Assignee is required.', customfield_1: 'Wanted.' }, 400, 'assignee-refused'],
    [{}, 403, 'no-permission'],
    [{}, 404, 'project-gone'],
  ] as const)('or not: %j with %i is %s', async (errors, status, because) => {
    creating({ status, body: { errorMessages: [], errors } });
    expect(await jiraIssues.createFollowUp(anIssue())).toMatchObject({ kind: 'refused', because });
  });

  it('without a field that has left the screen a moment ago, and with the rest', async () => {
    const gone = { errorMessages: [], errors: { priority: 'Feld kann nicht gesetzt werden.' } };
    const calls = jiraSays(({ method, body }) => {
      if (method === 'GET') return { status: 200, body: wholeScreen };
      return JSON.stringify(body).includes('"priority"') ? { status: 400, body: gone } : made;
    });
    expect(await jiraIssues.createFollowUp(anIssue('grave'))).toMatchObject({ kind: 'created' });
    expect(calls.at(-1)?.body).toMatchObject({ fields: { labels: ['aftercare'], assignee: { id: 'owner-olga' } } });
  });

  it('or not, and names the field that is wanted, whatever language Jira speaks', async () => {
    jiraSays(({ method }) =>
      method === 'GET'
        ? { status: 200, body: { fields: [{ fieldId: 'customfield_1', name: 'Kostenstelle' }] } }
        : { status: 400, body: { errorMessages: [], errors: { customfield_1: 'Kostenstelle ist erforderlich.' } } },
    );
    expect(await jiraIssues.createFollowUp(anIssue())).toMatchObject({
      ...{ kind: 'refused', because: 'field-required', field: 'Kostenstelle' },
    });
  });

  it.each([429, 500, 503, 409])('and a %i is no answer but a doubt', async (status) => {
    creating({ status, body: {} });
    await expect(jiraIssues.createFollowUp(anIssue())).rejects.toThrow(Refusal);
  });
});

describe('a follow-up issue is found again', () => {
  it('by the name it carries, the oldest first', async () => {
    const calls = jiraSays(() => ({
      status: 200,
      body: {
        issues: [
          { id: '9', key: 'CARE-9' },
          { id: '7', key: 'CARE-7' },
        ],
        isLast: true,
      },
    }));
    expect(await jiraIssues.findFollowUps('answer:1:1')).toEqual([
      { id: 7, key: 'CARE-7' },
      { id: 9, key: 'CARE-9' },
    ]);
    expect(calls[0]).toMatchObject({
      path: '/rest/api/3/search/jql',
      body: { jql: expect.stringContaining('issue.property[aftercare-follow-up].key = "answer:1:1"') },
    });
  });

  it('by its id, and tells when it carries no name', async () => {
    jiraSays(() => ({ status: 200, body: { key: 'aftercare-follow-up', value: { key: 'answer:1:1' } } }));
    expect(await jiraIssues.readDedupeKey(77)).toBe('answer:1:1');
    jiraSays(() => ({ status: 404, body: {} }));
    expect(await jiraIssues.readDedupeKey(77)).toBeNull();
  });
});

it('is linked where links are possible, and done without where they are not', async () => {
  const calls = jiraSays(() => ({ status: 201 }));
  expect(await jiraIssues.link('CARE-7', 'HELP-1')).toBe(true);
  expect(calls[0]?.body).toEqual({
    type: { name: 'Relates' },
    inwardIssue: { key: 'CARE-7' },
    outwardIssue: { key: 'HELP-1' },
  });
  jiraSays(() => ({ status: 404, body: {} }));
  expect(await jiraIssues.link('CARE-7', 'HELP-1')).toBe(false);
  jiraSays(() => ({ status: 503, body: {} }));
  await expect(jiraIssues.link('CARE-7', 'HELP-1')).rejects.toThrow(Refusal);
});

it('is told of changes inside the team only', async () => {
  const calls = jiraSays(() => ({ status: 201, body: {} }));
  expect(await jiraIssues.comment('CARE-7', { version: 1, type: 'doc', content: [] }, 'revision:2')).toBe(true);
  expect(calls[0]).toMatchObject({
    body: { properties: expect.arrayContaining([{ key: 'sd.public.comment', value: { internal: true } }]) },
  });
});

it('posts the native feedback in the customer’s voice, and takes no for an answer', async () => {
  const calls = jiraSays(() => ({ status: 201, body: { type: 'csat', rating: 4 } }));
  expect(await jiraNativeFeedback.post('HELP-1', 4, null)).toBe(true);
  expect(calls[0]).toMatchObject({
    as: 'user',
    path: '/rest/servicedeskapi/request/HELP-1/feedback',
    body: { type: 'csat', rating: 4 },
  });
  jiraSays(() => ({ status: 403, body: {} }));
  expect(await jiraNativeFeedback.post('HELP-1', 4, 'Thanks.')).toBe(false);
});

describe('what a viewer may do', () => {
  it('is asked in their own voice', async () => {
    const calls = jiraSays(() => ({
      status: 200,
      body: { permissions: { ADMINISTER_PROJECTS: { havePermission: true } } },
    }));
    expect(await jiraPermissions.mayAdminister(10_000)).toBe(true);
    expect(calls[0]).toMatchObject({
      as: 'user',
      path: '/rest/api/3/mypermissions?projectId=10000&permissions=ADMINISTER_PROJECTS',
    });
  });

  it('is nothing where Jira shows them nothing', async () => {
    jiraSays(() => ({ status: 404, body: {} }));
    expect([await jiraPermissions.mayBrowse(1), await jiraPermissions.findIssue(1)]).toEqual([false, null]);
    jiraSays(() => ({ status: 403, body: {} }));
    expect([await jiraPermissions.mayAdminister(1), await jiraPermissions.findIssue(1)]).toEqual([false, null]);
  });

  it('proves that they see an issue by reading it as them', async () => {
    const calls = jiraSays(() => ({
      status: 200,
      body: {
        id: '1',
        key: 'HELP-1',
        fields: {
          project: { id: '10000' },
          reporter: { accountId: 'customer-dora', displayName: 'Dora' },
          resolutiondate: '2026-03-02T13:00:00.000+0100',
        },
      },
    }));
    expect(await jiraPermissions.findIssue(1)).toEqual({
      issueId: 1,
      key: 'HELP-1',
      projectId: 10_000,
      reporter: { id: 'customer-dora', name: 'Dora' },
      resolvedAt: Date.parse('2026-03-02T12:00:00Z'),
    });
    expect(calls[0]).toMatchObject({ as: 'user' });
  });
});
