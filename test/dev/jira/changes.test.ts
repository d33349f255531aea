import dig from 'lodash/get';
import type { Change } from '../../../dev/jira/records';
import { adf, ana, app, aServiceDesk, dora, olga } from './a-service-desk';

describe('what is told of a change', () => {
  it('tells an assignment twice, with the people concerned', () => {
    const { jira, raise, events } = aServiceDesk();
    const { id } = raise();
    jira.setFields(id, { assigneeId: 'agent-ben' }, ana);
    jira.setFields(id, { assigneeId: 'agent-chi' }, ana);
    expect(events.map(({ eventType }) => eventType).slice(1)).toEqual([
      'avi:jira:updated:issue',
      'avi:jira:assigned:issue',
      'avi:jira:updated:issue',
      'avi:jira:assigned:issue',
    ]);
    expect(events[4]).toMatchObject({
      associatedUsers: [{ accountId: 'agent-ana' }, { accountId: 'agent-ben' }, { accountId: 'agent-chi' }],
      changelog: { items: [{ field: 'assignee', from: 'agent-ben', fromString: 'Ben Carter', to: 'agent-chi' }] },
    });
  });

  it('tells no resolution, request type or clock in the fields of an event', () => {
    const { jira, raise, events } = aServiceDesk();
    jira.transition(raise().id, 'Resolved', ana);
    expect(Object.keys(dig(events, '[1].issue.fields') ?? {})).toEqual([
      'summary',
      'issuetype',
      'creator',
      'created',
      'project',
      'reporter',
      'assignee',
      'updated',
      'status',
    ]);
  });

  it('keeps the resolution when a resolved request is closed, and tells the status alone', () => {
    const { jira, raise, events, pass } = aServiceDesk();
    const { id } = raise();
    jira.transition(id, 'Resolved', ana, { resolution: "Won't do" });
    const resolvedAt = jira.findIssue(id)?.resolvedAt;
    pass(5);
    jira.transition(id, 'Closed', ana);
    expect(jira.findIssue(id)).toMatchObject({ resolutionId: '10001', resolvedAt });
    expect(dig(events.at(-1), 'changelog.items')).toMatchObject([{ field: 'status', toString: 'Closed' }]);
    expect(events.at(-1)).toMatchObject({ jiraEventTypeName: 'issue_generic' });
  });

  it('writes every kind of change into the history, and nothing when nothing changed', () => {
    const { jira, raise } = aServiceDesk();
    const { id } = raise();
    const team = jira.ensureTeam('Workplace').id;
    jira.setFields(
      id,
      { priorityId: '1', reporterId: 'customer-fay', organizationIds: ['2'], teamId: team, labels: ['a', 'b'] },
      ana,
    );
    jira.setFields(id, { priorityId: '1' }, ana);
    const [history, ...more] = jira.findIssue(id)?.histories ?? [];
    expect(more).toEqual([]);
    expect(
      history?.items.map(({ field, fieldId, fromString, toString }) => [field, fieldId, fromString, toString]),
    ).toEqual([
      ['priority', 'priority', 'Medium', 'Highest'],
      ['reporter', 'reporter', 'Dora Lind', 'Fay Moreau'],
      ['labels', 'labels', '', 'a b'],
      ['Organizations', 'customfield_10002', 'Acme', 'Globex'],
      ['Team', 'customfield_10001', null, 'Workplace'],
    ]);
  });

  it('finds a moved issue by its old key under its new one', async () => {
    const { jira, raise, get, events } = aServiceDesk();
    const { id } = raise();
    jira.move(id, 'CARE', olga);
    expect((await get('/rest/api/3/issue/HELP-1?fields=project')).json).toMatchObject({
      id,
      key: 'CARE-1',
      fields: { project: { key: 'CARE' } },
    });
    expect((await get('/rest/servicedeskapi/request/HELP-1', dora)).status).toBe(404);
    expect(events.at(-1)).toMatchObject({ jiraEventTypeName: 'issue_moved' });
    const items: readonly Change[] = dig(events, '[1].changelog.items') ?? [];
    expect(items.map(({ field, fromString, toString }) => [field, fromString, toString])).toEqual([
      ['project', 'IT help', 'Customer care'],
      ['Key', 'HELP-1', 'CARE-1'],
      ['issuetype', 'Service request', 'Task'],
      ['status', 'Waiting for support', 'To do'],
    ]);
  });

  it('tells a deletion once and forgets links and comments', async () => {
    const { jira, raise, del, get, events } = aServiceDesk();
    const [one, other] = [raise(), raise('Other')];
    jira.link('Relates', one.key, other.key, ana);
    const { id } = jira.comment(one.id, 'On it', ana);
    expect((await del(`/rest/api/3/issue/${one.key}`, ana)).status).toBe(403);
    expect((await del(`/rest/api/3/issue/${one.key}`, olga)).status).toBe(204);
    expect(events.at(-1)).toMatchObject({ eventType: 'avi:jira:deleted:issue', issue: { id: one.id } });
    expect((await get(`/rest/api/3/issue/${one.key}`)).status).toBe(404);
    expect((await get(`/rest/api/3/comment/${id}/properties`)).status).toBe(404);
    expect((await get(`/rest/api/3/issue/${other.key}?fields=issuelinks`)).json).toMatchObject({
      fields: { issuelinks: [] },
    });
  });

  it('links both ways, once, and writes it on both issues', async () => {
    const { raise, post, get, events } = aServiceDesk();
    const [one, other] = [raise(), raise('Other')];
    const link = { type: { name: 'Blocks' }, inwardIssue: { key: one.key }, outwardIssue: { key: other.key } };
    expect((await post('/rest/api/3/issueLink', link)).status).toBe(201);
    expect(await post('/rest/api/3/issueLink', link)).toMatchObject({ status: 201, body: '' });
    const told = events.filter(({ eventType }) => eventType === 'avi:jira:created:issuelink');
    expect(told).toMatchObject([
      { sourceIssueId: one.id, destinationIssueId: other.id, issueLinkType: { outward: 'blocks' } },
    ]);
    expect((await get(`/rest/api/3/issue/${one.id}`)).json).toMatchObject({
      fields: { issuelinks: [{ outwardIssue: { key: other.key } }] },
    });
    expect((await get(`/rest/api/3/issue/${other.id}`)).json).toMatchObject({
      fields: { issuelinks: [{ inwardIssue: { key: one.key } }] },
    });
    expect(one.histories.at(-1)?.items).toMatchObject([{ field: 'Link', toString: 'This issue blocks HELP-2' }]);
  });

  it('tells a comment, its edit and its deletion', async () => {
    const { raise, put, del, jira, events } = aServiceDesk();
    const { id } = raise();
    const comment = jira.comment(id, { body: 'Psst', isPublic: false }, ana);
    await put(`/rest/api/3/issue/${id}/comment/${comment.id}`, { body: adf('Louder') });
    await del(`/rest/api/3/issue/${id}/comment/${comment.id}`);
    expect(events.slice(1)).toMatchObject([
      { eventType: 'avi:jira:commented:issue', comment: { jsdPublic: false, author: { accountId: 'agent-ana' } } },
      { eventType: 'avi:jira:commented:issue', comment: { body: adf('Louder') } },
      { eventType: 'avi:jira:deleted:comment', comment: { id: comment.id } },
    ]);
  });

  it('transitions with a resolution, other fields and a comment in one step', async () => {
    const { raise, post, jira } = aServiceDesk();
    const { id } = raise();
    const { status } = await post(`/rest/api/3/issue/${id}/transitions`, {
      transition: { id: '41' },
      fields: { resolution: { name: 'Duplicate' }, assignee: { accountId: 'agent-ben' } },
      update: { comment: [{ add: { body: adf('Same as yesterday') } }], labels: [{ add: 'twin' }] },
    });
    expect(status).toBe(204);
    const issue = jira.findIssue(id);
    expect(issue).toMatchObject({
      resolutionId: '10002',
      assigneeId: 'agent-ben',
      labels: ['twin'],
      comments: [{ isPublic: true }],
    });
    expect(issue?.histories).toHaveLength(1);
    expect(issue?.histories[0]?.items.map(({ field }) => field)).toEqual([
      'resolution',
      'status',
      'assignee',
      'labels',
    ]);
  });
});

