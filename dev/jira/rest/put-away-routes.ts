import { findAnyProject } from '../desk/desk';
import type { PutAway } from '../records';
import { refuse } from '../refusal';
import { projectBean } from '../shapes/project';
import { del, isLicensed, noContent, ok, param, post, type Call, type Route } from './call';
import { holds } from './permissions';
import { noProject } from './project-access';

/** For the administrators of Jira only; a project keeps its issues, which are hidden until it is restored. */
function putAwayAs(call: Call, kind: PutAway['kind'], mayNot: 403 | 404) {
  const project = findAnyProject(call.desk, param(call, 'projectIdOrKey'));
  if (!project || !isLicensed(call.me)) return noProject(call);
  if (!holds(call.me, 'ADMINISTER')) return refuse(mayNot, 'You are not an administrator of Jira.');
  if (project.putAway?.kind === 'deleted') return noProject(call);
  if (project.putAway) return refuse(kind === 'deleted' ? 404 : 400, 'The project is archived. Restore it first.');
  const putAway = { kind, at: call.desk.now(), by: call.me.accountId };
  call.desk.records.projects.set(project.id, { ...project, putAway });
  return noContent;
}

function restore(call: Call) {
  const project = findAnyProject(call.desk, param(call, 'projectIdOrKey'));
  if (!project || !holds(call.me, 'ADMINISTER')) return noProject(call);
  if (!project.putAway) return refuse(400, 'The project is neither archived nor in the recycle bin.');
  const live = { ...project, putAway: null };
  call.desk.records.projects.set(project.id, live);
  return ok(projectBean(call.desk, live));
}

const base = '/rest/api/3/project/{projectIdOrKey}';

export const putAwayRoutes: readonly Route[] = [
  del(base, (call) => putAwayAs(call, 'deleted', 404)),
  post(`${base}/archive`, (call) => putAwayAs(call, 'archived', 403)),
  post(`${base}/restore`, restore),
];
