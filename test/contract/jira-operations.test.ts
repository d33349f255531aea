import get from 'lodash/get';
import { adf, ana, app, dora, emil, olga } from '../dev/jira/a-service-desk';
import { aRecordedDesk, type Recorded } from './a-recorded-desk';
import { administerJira } from './administer-jira';
import { contractIsHere, loadContract, type Contract } from './openapi';

async function workOnIssues({ send, raise, jira }: Recorded) {
  const { id, key } = raise();
  const issue = `/rest/api/3/issue/${key}`;
  await send('PUT', `/rest/api/3/issue/${id}/assignee`, ana, { accountId: 'agent-ben' });
  await send('PUT', issue, ana, {
    fields: { priority: { id: '2' }, labels: ['printer'], description: adf('Floor 3') },
  });
  await send('GET', `${issue}/transitions`);
  await send('POST', `${issue}/transitions`, ana, {
    transition: { id: '41' },
    fields: { resolution: { name: 'Duplicate' } },
  });
  await send('GET', `${issue}?fields=summary,status,resolution,reporter&expand=changelog,names&properties=aftercare`);
  await send('GET', issue);
  await send('GET', `${issue}/changelog?startAt=0&maxResults=100`);
  await send('POST', '/rest/api/3/changelog/bulkfetch', app, {
    issueIdsOrKeys: [id],
    fieldIds: ['status', 'resolution'],
  });
  await send('POST', '/rest/api/3/issue/bulkfetch', app, {
    issueIdsOrKeys: [id, 'HELP-99'],
    fields: ['summary'],
    expand: ['changelog'],
  });
  const fields = {
    project: { key: 'CARE' },
    issuetype: { id: '10011' },
    summary: 'Put it right',
    description: adf('2 of 5'),
  };
  await send('POST', '/rest/api/3/issue', app, {
    fields,
    properties: [{ key: 'aftercare-follow-up', value: { key: `answer:${id}:1` } }],
  });
  await send('POST', '/rest/api/3/issue', app, { fields: { ...fields, description: 'plain' } });
  await send('GET', '/rest/api/3/issue/HELP-99');
  await send('POST', '/rest/api/3/issueLink', app, {
    type: { name: 'Relates' },
    inwardIssue: { key: 'CARE-1' },
    outwardIssue: { key },
  });
  const linkId = get(jira.save(), 'links[0][0]');
  await send('GET', `/rest/api/3/issueLink/${linkId}`);
  await send('GET', issue);
  await send('DELETE', `/rest/api/3/issueLink/${linkId}`);
  await send('GET', '/rest/api/3/issueLinkType');
  await send('DELETE', '/rest/api/3/issue/CARE-1', olga);
}

async function commentAndMark({ send, raise, now }: Recorded) {
  const { id } = raise();
  const comments = `/rest/api/3/issue/${id}/comment`;
  const properties = [{ key: 'aftercare.survey', value: { cycleKey: `${id}:1` } }];
  const added = await send('POST', comments, app, { body: adf('How was it?'), properties });
  const commentId = get(added, 'id');
  await send('GET', `${comments}?expand=properties&orderBy=-created&maxResults=10`);
  await send('GET', `${comments}/${commentId}?expand=properties`);
  await send('PUT', `${comments}/${commentId}`, app, { body: adf('How was it really?') });
  await send('GET', `/rest/api/3/comment/${commentId}/properties`);
  await send('GET', `/rest/api/3/comment/${commentId}/properties/aftercare.survey`);
  await send('PUT', `/rest/api/3/comment/${commentId}/properties/more`, app, { a: 1 });
  await send('DELETE', `/rest/api/3/comment/${commentId}/properties/more`);
  await send('DELETE', `${comments}/${commentId}`);
  await send('POST', comments, app, { body: 'plain' });
  await send('PUT', `/rest/api/3/issue/${id}/properties/aftercare`, app, { state: 'asked', cycle: 1 });
  await send('PUT', `/rest/api/3/issue/${id}/properties/aftercare`, app, { state: 'answered', cycle: 1 });
  await send('GET', `/rest/api/3/issue/${id}/properties/aftercare`);
  await send('GET', `/rest/api/3/issue/${id}/properties`);
  await send('DELETE', `/rest/api/3/issue/${id}/properties/aftercare`);
  await send('GET', `/rest/api/3/issue/${id}/properties/aftercare`);
  await send('POST', '/rest/api/3/issue/properties/multi', app, {
    issues: [{ issueID: Number(id), properties: { aftercare: { at: now() } } }],
  });
  await send('GET', '/rest/api/3/task/10100');
  await send('PUT', '/rest/api/3/project/HELP/properties/aftercare', app, { on: true });
  await send('GET', '/rest/api/3/project/HELP/properties/aftercare');
  await send('GET', '/rest/api/3/project/HELP/properties');
  await send('PUT', '/rest/api/3/user/properties/aftercare?accountId=agent-ana', app, { seen: true });
  await send('GET', '/rest/api/3/user/properties/aftercare?accountId=agent-ana');
}

