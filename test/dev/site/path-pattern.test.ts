import { pathPattern } from '../../../dev/site/path-pattern';

test.each([
  ['/rest/api/3/issue/HELP-12?fields=summary', '/rest/api/3/issue/{}'],
  ['/rest/api/3/issue/10001/properties/aftercare', '/rest/api/3/issue/{}/properties/{}'],
  ['/rest/servicedeskapi/request/HELP-1/sla', '/rest/servicedeskapi/request/{}/sla'],
  ['/rest/api/3/issue/IT_2-7/transitions', '/rest/api/3/issue/{}/transitions'],
  ['/rest/api/3/search/jql', '/rest/api/3/search/jql'],
])('%s counts as %s', (path, pattern) => expect(pathPattern(path)).toBe(pattern));
