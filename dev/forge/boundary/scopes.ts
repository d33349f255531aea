type Row = readonly [methods: string, path: RegExp, ...scopes: string[]];

const any = 'GET POST PUT PATCH DELETE';
const writes = 'POST PUT PATCH DELETE';

/**
 * Which scope opens which path, the first row that fits. A row with several scopes wants one of them.
 * Granular scopes are listed only where there is no classic one.
 */
const table: readonly Row[] = [
  [
    'GET',
    /^\/rest\/servicedeskapi\/request\/[^/]+\/sla\b/,
    'read:jira-work',
    'read:request.sla:jira-service-management',
  ],
  [
    'GET',
    /^\/rest\/servicedeskapi\/request\/[^/]+\/feedback\b/,
    'read:servicedesk-request',
    'read:request.feedback:jira-service-management',
  ],
  [
    'POST',
    /^\/rest\/servicedeskapi\/request\/[^/]+\/feedback\b/,
    'write:servicedesk-request',
    'write:request.feedback:jira-service-management',
  ],
  [
    'DELETE',
    /^\/rest\/servicedeskapi\/request\/[^/]+\/feedback\b/,
    'write:servicedesk-request',
    'delete:request.feedback:jira-service-management',
  ],
  [any, /^\/rest\/servicedeskapi\/(?:customer|organization)\b/, 'manage:servicedesk-customer'],
  [any, /^\/rest\/servicedeskapi\/servicedesk\/[^/]+\/(?:customer|organization)\b/, 'manage:servicedesk-customer'],
  ['POST', /^\/rest\/servicedeskapi\/servicedesk\/[^/]+\/requesttype\/permissions\/check$/, 'read:servicedesk-request'],
  ['GET', /^\/rest\/servicedeskapi\/servicedesk\/[^/]+\/queue\b/, 'read:jira-work'],
  [writes, /^\/rest\/servicedeskapi\/servicedesk\/[^/]+\/requesttype\b/, 'manage:jira-project'],
  ['GET', /^\/rest\/servicedeskapi\/info$/],
  ['GET', /^\/rest\/servicedeskapi\//, 'read:servicedesk-request'],
  [writes, /^\/rest\/servicedeskapi\//, 'write:servicedesk-request'],

  ['GET', /^\/rest\/api\/[23]\/(?:serverInfo|status|statuscategory)\b/, 'read:jira-work'],
  ['GET', /^\/rest\/api\/[23]\/user\/email\b/, 'read:email-address:jira'],
  ['GET', /^\/rest\/api\/[23]\/(?:myself|user|users|groups?|configuration)\b(?!\/member)/, 'read:jira-user'],
  ['GET', /^\/rest\/api\/[23]\/group\/member\b/, 'manage:jira-configuration'],
  [writes, /^\/rest\/api\/[23]\/user\/properties\b/, 'write:jira-work'],
  [writes, /^\/rest\/api\/[23]\/(?:user|group)\b/, 'manage:jira-configuration'],
  ['GET', /^\/rest\/api\/[23]\/jql\/function\/computation\b/, 'read:app-data:jira'],
  ['POST', /^\/rest\/api\/[23]\/jql\/function\/computation$/, 'write:app-data:jira'],
  ['POST', /^\/rest\/api\/[23]\/jql\/function\/computation\/search$/, 'read:app-data:jira'],
  ['POST', /^\/rest\/api\/[23]\/jql\/pdcleaner$/, 'read:jira-user'],
  ['POST', /^\/rest\/api\/[23]\/jql\/sanitize$/, 'manage:jira-configuration'],
  ['POST', /^\/rest\/api\/[23]\/issue\/[^/]+\/changelog\/list$/, 'read:jira-work'],
  ['POST', /^\/rest\/api\/[23]\/(?:search|jql|expression)\b/, 'read:jira-work'],
  [
    'POST',
    /^\/rest\/api\/[23]\/(?:permissions\/(?:check|project)|issue\/bulkfetch|changelog\/bulkfetch|comment\/list|worklog\/list|issue\/watching)\b/,
    'read:jira-work',
  ],
  [
    'GET',
    /^\/rest\/api\/[23]\/(?:permissionscheme|workflowscheme|issuetypescheme|fieldconfiguration|screens|auditing|application-properties|webhook)\b/,
    'manage:jira-configuration',
  ],
  ['GET', /^\/rest\/api\/[23]\/project\/[^/]+\/email$/, 'manage:jira-project'],
  ['GET', /^\/rest\/api\/[23]\//, 'read:jira-work'],
  [
    writes,
    /^\/rest\/api\/[23]\/(?:issue|issueLink|attachment|comment|worklog|filter|bulk|dashboard)\b/,
    'write:jira-work',
  ],
  [writes, /^\/rest\/api\/[23]\/(?:version|component)\b/, 'manage:jira-project'],
  ['POST', /^\/rest\/api\/[23]\/project$/, 'manage:jira-configuration'],
  ['POST', /^\/rest\/api\/[23]\/project\/[^/]+\/(?:delete|restore|role\/[^/]+)$/, 'manage:jira-configuration'],
  ['DELETE', /^\/rest\/api\/[23]\/project\/[^/]+$/, 'manage:jira-configuration'],
  [writes, /^\/rest\/api\/[23]\/project\//, 'manage:jira-project'],
  [writes, /^\/rest\/api\/[23]\//, 'manage:jira-configuration'],
  ['GET', /^\/rest\/(?:agile|software)\//, 'read:jira-work'],
  [writes, /^\/rest\/(?:agile|software)\//, 'write:jira-work'],
];

/** The scopes of which one must be granted for the call; null when no scope opens it to an app. */
export function scopesFor(method: string, path: string): readonly string[] | null {
  const bare = path.split('?')[0] ?? path;
  const row = table.find(
    ([methods, pattern]) => methods.split(' ').includes(method.toUpperCase()) && pattern.test(bare),
  );
  return row ? row.slice(2).map(String) : null;
}

export function isGranted(method: string, path: string, granted: readonly string[]): boolean {
  const wanted = scopesFor(method, path);
  return wanted !== null && (wanted.length === 0 || wanted.some((scope) => granted.includes(scope)));
}
