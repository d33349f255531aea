import dig from 'lodash/get';
import { ana, app, aServiceDesk, dora, emil } from './a-service-desk';

type Desk = ReturnType<typeof aServiceDesk>;

const clock = async ({ get }: Desk, name: string, key = 'HELP-1') => {
  const { json } = await get(`/rest/servicedeskapi/request/${key}/sla`, app);
  return dig(json, 'values').find((sla: { name: string }) => sla.name === name);
};

describe('service levels', () => {
  it('stop at the first public answer by somebody who works on it, not by the customer', async () => {
    const desk = aServiceDesk();
    const { key } = desk.raise();
    desk.pass(1);
    desk.jira.comment(key, 'Anybody there?', dora);
    desk.jira.comment(key, { body: 'Let us see', isPublic: false }, ana);
    expect(await clock(desk, 'Time to first response')).toMatchObject({
      completedCycles: [],
      ongoingCycle: { breached: false },
    });
    desk.pass(8);
    desk.jira.comment(key, 'Here', ana);
    expect(await clock(desk, 'Time to first response')).toMatchObject({
      completedCycles: [
        {
          breached: true,
          elapsedTime: { millis: 9 * 3_600_000, friendly: '9h 0m' },
          goalDuration: { millis: 8 * 3_600_000 },
        },
      ],
    });
  });

  it('rest while the customer is asked, stop at the resolution and start again when it is cleared', async () => {
    const desk = aServiceDesk();
    const { key } = desk.raise();
    desk.pass(2);
    desk.jira.transition(key, 'Waiting for customer', ana);
    desk.pass(30);
    expect(await clock(desk, 'Time to resolution')).toMatchObject({ ongoingCycle: { paused: true, breached: false } });
    desk.jira.transition(key, 'Waiting for support', dora);
    desk.pass(1);
    desk.jira.transition(key, 'Resolved', ana);
    expect(await clock(desk, 'Time to resolution')).toMatchObject({
      completedCycles: [
        { breached: false, elapsedTime: { millis: 3 * 3_600_000 }, stopTime: { iso8601: '2026-03-03T18:00:00+0000' } },
      ],
    });
    desk.jira.transition(key, 'Waiting for support', dora);
    expect(await clock(desk, 'Time to resolution')).toMatchObject({
      completedCycles: [{}],
      ongoingCycle: { elapsedTime: { millis: 0 } },
    });
  });

  it('can be overruled by a record from elsewhere, and the numbers agree with it', async () => {
    const desk = aServiceDesk();
    const { key } = desk.raise();
    desk.jira.setSlaBreached(key, 'resolution', true);
    desk.pass(1);
    desk.jira.transition(key, 'Resolved', ana);
    const { completedCycles } = await clock(desk, 'Time to resolution');
    expect(completedCycles).toMatchObject([{ breached: true }]);
    expect(completedCycles[0].goalDuration.millis).toBeLessThan(completedCycles[0].elapsedTime.millis);
    expect((await desk.get('/rest/api/3/issue/HELP-1?fields=customfield_10051')).json).toMatchObject({
      fields: { customfield_10051: { name: 'Time to resolution', completedCycles: [{ breached: true }] } },
    });
  });
});

describe('fields that differ from site to site', () => {
  it('are found by what they are, not by their names', async () => {
    const { get, raise, jira } = aServiceDesk();
    const { key } = raise();
    jira.setFields(key, { teamId: jira.ensureTeam('Workplace').id, participantIds: ['customer-emil'] }, ana);
    const { json: all } = await get('/rest/api/3/field', app);
    const idOf = (custom: string) =>
      (all as { id: string; schema: { custom?: string } }[]).find(({ schema }) => schema.custom === custom)?.id;
    const { json } = await get(`/rest/api/3/issue/${key}`, app);
    const value = (custom: string) => dig(json, ['fields', idOf(custom) ?? '']);
    expect(value('com.atlassian.servicedesk:vp-origin')).toMatchObject({
      requestType: { id: '1', name: 'Get IT help', portalId: '1' },
      _links: { web: 'http://localhost:4400/servicedesk/customer/portal/1/HELP-1' },
    });
    expect(value('com.atlassian.servicedesk:sd-customer-organizations')).toMatchObject([{ id: '1', name: 'Acme' }]);
    expect(value('com.atlassian.servicedesk:sd-request-participants')).toMatchObject([{ accountId: 'customer-emil' }]);
    expect(value('com.atlassian.jira.plugin.system.customfieldtypes:atlassian-team')).toMatchObject({
      name: 'Workplace',
    });
  });
});

