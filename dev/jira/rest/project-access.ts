import { findAnyProject, findProject } from '../desk/desk';
import type { Project } from '../records';
import { refuse } from '../refusal';
import { param, seesProject, type Call } from './call';
import { holds } from './permissions';

export const noProject = (call: Call) =>
  refuse(404, `No project could be found with key '${param(call, 'projectIdOrKey')}'.`);

/** Archived projects are still told of, deleted ones only to who could restore them. */
export function tellProject(call: Call): Project {
  const project = findAnyProject(call.desk, param(call, 'projectIdOrKey'));
  const isTold = project?.putAway?.kind !== 'deleted' || holds(call.me, 'ADMINISTER');
  return project && isTold && seesProject(call, project.id) ? project : noProject(call);
}

/** A live project the caller sees. */
export function readProject(call: Call): Project {
  const project = findProject(call.desk, param(call, 'projectIdOrKey'));
  return project && seesProject(call, project.id) ? project : noProject(call);
}