describe('a request emptied field by field', () => {
  const empty = { priority: null, assignee: null, reporter: null, labels: null, customfield_10002: null };

  it('is told with null where Jira tells null, and keeps its clocks', async () => {
    const { raise, put, get, events } = aServiceDesk();
    const { key } = raise();
    expect((await put(`/rest/api/3/issue/${key}`, { fields: empty })).status).toBe(204);
    const { status, json } = await get(`/rest/api/3/issue/${key}`);
    expect(status).toBe(200);
    expect(json.fields).toMatchObject({ priority: null, assignee: null, reporter: null, resolution: null });
    expect(json.fields).toMatchObject({ labels: [], customfield_10002: [] });
    expect(dig(events.at(-1), 'changelog.items[0]')).toMatchObject({
      field: 'priority',
      fromString: 'Medium',
      to: null,
    });
    expect((await get('/rest/api/3/search/jql?jql=priority%20is%20EMPTY&fields=priority')).json.issues).toHaveLength(1);
  });

  it('can be resolved, re-opened and linked', async () => {
    const { jira, raise, post, put, get } = aServiceDesk();
    const [one, other] = [raise(), raise('Other')];
    await put(`/rest/api/3/issue/${one.key}`, { fields: empty });
    jira.link('Relates', one.key, other.key, ana);
    for (const id of ['41', '61']) {
      await post(`/rest/api/3/issue/${one.key}/transitions`, { transition: { id } });
    }
    expect((await get(`/rest/api/3/issue/${other.key}?fields=issuelinks`)).json).toMatchObject({
      fields: { issuelinks: [{ inwardIssue: { fields: { priority: null } } }] },
    });
  });
});

