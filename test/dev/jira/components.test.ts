import map from 'lodash/map';
import { aServiceDesk, ana, olga } from './a-service-desk';

describe('components', () => {
  it('are named once in a project, and set on its issues when they are made and edited', async () => {
    const { get, post, put, jira } = aServiceDesk();
    const add = (project: string, name: string) => post('/rest/api/3/component', { project, name }, olga);
    const { status, json } = await add('HELP', 'VPN');
    expect(status).toBe(201);
    expect(json).toMatchObject({ name: 'VPN', project: 'HELP', projectId: 10_000 });
    expect((await add('HELP', 'vpn')).status).toBe(400);
    expect((await post('/rest/api/3/component', { project: 'HELP', name: 'Mail' }, ana)).status).toBe(403);
    await add('CARE', 'Print');
    const fields = { project: { key: 'HELP' }, issuetype: { id: '10001' }, summary: 'No VPN' };
    const made = await post('/rest/api/3/issue', { fields: { ...fields, components: [{ name: 'VPN' }] } }, ana);
    const key = String(made.json.key);
    const shown = async () => (await get(`/rest/api/3/issue/${key}?fields=components`)).json;
    const vpn = { self: expect.stringMatching(/\/rest\/api\/3\/component\/\d+$/), id: expect.any(String), name: 'VPN' };
    expect(await shown()).toMatchObject({ fields: { components: [vpn] } });
    const edit = (components: unknown) => put(`/rest/api/3/issue/${key}`, { fields: { components } }, ana);
    expect(await edit([{ name: 'Print' }])).toMatchObject({
      status: 400,
      json: { errors: { components: "Component name 'Print' is not valid" } },
    });
    expect((await edit([])).status).toBe(204);
    expect(await shown()).toMatchObject({ fields: { components: [] } });
    const items = jira.findIssue(key)?.histories.at(-1)?.items;
    expect(items).toMatchObject([{ field: 'Component', fieldId: 'components', fromString: 'VPN', toString: null }]);
  });

  it('are found by JQL by name in every project, and by id in one', async () => {
    const { post, jira } = aServiceDesk();
    const ids: string[] = [];
    for (const project of ['HELP', 'CARE']) {
      const { json } = await post('/rest/api/3/component', { project, name: 'VPN' }, olga);
      const id = String(json.id);
      ids.push(id);
      const typeId = '10010';
      const projectId = project === 'HELP' ? '10000' : '10001';
      jira.createIssue({ projectId, typeId, summary: project, componentIds: [id] }, ana);
    }
    const found = async (jql: string) => {
      const { json } = await post('/rest/api/3/search/jql', { jql, fields: ['summary'] });
      return map(json.issues, 'fields.summary').sort();
    };
    expect(await found('component = vpn')).toEqual(['CARE', 'HELP']);
    expect(await found(`component in (${ids[1]})`)).toEqual(['CARE']);
    expect(await found('created >= -1d AND component is EMPTY')).toEqual([]);
    expect((await post('/rest/api/3/search/jql', { jql: 'component = Nothing' })).status).toBe(400);
  });
});
