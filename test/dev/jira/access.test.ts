import { adf, ana, anonymous, app, aServiceDesk, dora, emil, fay, gus, olga, user } from './a-service-desk';

describe('who may do what', () => {
  it('lets only signed-in people in, except to learn that the site is there', async () => {
    const { get, post } = aServiceDesk();
    expect((await get('/rest/api/3/serverInfo', anonymous)).status).toBe(200);
    expect((await get('/rest/api/3/myself', anonymous)).status).toBe(401);
    expect((await get('/rest/api/3/myself', user('nobody'))).status).toBe(401);
    expect((await post('/rest/servicedeskapi/request', {}, anonymous)).status).toBe(401);
  });

  it('shows a request to reporter, participants, the organisation it is shared with and the desk', async () => {
    const { get, raise, jira } = aServiceDesk();
    const { key } = raise();
    const see = async (actor: typeof dora) => (await get(`/rest/servicedeskapi/request/${key}`, actor)).status;
    expect(await Promise.all([dora, fay, ana, olga, app].map(see))).toEqual([200, 200, 200, 200, 200]);
    expect(await Promise.all([emil, gus].map(see))).toEqual([404, 404]);
    jira.setFields(key, { participantIds: ['unlicensed-gus'], organizationIds: [] }, ana);
    expect(await Promise.all([gus, fay].map(see))).toEqual([200, 404]);
  });

  it('keeps customers and the unlicensed away from issues', async () => {
    const { get, post, put, raise } = aServiceDesk();
    const { key } = raise();
    for (const actor of [dora, gus]) {
      expect((await get(`/rest/api/3/issue/${key}`, actor)).status).toBe(404);
      expect((await post(`/rest/api/3/issue/${key}/comment`, { body: adf('Hi') }, actor)).status).toBe(404);
      expect((await put(`/rest/api/3/issue/${key}`, { fields: {} }, actor)).status).toBe(404);
      const fields = { project: { key: 'CARE' }, issuetype: { id: '10010' }, summary: 'Mine' };
      expect((await post('/rest/api/3/issue', { fields }, actor)).status).toBe(403);
    }
  });

  it('lets only the service owner administer projects', async () => {
    const { get, jira } = aServiceDesk();
    const path = '/rest/api/3/mypermissions?permissions=ADMINISTER_PROJECTS&projectKey=HELP';
    const has = (havePermission: boolean) => ({ permissions: { ADMINISTER_PROJECTS: { havePermission } } });
    expect((await get(path, olga)).json).toMatchObject(has(true));
    for (const actor of [ana, app, dora]) expect((await get(path, actor)).json).toMatchObject(has(false));
    expect([jira.can('owner-olga', 'ADMINISTER_PROJECTS'), jira.can('agent-ben', 'ADMINISTER_PROJECTS')]).toEqual([
      true,
      false,
    ]);
  });

  it('shows internal comments and clocks to the desk only', async () => {
    const { get, post, raise } = aServiceDesk();
    const { key } = raise();
    const path = `/rest/servicedeskapi/request/${key}`;
    await post(`${path}/comment`, { body: 'He always forgets the paper', public: false });
    expect((await get(`${path}/comment`, dora)).json).toMatchObject({ size: 0 });
    expect((await get(`${path}/comment`, ana)).json).toMatchObject({ size: 1, values: [{ public: false }] });
    expect((await get(`${path}/sla`, dora)).status).toBe(403);
    expect((await post(`${path}/comment`, { body: 'psst', public: false }, dora)).status).toBe(403);
  });

  it('takes native feedback from the reporter of a resolved request only', async () => {
    const { get, post, raise, jira } = aServiceDesk();
    const { key } = raise();
    const path = `/rest/servicedeskapi/request/${key}/feedback`;
    const rating = { type: 'csat', rating: 4, comment: { body: 'Quick' } };
    expect((await post(path, rating, dora)).status).toBe(400);
    jira.transition(key, 'Resolved', ana);
    expect((await post(path, rating, fay)).status).toBe(403);
    expect((await post(path, rating, app)).status).toBe(403);
    expect((await post(path, { ...rating, rating: 6 }, dora)).status).toBe(400);
    expect((await post(path, rating, dora)).status).toBe(201);
    expect((await get(path, dora)).json).toEqual(rating);
    expect((await get(`/rest/api/3/issue/${key}?fields=customfield_10041`)).json).toMatchObject({
      fields: { customfield_10041: { rating: 4 } },
    });
  });

  it('gives work to agents only', async () => {
    const { get, put, raise } = aServiceDesk();
    const { key } = raise();
    const { json } = await get('/rest/api/3/user/assignable/search?project=HELP');
    expect(json).toMatchObject([
      { accountId: 'agent-ana' },
      { accountId: 'agent-ben' },
      { accountId: 'agent-chi' },
      { accountId: 'owner-olga' },
    ]);
    const { status, json: refusal } = await put(`/rest/api/3/issue/${key}/assignee`, { accountId: 'customer-dora' });
    expect([status, refusal]).toMatchObject([
      400,
      { errors: { assignee: "User 'customer-dora' cannot be assigned issues." } },
    ]);
  });
});

