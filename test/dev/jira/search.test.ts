import dig from 'lodash/get';
import { ana, app, aServiceDesk, dora, emil, user } from './a-service-desk';

/** HELP-1 open for Dora, HELP-2 resolved as duplicate for Emil, HELP-3 re-opened, CARE-1 a follow-up. */
function aDeskWithHistory() {
  const desk = aServiceDesk();
  const { jira, pass } = desk;
  jira.createRequest(
    { requestTypeId: '1', summary: 'Cannot print', labels: ['printer'], assigneeId: 'agent-ana' },
    dora,
  );
  pass(1);
  const second = jira.createRequest({ requestTypeId: '2', summary: 'Mail is down', priorityId: '1' }, emil);
  const third = jira.createRequest({ requestTypeId: '3', summary: 'Need the wiki' }, dora);
  jira.transition(second.id, 'Resolved', ana, { resolution: 'Duplicate' });
  jira.transition(third.id, 'Resolved', ana);
  pass(2);
  jira.transition(third.id, 'Waiting for support', dora);
  const properties = { 'aftercare-follow-up': { key: 'answer:10101:1', score: 2 } };
  jira.createIssue({ projectId: '10001', typeId: '10011', summary: 'Put it right', properties }, app);
  jira.registerAliases([{ name: 'followUpScore', propertyKey: 'aftercare-follow-up', path: 'score', type: 'number' }]);
  return desk;
}

const find = async (jql: string) => {
  const { post } = aDeskWithHistory();
  const { json } = await post('/rest/api/3/search/jql', { jql, fields: ['key'] }, app);
  return dig(json, 'issues')?.map(({ key }: { key: string }) => key) ?? dig(json, 'errorMessages');
};

describe('JQL', () => {
  it.each([
    ['project = HELP AND resolution IS EMPTY ORDER BY key', ['HELP-1', 'HELP-3']],
    ['project = HELP AND resolution = Unresolved AND assignee = agent-ana', ['HELP-1']],
    ['resolution in (Duplicate, Done)', ['HELP-2']],
    ['project = HELP AND status != Resolved ORDER BY created ASC, key', ['HELP-1', 'HELP-3']],
    ['statusCategory = Done', ['HELP-2']],
    ['resolved >= -3h', ['HELP-2']],
    ['resolved >= -1h', []],
    ['resolved >= "2026-03-02 10:00" AND resolved < "2026/03/02 10:01"', ['HELP-2']],
    ['created >= startOfDay() AND created <= now() AND project = CARE', ['CARE-1']],
    ['updated >= -1h ORDER BY key', ['HELP-3', 'CARE-1']],
    ['resolution CHANGED TO EMPTY AFTER -1h', ['HELP-3']],
    ['resolution CHANGED FROM EMPTY TO Duplicate BY agent-ana', ['HELP-2']],
    ['resolution WAS Done AND resolution IS EMPTY', ['HELP-3']],
    ['issue.property[aftercare-follow-up].key = "answer:10101:1"', ['CARE-1']],
    ['issue.property[aftercare-follow-up].key in ("answer:10101:1", "answer:1:1")', ['CARE-1']],
    ['followUpScore <= 2', ['CARE-1']],
    ['followUpScore IS NOT EMPTY', ['CARE-1']],
    ['"Request Type" = "Report an incident"', ['HELP-2']],
    ['"Request Type" in ("Get IT help (HELP)", 3) ORDER BY key', ['HELP-1', 'HELP-3']],
    ['organizations = Acme AND labels = printer', ['HELP-1']],
    ['labels NOT IN (printer)', []],
    ['summary ~ "print*"', ['HELP-1']],
    ['reporter = customer-emil AND priority = Highest', ['HELP-2']],
    ['key in (HELP-1, CARE-1) AND NOT project = CARE', ['HELP-1']],
    ['id = 10101 OR (project = CARE AND type = Follow-up) ORDER BY key', ['HELP-2', 'CARE-1']],
    ['issuekey = NOPE-1', []],
  ])('%s', async (jql, keys) => expect(await find(jql)).toEqual(keys));

  it.each([
    ['', /Unbounded/],
    ['ORDER BY created', /Unbounded/],
    ['project = ', /before the end/],
    ['project = HELP AND', /before the end/],
    ['project = HELP resolution IS EMPTY', /Expecting 'AND', 'OR'/],
    ['colour = red', /Field 'colour' does not exist/],
    ['project = NOPE', /'NOPE' does not exist for the field 'project'/],
    ['resolved >= yesterday', /Date value 'yesterday'/],
    ['resolved >= tomorrow()', /Unable to find JQL function/],
    ['summary ~ "open', /reserved/],
  ])('refuses "%s"', async (jql, message) => expect(String(await find(jql))).toMatch(message));
});

describe('search', () => {
  it('pages by token and says when it is done', async () => {
    const { post } = aDeskWithHistory();
    const question = { jql: 'project = HELP ORDER BY key', fields: ['key'], maxResults: 2 };
    const { json: first } = await post('/rest/api/3/search/jql', question);
    expect(first).toMatchObject({ isLast: false, issues: [{ key: 'HELP-1' }, { key: 'HELP-2' }] });
    const { json: second } = await post('/rest/api/3/search/jql', {
      ...question,
      nextPageToken: dig(first, 'nextPageToken'),
    });
    expect(second).toMatchObject({ isLast: true, issues: [{ key: 'HELP-3' }] });
    expect(second).not.toHaveProperty('nextPageToken');
    expect((await post('/rest/api/3/search/jql', { ...question, nextPageToken: 'made up' })).status).toBe(400);
  });

  it('knows no startAt', async () => {
    const { post } = aDeskWithHistory();
    const { status, json } = await post('/rest/api/3/search/jql', { jql: 'project = HELP', startAt: 10 });
    expect([status, dig(json, 'errorMessages[0]')]).toEqual([400, expect.stringContaining('startAt')]);
  });

  it('gives ids only unless fields are asked for', async () => {
    const { post } = aDeskWithHistory();
    const { json } = await post('/rest/api/3/search/jql', { jql: 'key = HELP-1' });
    expect(json).toEqual({ issues: [{ id: '10100' }], isLast: true });
  });

  it('shows nothing to those who may not browse', async () => {
    const { post } = aDeskWithHistory();
    for (const actor of [dora, user('unlicensed-gus')]) {
      expect((await post('/rest/api/3/search/jql', { jql: 'project = HELP' }, actor)).json).toMatchObject({
        issues: [],
      });
    }
  });

  it('lags behind what was written, except for the issues it is told to look at again', async () => {
    let lag = 10 * 60_000;
    const { jira, post, pass } = aServiceDesk({ searchLag: () => lag });
    const { id } = jira.createRequest({ requestTypeId: '1', summary: 'Cannot print' }, dora);
    const resolved = async (more = {}) => {
      const { json } = await post('/rest/api/3/search/jql', { jql: 'resolved >= -1d', ...more }, app);
      return dig(json, 'issues').length;
    };
    pass(1);
    jira.transition(id, 'Resolved', ana);
    expect(await resolved()).toBe(0);
    expect(await resolved({ reconcileIssues: [Number(id)] })).toBe(1);
    lag = 0;
    expect(await resolved()).toBe(1);
    lag = 10 * 60_000;
    pass(1);
    expect(await resolved()).toBe(1);
    jira.transition(id, 'Waiting for support', dora);
    expect(await resolved()).toBe(1);
  });
});
