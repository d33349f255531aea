/** The fields of the site as `GET /rest/api/3/field` lists them; custom ones are told apart by `schema.custom` only. */
export type FieldSchema = Readonly<{
  type: string;
  items?: string;
  system?: string;
  custom?: string;
  customId?: number;
}>;
export type Field = Readonly<{ id: string; name: string; clauseNames: readonly string[]; schema: FieldSchema }>;

const system = (
  id: string,
  name: string,
  type: string,
  clauseNames: readonly string[] = [id],
  items?: string,
): Field => ({
  id,
  name,
  clauseNames,
  schema: { type, ...(items ? { items } : {}), system: id },
});

const custom = (customId: number, name: string, type: string, key: string, items?: string): Field => ({
  id: `customfield_${customId}`,
  name,
  clauseNames: [`cf[${customId}]`, name],
  schema: { type, ...(items ? { items } : {}), custom: key, customId },
});

export const requestTypeField = 'customfield_10010';
export const organizationsField = 'customfield_10002';
export const participantsField = 'customfield_10035';
export const firstResponseField = 'customfield_10050';
export const resolutionTimeField = 'customfield_10051';
export const satisfactionField = 'customfield_10041';
export const satisfactionDateField = 'customfield_10042';
export const teamField = 'customfield_10001';

export const fields: readonly Field[] = [
  system('summary', 'Summary', 'string'),
  system('description', 'Description', 'string'),
  system('project', 'Project', 'project'),
  system('issuetype', 'Issue Type', 'issuetype', ['issuetype', 'type']),
  system('status', 'Status', 'status'),
  system('statuscategorychangedate', 'Status Category Changed', 'datetime', ['statusCategoryChangedDate']),
  system('resolution', 'Resolution', 'resolution'),
  system('resolutiondate', 'Resolved', 'datetime', ['resolutiondate', 'resolved']),
  system('priority', 'Priority', 'priority'),
  system('reporter', 'Reporter', 'user'),
  system('creator', 'Creator', 'user'),
  system('assignee', 'Assignee', 'user'),
  system('labels', 'Labels', 'array', ['labels'], 'string'),
  system('components', 'Components', 'array', ['component'], 'component'),
  system('created', 'Created', 'datetime', ['created', 'createdDate']),
  system('updated', 'Updated', 'datetime', ['updated', 'updatedDate']),
  system('duedate', 'Due date', 'date', ['due', 'duedate']),
  system('issuelinks', 'Linked Issues', 'array', [], 'issuelinks'),
  system('comment', 'Comment', 'comments-page'),
  system('parent', 'Parent', 'issuelink', ['parent']),
  custom(10001, 'Team', 'team', 'com.atlassian.jira.plugin.system.customfieldtypes:atlassian-team'),
  custom(
    10002,
    'Organizations',
    'array',
    'com.atlassian.servicedesk:sd-customer-organizations',
    'sd-customerorganization',
  ),
  custom(10010, 'Request Type', 'sd-customerrequesttype', 'com.atlassian.servicedesk:vp-origin'),
  custom(10035, 'Request participants', 'array', 'com.atlassian.servicedesk:sd-request-participants', 'user'),
  custom(10041, 'Satisfaction', 'sd-feedback', 'com.atlassian.servicedesk:sd-request-feedback'),
  custom(10042, 'Satisfaction date', 'datetime', 'com.atlassian.servicedesk:sd-request-feedback-date'),
  custom(10050, 'Time to first response', 'sd-servicelevelagreement', 'com.atlassian.servicedesk:sd-sla-field'),
  custom(10051, 'Time to resolution', 'sd-servicelevelagreement', 'com.atlassian.servicedesk:sd-sla-field'),
];