async function searchAndLookUp({ send, raise }: Recorded) {
  const { id } = raise();
  const jql = 'project = HELP AND created >= -1d ORDER BY created DESC';
  await send('POST', '/rest/api/3/search/jql', app, {
    jql,
    fields: ['*all'],
    maxResults: 1,
    properties: ['aftercare'],
    expand: 'changelog,names',
  });
  await send('POST', '/rest/api/3/search/jql', app, { jql, reconcileIssues: [Number(id)] });
  await send('GET', `/rest/api/3/search/jql?jql=${encodeURIComponent(jql)}&fields=summary&fields=status&maxResults=10`);
  await send('POST', '/rest/api/3/search/jql', app, { jql: 'ORDER BY created' });
  await send('POST', '/rest/api/3/search/jql', app, { jql: 'color = red' });
  await send('POST', '/rest/api/3/search/approximate-count', app, { jql });
  const queries = [
    ...[
      jql,
      'NOT (status changed AFTER -5d OR labels in (a, "b c")) AND assignee is EMPTY',
      'color = red',
      'created >',
    ],
    'reporter in membersOf("pilot-users") AND status was "In progress"',
  ];
  await send('POST', '/rest/api/3/jql/parse?validation=strict', app, { queries });
  await send('POST', '/rest/api/3/jql/parse?validation=warn', app, { queries: ['project = NOWHERE'] });
  await send('POST', '/rest/api/3/jql/match', app, { issueIds: [Number(id)], jqls: [jql, 'color = red'] });
  await send('POST', '/rest/api/3/jql/match', app, { issueIds: [1], jqls: Array.from({ length: 51 }, () => jql) });
  for (const path of [
    'serverInfo field status status/5 resolution/10000 resolution/search priority/1 issuetype issuetype/10001',
    'issuetype/project?projectId=10000 project/search?keys=HELP&typeKey=service_desk project/HELP project/10001 project/HELP/statuses',
    'project/HELP/role project/HELP/role/10101 project/NONE issue/createmeta/CARE/issuetypes issue/createmeta/CARE/issuetypes/10011',
    'myself user?accountId=customer-dora user?accountId=nobody user/bulk?accountId=agent-ana&accountId=agent-ben user/search?query=ana',
    'user/assignable/search?project=HELP&query=b user/groups?accountId=agent-ana group/bulk group/member?groupname=jira-admins',
    'groups/picker?query=jira mypermissions?projectKey=HELP&permissions=ADMINISTER_PROJECTS,BROWSE_PROJECTS field/search?type=custom',
  ]) {
    for (const one of path.split(' ')) await send('GET', `/rest/api/3/${one}`);
  }
  const component = await send('POST', '/rest/api/3/component', olga, { name: 'VPN', project: 'HELP' });
  await send('POST', '/rest/api/3/component', olga, { name: 'VPN', project: 'HELP' });
  await send('GET', `/rest/api/3/component/${get(component, 'id')}`);
  await send('GET', '/rest/api/3/project/HELP/components');
  await send('PUT', `/rest/api/3/issue/${id}`, app, { fields: { components: [{ name: 'VPN' }] } });
  await send('PUT', `/rest/api/3/issue/${id}`, app, { fields: { components: [{ name: 'Nothing' }] } });
  await send('GET', `/rest/api/3/issue/${id}?fields=components`);
  await send('GET', `/rest/api/3/issue/${id}/editmeta`);
  const projectPermissions = [{ permissions: ['ADMINISTER_PROJECTS'], projects: [10_000] }];
  await send('POST', '/rest/api/3/permissions/check', app, {
    accountId: 'owner-olga',
    globalPermissions: [],
    projectPermissions,
  });
}

