import { readFrom, type Desk } from '../desk/desk';
import type { Component } from '../records';

/** A component as issues carry it. */
export const componentRef = (desk: Desk, { id, name, description }: Component) => ({
  self: `${desk.siteUrl}/rest/api/3/component/${id}`,
  id,
  name,
  ...(description === '' ? {} : { description }),
});

/** A component as its own address tells it. */
export const componentDetails = (desk: Desk, component: Component) => ({
  ...componentRef(desk, component),
  assigneeType: 'PROJECT_DEFAULT',
  realAssigneeType: 'PROJECT_DEFAULT',
  isAssigneeTypeValid: false,
  project: readFrom(desk.records.projects, component.projectId).key,
  projectId: Number(component.projectId),
});
