import type { Issue } from '../records';
import { refuse } from '../refusal';
import type { Desk } from './desk';

const longestKey = 255;
const longestValue = 32_768;

/** Jira's limits for every kind of property. */
export function checkProperty(key: string, value: unknown): void {
  if (key === '' || key.length > longestKey) refuse(400, `The property key must have 1 to ${longestKey} characters.`);
  if (value === undefined || value === '') refuse(400, 'The property value must be non-empty JSON.');
  if (JSON.stringify(value).length > longestValue) {
    refuse(400, `The property value must not have more than ${longestValue} characters.`);
  }
}

/** Gives back whether the property is new. Properties leave no history and do not touch "updated". */
export function setIssueProperty(desk: Desk, issue: Issue, key: string, value: unknown): boolean {
  checkProperty(key, value);
  const isNew = !(key in issue.properties);
  desk.index.remember(issue, issue.id);
  issue.properties = { ...issue.properties, [key]: value };
  return isNew;
}

export function deleteIssueProperty(desk: Desk, issue: Issue, key: string): void {
  const { [key]: gone, ...rest } = issue.properties;
  if (gone === undefined) refuse(404, `The property with key '${key}' does not exist.`);
  desk.index.remember(issue, issue.id);
  issue.properties = rest;
}
