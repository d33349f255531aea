import { route } from '@forge/api';
import type { RequestMark, RequestMarks } from '../../ports/asking/request-marks';
import { send } from './http';

const propertyKey = 'aftercare';

/** Empty values are left out: JQL then says "is EMPTY", and Jira stores no nulls. */
const toValue = (mark: RequestMark) => Object.fromEntries(Object.entries(mark).filter(([, value]) => value !== null));

/** The property `aftercare` of a request, indexed for JQL by the manifest. */
export const jiraRequestMarks: RequestMarks = {
  async set(issueId, mark) {
    await send('PUT', route`/rest/api/3/issue/${String(issueId)}/properties/${propertyKey}`, toValue(mark));
  },

  async setMany(marks) {
    if (marks.size === 0) return;
    const issues = [...marks].map(([issueID, mark]) => ({ issueID, properties: { [propertyKey]: toValue(mark) } }));
    await send('POST', route`/rest/api/3/issue/properties/multi`, { issues });
  },

  async clearAll() {
    await send('DELETE', route`/rest/api/3/issue/properties/${propertyKey}`, {});
  },
};
