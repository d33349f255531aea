import * as v from 'valibot';
import { addComponent, componentsIn } from '../desk/components';
import { findProject } from '../desk/desk';
import { refuse, refuseFields } from '../refusal';
import { componentDetails } from '../shapes/component';
import { bodyOf, created, get, ok, param, post, seesProject, type Call, type Route } from './call';
import { needPermission } from './permissions';
import { readProject } from './project-access';

const body = v.object({ name: v.string(), project: v.string(), description: v.optional(v.string(), '') });

function add(call: Call) {
  const { desk } = call;
  const given = bodyOf(call, body);
  const name = given.name.trim();
  const project = findProject(desk, given.project);
  if (!project || !seesProject(call, project.id))
    return refuse(404, `No project could be found with key '${given.project}'.`);
  needPermission(call, 'ADMINISTER_PROJECTS', project.id);
  if (name === '')
    return refuseFields({ name: 'The component name specified is invalid - cannot be an empty string.' });
  if (componentsIn(desk, project.id).some((one) => one.name.toLowerCase() === name.toLowerCase()))
    return refuseFields({ name: `A component with the name ${name} already exists in this project.` });
  return created(
    componentDetails(desk, addComponent(desk, { name, description: given.description, projectId: project.id })),
  );
}

export const componentRoutes: readonly Route[] = [
  post('/rest/api/3/component', add),
  get('/rest/api/3/component/{id}', (call) => {
    const found = call.desk.records.components.get(param(call, 'id'));
    if (!found || !seesProject(call, found.projectId))
      return refuse(404, `The component with id ${param(call, 'id')} does not exist.`);
    return ok(componentDetails(call.desk, found));
  }),
  get('/rest/api/3/project/{projectIdOrKey}/components', (call) =>
    ok(componentsIn(call.desk, readProject(call).id).map((one) => componentDetails(call.desk, one))),
  ),
];