describe('bad calls', () => {
  it.each([
    ['a path nobody answers', 'GET', '/rest/api/3/nonsense', undefined, 404],
    ['a method that is not allowed', 'DELETE', '/rest/api/3/myself', undefined, 405],
    ['JSON that is none', 'POST', '/rest/api/3/issue', '{"fields":', 400],
    ['a body of the wrong shape', 'POST', '/rest/api/3/issue', { fields: 'all' }, 400],
    ['an address that cannot be read', 'GET', '/rest/api/3/issue/%E0%A4%A', undefined, 400],
    ['an unknown transition', 'POST', '/rest/api/3/issue/HELP-1/transitions', { transition: { id: '99' } }, 400],
    ['the search of old', 'GET', '/rest/api/3/search?jql=project=HELP', undefined, 410],
    [
      'an unknown link type',
      'POST',
      '/rest/api/3/issueLink',
      { type: { name: 'Hates' }, inwardIssue: { key: 'HELP-1' }, outwardIssue: { key: 'HELP-1' } },
      404,
    ],
  ])('%s', async (_, method, path, body, status) => {
    const { call, raise } = aServiceDesk();
    raise();
    const reply = await call(method, path, ana, body);
    expect(reply.status).toBe(status);
    expect(reply.json).toMatchObject({ errorMessages: [expect.any(String)] });
  });

  it('names every wrong field of a new issue', async () => {
    const { post } = aServiceDesk();
    const fields = {
      project: { key: 'NOPE' },
      issuetype: { id: '1' },
      summary: ' ',
      description: 'plain',
      priority: { id: '9' },
      colour: 'red',
    };
    const { status, json } = await post('/rest/api/3/issue', { fields });
    expect(status).toBe(400);
    expect(json).toEqual({
      errorMessages: [],
      errors: {
        project: 'Specify a valid project ID or key',
        issuetype: 'Specify a valid issue type',
        summary: 'You must specify a summary of the issue.',
        description: 'Operation value must be an Atlassian Document (see the Atlassian Document Format)',
        priority: 'The priority selected is invalid.',
        colour: "Field 'colour' cannot be set. It is not on the appropriate screen, or unknown.",
      },
    });
  });

  it('says what a new issue lacks', async () => {
    const { post } = aServiceDesk();
    expect((await post('/rest/api/3/issue', { fields: { summary: 'Alone' } })).json).toMatchObject({
      errors: { project: expect.any(String), issuetype: expect.any(String) },
    });
    const wrongType = { project: { key: 'HELP' }, issuetype: { name: 'Follow-up' }, summary: 'Not here' };
    expect((await post('/rest/api/3/issue', { fields: wrongType })).json).toMatchObject({
      errors: { issuetype: expect.any(String) },
    });
  });

  it('does not keep properties that are too long or empty', async () => {
    const { put, get, raise } = aServiceDesk();
    const path = `/rest/api/3/issue/${raise().key}/properties/aftercare`;
    expect((await put(path, { words: 'x'.repeat(32_768) })).status).toBe(400);
    expect((await put(path, undefined)).status).toBe(400);
    expect((await get(path)).status).toBe(404);
    expect((await put(path, 0)).status).toBe(201);
    expect((await put(path, 1)).status).toBe(200);
  });
});