describe('changelogs', () => {
  const aLongHistory = () => {
    const desk = aServiceDesk();
    const { id } = desk.raise();
    for (let n = 0; n < 6; n += 1) {
      desk.pass(1);
      desk.jira.transition(id, n % 2 === 0 ? 'Resolved' : 'Waiting for support', ana);
    }
    desk.jira.setFields(id, { priorityId: '1' }, ana);
    return { ...desk, id };
  };

  it('are oldest first in pages of their own, newest first within an issue', async () => {
    const { get, id } = aLongHistory();
    const { json: page } = await get(`/rest/api/3/issue/${id}/changelog?startAt=2&maxResults=3`);
    expect(page).toMatchObject({ startAt: 2, maxResults: 3, total: 7, isLast: false });
    expect(dig(page, 'values[0].created')).toBe('2026-03-02T12:00:00.000+0000');
    const { json: issue } = await get(`/rest/api/3/issue/${id}?fields=status&expand=changelog`);
    expect(dig(issue, 'changelog.histories[0].items[0].field')).toBe('priority');
  });

  it('of many issues come by field and by page, with times as numbers', async () => {
    const { post, id } = aLongHistory();
    const question = { issueIdsOrKeys: [id], fieldIds: ['resolution'], maxResults: 4 };
    const { json: first } = await post('/rest/api/3/changelog/bulkfetch', question, app);
    const histories = dig(first, 'issueChangeLogs[0].changeHistories');
    expect(histories).toHaveLength(4);
    expect(histories[0]).toMatchObject({
      created: Date.parse('2026-03-02T10:00:00Z'),
      items: [{ field: 'resolution' }],
    });
    const { json: rest } = await post(
      '/rest/api/3/changelog/bulkfetch',
      { ...question, nextPageToken: dig(first, 'nextPageToken') },
      app,
    );
    expect(dig(rest, 'issueChangeLogs[0].changeHistories')).toHaveLength(2);
    expect(rest).not.toHaveProperty('nextPageToken');
  });
});