describe('properties of many issues at once', () => {
  it('are set, and the address of the task is given', async () => {
    const { post, get, raise } = aServiceDesk();
    const [one, other] = [raise(), raise('Other')];
    const issues = [one, other].map(({ id }) => ({
      issueID: Number(id),
      properties: { aftercare: { state: 'planned', cycle: 1 } },
    }));
    const { status, headers } = await post('/rest/api/3/issue/properties/multi', { issues }, app);
    expect(status).toBe(303);
    const { pathname } = new URL(headers['location'] ?? '');
    expect((await get(pathname, app)).json).toMatchObject({ status: 'COMPLETE', progress: 100 });
    expect((await get(`/rest/api/3/issue/${other.id}/properties/aftercare`)).json).toMatchObject({
      value: { state: 'planned' },
    });
  });

  it('are refused for more than a hundred issues or ten properties', async () => {
    const { post } = aServiceDesk();
    const issues = Array.from({ length: 101 }, (_, n) => ({ issueID: n, properties: { a: 1 } }));
    expect((await post('/rest/api/3/issue/properties/multi', { issues }, app)).status).toBe(400);
    const properties = Object.fromEntries(Array.from({ length: 11 }, (_, n) => [`p${n}`, n]));
    expect(
      (await post('/rest/api/3/issue/properties/multi', { issues: [{ issueID: 1, properties }] }, app)).status,
    ).toBe(400);
  });
});

describe('saving and loading', () => {
  it('brings everything back as it was, search included', async () => {
    const { jira, raise, post, pass } = aServiceDesk();
    const { id } = raise();
    jira.transition(id, 'Resolved', ana);
    const saved = jira.save();
    const copy = JSON.stringify(saved);

    pass(1);
    jira.transition(id, 'Waiting for support', dora);
    jira.createRequest({ requestTypeId: '2', summary: 'Later' }, emil);
    jira.addPerson({ accountId: 'caller-7' });
    jira.load(saved);

    expect(JSON.stringify(jira.save())).toBe(copy);
    expect(jira.findPerson('caller-7')).toBeNull();
    const { json } = await post('/rest/api/3/search/jql', {
      jql: 'project = HELP AND resolved >= -1d',
      fields: ['key'],
    });
    expect(json).toMatchObject({ issues: [{ key: 'HELP-1' }] });
    expect(jira.createRequest({ requestTypeId: '1', summary: 'Next' }, emil).key).toBe('HELP-2');
  });
});

describe('people', () => {
  it('can be sent away, after which they are neither let in nor mailed', async () => {
    const { jira, get, raise } = aServiceDesk();
    const { key } = raise();
    jira.addPerson({ accountId: 'customer-dora', active: false });
    const before = jira.mail().length;
    jira.comment(key, 'Done', ana);
    expect(jira.mail()).toHaveLength(before);
    expect((await get('/rest/api/3/myself', dora)).status).toBe(401);
    expect((await get('/rest/api/3/user?accountId=customer-dora', app)).json).toMatchObject({
      active: false,
      accountType: 'customer',
      displayName: 'Dora Lind',
    });
  });

  it('have a language and a time zone', async () => {
    const { get } = aServiceDesk();
    expect((await get('/rest/api/3/myself', emil)).json).toMatchObject({
      locale: 'de_DE',
      timeZone: 'Europe/Berlin',
      accountType: 'customer',
    });
  });

  it('who muted a request hear of its resolution only', async () => {
    const { jira, del, raise } = aServiceDesk();
    const { key } = raise();
    expect((await del(`/rest/servicedeskapi/request/${key}/notification`, dora)).status).toBe(204);
    const before = jira.mail().length;
    jira.comment(key, 'Working on it', ana);
    expect(jira.mail()).toHaveLength(before);
    jira.transition(key, 'Resolved', ana);
    expect(jira.mail()).toHaveLength(before + 1);
  });
});
