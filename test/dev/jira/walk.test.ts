import find from 'lodash/find';
import dig from 'lodash/get';
import { adf, ana, aServiceDesk, dora, emil, app } from './a-service-desk';

const request = {
  serviceDeskId: '1',
  requestTypeId: '1',
  requestFieldValues: { summary: 'Cannot print', description: 'Since today' },
};

describe('a request from the portal to its resolution', () => {
  it.each([
    ['x'.repeat(256), 'Summary must be less than 255 characters.'],
    ['two\nlines', 'The summary is invalid because it contains newline characters.'],
    [' ', "Your request could not be created. The field 'summary' is required."],
  ])('is refused in Jira’s words when its summary is %j', async (summary, errorMessage) => {
    const { post, jira } = aServiceDesk();
    const raised = await post('/rest/servicedeskapi/request', { ...request, requestFieldValues: { summary } }, dora);
    expect(raised).toMatchObject({ status: 400, json: { errorMessage } });
    expect([...jira.issues()]).toEqual([]);
  });

  it('is refused when its description is longer than Jira takes, and raised when it just fits', async () => {
    const { post, jira } = aServiceDesk();
    const raised = async (length: number) => {
      const requestFieldValues = { summary: 'Long', description: 'd'.repeat(length) };
      return (await post('/rest/servicedeskapi/request', { ...request, requestFieldValues }, dora)).status;
    };
    expect([await raised(32_768), await raised(32_767)]).toEqual([400, 201]);
    expect([...jira.issues()]).toHaveLength(1);
  });

  it.each(['x'.repeat(255), `${'🎉'.repeat(127)}!`, 'طلب \u202eجديد', '<script>alert(1)</script>'])(
    'keeps the summary %j as it was written',
    async (summary) => {
      const { post, get } = aServiceDesk();
      await post('/rest/servicedeskapi/request', { ...request, requestFieldValues: { summary } }, dora);
      expect((await get('/rest/api/3/issue/HELP-1?fields=summary')).json).toMatchObject({ fields: { summary } });
    },
  );

  it('is raised by a customer, resolved by an agent and told as Jira would tell it', async () => {
    const { post, get, events, jira, pass } = aServiceDesk();
    const raised = await post('/rest/servicedeskapi/request', request, dora);
    expect(raised.status).toBe(201);
    expect(raised.json).toMatchObject({ issueKey: 'HELP-1', reporter: { accountId: 'customer-dora' } });

    pass(1);
    const { json: possible } = await get('/rest/api/3/issue/HELP-1/transitions');
    const resolve = find(dig(possible, 'transitions'), { to: { name: 'Resolved' } });
    expect(
      (await post('/rest/api/3/issue/HELP-1/transitions', { transition: { id: dig(resolve, 'id') } })).status,
    ).toBe(204);

    const { json } = await get('/rest/api/3/issue/HELP-1?expand=changelog');
    expect(dig(json, 'fields')).toMatchObject({
      resolution: { name: 'Done' },
      resolutiondate: '2026-03-02T10:00:00.000+0000',
    });
    expect(dig(json, 'changelog.histories[0].items')).toEqual([
      {
        field: 'resolution',
        fieldId: 'resolution',
        fieldtype: 'jira',
        from: null,
        fromString: null,
        to: '10000',
        toString: 'Done',
      },
      {
        field: 'status',
        fieldId: 'status',
        fieldtype: 'jira',
        from: '10100',
        fromString: 'Waiting for support',
        to: '5',
        toString: 'Resolved',
      },
    ]);
    expect(events.map(({ eventType }) => eventType)).toEqual(['avi:jira:created:issue', 'avi:jira:updated:issue']);
    expect(events[1]).toMatchObject({
      selfGenerated: false,
      jiraEventTypeName: 'issue_resolved',
      atlassianId: 'agent-ana',
      changelog: { items: [{ field: 'resolution', from: null, to: '10000' }, { field: 'status' }] },
      associatedStatuses: [{ name: 'Waiting for support' }, { name: 'Resolved' }],
    });
    expect(jira.mail().map(({ to, text }) => [to, text.split('\n')[0]])).toEqual([
      ['customer-dora', 'We have received your request "Cannot print".'],
      ['customer-dora', 'Your request "Cannot print" has been resolved.'],
    ]);
  });

  it('is re-opened by its customer in the portal, which clears the resolution', async () => {
    const { post, get, jira, raise } = aServiceDesk();
    const { id } = raise();
    jira.transition(id, 'Resolved', ana);
    const { json: possible } = await get(`/rest/servicedeskapi/request/${id}/transition`, dora);
    expect(dig(possible, 'values')).toEqual([{ id: '61', name: 'Re-open' }]);
    expect((await post(`/rest/servicedeskapi/request/${id}/transition`, { id: '61' }, dora)).status).toBe(204);
    expect(jira.findIssue(id)).toMatchObject({ resolutionId: null, resolvedAt: null });
    expect(jira.findIssue(id)?.histories.at(-1)?.items[0]).toMatchObject({
      field: 'resolution',
      from: '10000',
      to: null,
    });
  });

  it('mails a comment of the app to the customer with its links, but not to who wrote it', async () => {
    const { post, jira, raise } = aServiceDesk();
    const { id } = raise();
    const link = {
      type: 'text',
      text: '5',
      marks: [{ type: 'link', attrs: { href: 'http://localhost:4400/x?aftercare=5' } }],
    };
    const body = {
      type: 'doc',
      version: 1,
      content: [{ type: 'paragraph', content: [{ type: 'text', text: 'How was it? ' }, link] }],
    };
    const properties = [{ key: 'aftercare.survey', value: { cycleKey: `${id}:1` } }];
    const { status, json } = await post(`/rest/api/3/issue/${id}/comment?expand=properties`, { body, properties }, app);
    expect(status).toBe(201);
    expect(json).toMatchObject({ jsdPublic: true, author: { accountId: 'app-aftercare' }, properties });
    expect(jira.mail().at(-1)).toMatchObject({
      to: 'customer-dora',
      links: ['http://localhost:4400/x?aftercare=5', expect.any(String)],
    });

    const before = jira.mail().length;
    await post(`/rest/servicedeskapi/request/${id}/comment`, { body: 'Thanks' }, dora);
    expect(jira.mail()).toHaveLength(before);
  });

  it('marks what the app does as its own', async () => {
    const { post, events } = aServiceDesk();
    const fields = {
      project: { key: 'CARE' },
      issuetype: { name: 'Follow-up' },
      summary: 'Put it right',
      description: adf('2 of 5'),
    };
    const { json } = await post(
      '/rest/api/3/issue',
      { fields, properties: [{ key: 'aftercare-follow-up', value: { key: 'answer:1:1' } }] },
      app,
    );
    expect(json).toMatchObject({ key: 'CARE-1' });
    expect(events).toMatchObject([
      { eventType: 'avi:jira:created:issue', selfGenerated: true, atlassianId: 'app-aftercare' },
    ]);
  });

  it('does not exist for a customer who has nothing to do with it', async () => {
    const { get, raise } = aServiceDesk();
    const { key } = raise();
    expect((await get(`/rest/servicedeskapi/request/${key}`, emil)).status).toBe(404);
    expect((await get(`/rest/api/3/issue/${key}`, dora)).status).toBe(404);
    expect((await get(`/rest/servicedeskapi/request/${key}`, dora)).status).toBe(200);
  });
});
