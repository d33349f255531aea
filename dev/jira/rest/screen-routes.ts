import { componentsIn } from '../desk/components';
import { findProject, readFrom, type Desk } from '../desk/desk';
import type { IssueType, Project } from '../records';
import { refuse } from '../refusal';
import { issueTypeBean, priorityBean, projectRef } from '../shapes/catalogue';
import { componentRef } from '../shapes/component';
import { typesOf } from '../shapes/project';
import { fields as catalogue } from '../world/fields';
import { browse, get, ok, param, seesProject, type Call, type Route } from './call';
import { editableFields } from './issue-input';
import { holds, mayIn } from './permissions';

/** Whoever may not create issues in a project is told as little as of one that is not there. */
function creatable(call: Call): Project {
  const project = findProject(call.desk, param(call, 'projectIdOrKey'));
  const mayCreate = project && seesProject(call, project.id) && mayIn(call, 'CREATE_ISSUES', project.id);
  return mayCreate ? project : refuse(400, 'No project could be found, or issues cannot be created in it.');
}

function createTypes(call: Call) {
  const types = typesOf(call.desk, creatable(call));
  return ok({
    startAt: 0,
    maxResults: 50,
    total: types.length,
    issueTypes: types.map((type) => issueTypeBean(call.desk, type)),
  });
}

function allowed(desk: Desk, fieldId: string, project: Project, type: IssueType): { allowedValues?: unknown[] } {
  if (fieldId === 'project') return { allowedValues: [projectRef(desk, project)] };
  if (fieldId === 'issuetype') return { allowedValues: [issueTypeBean(desk, type)] };
  if (fieldId === 'components')
    return { allowedValues: componentsIn(desk, project.id).map((one) => componentRef(desk, one)) };
  if (fieldId === 'priority')
    return { allowedValues: [...desk.records.priorities.values()].map((one) => priorityBean(desk, one)) };
  return {};
}

const required = new Set(['project', 'issuetype', 'summary']);

function createFields(call: Call) {
  const project = creatable(call);
  const type = typesOf(call.desk, project).find(({ id }) => id === param(call, 'issueTypeId'));
  if (!type) return refuse(400, 'The issue type does not belong to the project.');
  const ids = new Set(['project', ...editableFields.filter((id) => id !== 'resolution')]);
  const { hiddenFields = [], requiredFields = [] } = project;
  const fields = catalogue.filter(({ id }) => ids.has(id) && !hiddenFields.includes(id));
  return ok({
    startAt: 0,
    maxResults: 200,
    total: fields.length,
    fields: fields.map(({ id, name, schema }) => ({
      fieldId: id,
      key: id,
      name,
      required: required.has(id) || requiredFields.includes(id),
      hasDefaultValue: id === 'priority' || id === 'reporter',
      operations: ['set'],
      schema,
      ...allowed(call.desk, id, project, type),
    })),
  });
}

/** What can be changed on an issue, by field; nothing for who may not edit it. */
function editFields(call: Call) {
  const issue = browse(call);
  const { projects, issueTypes } = call.desk.records;
  const [project, type] = [readFrom(projects, issue.projectId), readFrom(issueTypes, issue.typeId)];
  const fields = holds(call.me, 'EDIT_ISSUES')
    ? catalogue.filter(({ id }) => editableFields.some((editable) => editable === id))
    : [];
  return ok({
    fields: Object.fromEntries(
      fields.map(({ id, name, schema }) => [
        id,
        {
          key: id,
          name,
          required: required.has(id),
          operations: ['set'],
          schema,
          ...allowed(call.desk, id, project, type),
        },
      ]),
    ),
  });
}

/** What the screens of creating and of editing have. */
export const screenRoutes: readonly Route[] = [
  get('/rest/api/3/issue/{issueIdOrKey}/editmeta', editFields),
  get('/rest/api/3/issue/createmeta/{projectIdOrKey}/issuetypes', createTypes),
  get('/rest/api/3/issue/createmeta/{projectIdOrKey}/issuetypes/{issueTypeId}', createFields),
];
