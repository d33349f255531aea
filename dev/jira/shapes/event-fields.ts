import { projectOf, readFrom, statusOf, type Desk } from '../desk/desk';
import type { Issue } from '../records';
import { issueTypeBean, projectRef, statusBean } from './catalogue';
import { jiraTime } from './time';
import { accountRef } from './user';

/** The documented fields of an issue in an event: no resolution, no request type, no clocks. */
export const eventFields = (desk: Desk, issue: Issue) => ({
  summary: issue.summary,
  issuetype: issueTypeBean(desk, readFrom(desk.records.issueTypes, issue.typeId)),
  creator: accountRef(issue.creatorId),
  created: jiraTime(issue.createdAt),
  project: projectRef(desk, projectOf(desk, issue)),
  reporter: issue.reporterId === null ? null : accountRef(issue.reporterId),
  assignee: issue.assigneeId === null ? null : accountRef(issue.assigneeId),
  updated: jiraTime(issue.updatedAt),
  status: statusBean(desk, statusOf(desk, issue)),
});
