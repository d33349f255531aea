import { ana, app, olga } from '../dev/jira/a-service-desk';
import type { Recorded } from './a-recorded-desk';

/** Projects come and go, and so do types of links. */
export async function administerJira({ send, jira }: Recorded) {
  const care = '/rest/api/3/project/CARE';
  await send('DELETE', care, ana);
  await send('POST', `${care}/archive`, ana);
  await send('POST', `${care}/archive`, olga);
  await send('GET', care, app);
  await send('DELETE', care, olga);
  await send('POST', `${care}/restore`, ana);
  await send('POST', `${care}/restore`, olga);
  await send('POST', `${care}/restore`, olga);
  await send('DELETE', `${care}?enableUndo=true`, olga);
  await send('GET', care, olga);
  await send('GET', care, app);
  await send('GET', '/rest/api/3/project/search?status=deleted', olga);
  await send('GET', '/rest/api/3/issue/createmeta/CARE/issuetypes', app);
  await send('POST', `${care}/restore`, olga);
  jira.furnishProject('CARE', { requiredFields: ['duedate'], hiddenFields: ['priority'], withheld: ['LINK_ISSUES'] });
  const fields = { project: { key: 'CARE' }, issuetype: { id: '10011' }, summary: 'Put it right' };
  await send('POST', '/rest/api/3/issue', app, { fields: { ...fields, priority: { id: '1' } } });
  await send('GET', '/rest/api/3/issue/createmeta/CARE/issuetypes/10011');
  await send('POST', '/rest/api/3/issueLinkType', olga, { name: 'Causes', inward: 'is caused by', outward: 'causes' });
  await send('DELETE', '/rest/api/3/issueLinkType/10003', olga);
  await send('DELETE', '/rest/api/3/issueLinkType/10003', olga);
}