async function useTheDesk({ send, jira }: Recorded) {
  const base = '/rest/servicedeskapi';
  const requestFieldValues = { summary: 'New mouse', description: 'Mine is broken' };
  const raised = await send('POST', `${base}/request`, dora, {
    serviceDeskId: '1',
    requestTypeId: '1',
    requestFieldValues,
  });
  const one = `${base}/request/${get(raised, 'issueKey')}`;
  await send('POST', `${base}/request`, ana, {
    serviceDeskId: '1',
    requestTypeId: '2',
    requestFieldValues,
    raiseOnBehalfOf: 'customer-emil',
  });
  await send('POST', `${base}/request`, dora, { serviceDeskId: '1', requestTypeId: '99', requestFieldValues });
  await send('GET', `${one}?expand=serviceDesk,requestType,participant,sla,status,comment,attachment,action`);
  await send('GET', one, dora);
  await send('GET', one, emil);
  await send(
    'GET',
    `${base}/request?requestOwnership=OWNED_REQUESTS&requestStatus=OPEN_REQUESTS&serviceDeskId=1`,
    dora,
  );
  await send('POST', `${one}/comment`, dora, { body: 'Any news?', public: true });
  await send('GET', `${one}/comment?public=true&internal=false&start=0&limit=10`, dora);
  jira.transition('HELP-1', 'Resolved', ana);
  await send('GET', `${one}/sla`);
  await send('GET', `${one}/sla/2`);
  await send('GET', `${one}/sla`, dora);
  await send('GET', `${one}/status`, dora);
  await send('GET', `${one}/feedback`, dora);
  await send('POST', `${one}/feedback`, dora, { type: 'csat', rating: 4, comment: { body: 'Quick' } });
  await send('GET', `${one}/feedback`, dora);
  await send('DELETE', `${one}/feedback`, dora);
  await send('GET', `${one}/transition`, dora);
  await send('POST', `${one}/transition`, dora, { id: '61', additionalComment: { body: 'Still broken' } });
  await send('POST', `${one}/participant`, dora, { accountIds: ['customer-fay'] });
  await send('GET', `${one}/participant`, dora);
  await send('GET', `${one}/notification`, dora);
  for (const path of [
    'servicedesk servicedesk/1 servicedesk/projectId:10000 servicedesk/projectKey:HELP servicedesk/9 servicedesk/1/requesttype',
    'servicedesk/1/requesttype/1 servicedesk/1/requesttype/1/field requesttype?serviceDeskId=1 organization organization/1',
    'organization/1/user servicedesk/1/organization servicedesk/1/requesttypegroup info',
  ]) {
    for (const each of path.split(' ')) await send('GET', `${base}/${each}`);
  }
}

if (!contractIsHere) {
  describe.skip("Jira's API documents are not here, so nothing is held against them", () => it('is skipped', () => {}));
} else {
  describe("the local service desk keeps to Atlassian's API documents", () => {
    let contract: Contract;
    jest.setTimeout(120_000);
    beforeAll(async () => {
      contract = await loadContract();
    });

    it.each([
      ['issues', workOnIssues],
      ['comments and properties', commentAndMark],
      ['search and look-ups', searchAndLookUp],
      ['requests and the desk', useTheDesk],
      ['projects and types of links', administerJira],
    ] as const)('with %s', async (_, drive) => {
      const desk = aRecordedDesk();
      await drive(desk);
      expect(desk.calls.length).toBeGreaterThan(10);
      expect(desk.calls.flatMap(contract.check)).toEqual([]);
    });

    it.each([
      ['an operation that does not exist', 'GET', '/rest/servicedeskapi/request/HELP-1/csat', null, 200, null],
      ['an operation that is going away', 'GET', '/rest/api/3/priority', null, 200, []],
      ['a status nobody documented', 'GET', '/rest/api/3/field', null, 418, null],
      ['a parameter nobody documented', 'GET', '/rest/api/3/field?page=2', null, 200, []],
      ['a body of the wrong shape', 'POST', '/rest/api/3/search/jql', { jql: 'project = HELP', startAt: 5 }, 200, {}],
      ['a comment that is plain text', 'POST', '/rest/api/3/issue/HELP-1/comment', { body: 'Hello' }, 201, {}],
      ['an answer of the wrong type', 'POST', '/rest/api/3/issue', { fields: {} }, 201, { id: 10_000, key: 'HELP-1' }],
    ] as const)('and would notice %s', (_, method, path, body, status, response) => {
      expect(contract.check({ method, path, body, status, response })).not.toEqual([]);
    });
  });
}
