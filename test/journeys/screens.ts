import type { Site } from '../../dev/site/running-site';
import { invoke } from './outcome';

type Project = Readonly<{ id: string; key: string }>;
export type Told = Readonly<{ status: number; result: Readonly<Record<string, unknown>>; message: string }>;

const asRecord = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? { ...value } : {};

/** What a screen sends to the app through the bridge, and what it is told. */
async function send(site: Site, as: string, body: unknown): Promise<Told> {
  const { status, body: said } = await invoke(site, as, body);
  const { result, message, error } = asRecord(said);
  return { status, result: asRecord(result), message: String(message ?? error ?? '') };
}

/** The panel under a request in the portal. */
export const portal = (site: Site, as: string, key: string, functionKey: string, payload: unknown = {}) =>
  send(site, as, {
    ...{ moduleKey: 'portal-panel', functionKey, payload },
    extension: {
      portal: { id: 1 },
      request: { key, typeId: 1 },
      location: `${site.url}/servicedesk/customer/portal/1/${key}`,
    },
  });

/** The settings page of project HELP. */
export const settings = (site: Site, as: string, functionKey: string, payload: unknown = {}) =>
  send(site, as, {
    ...{ moduleKey: 'satisfaction-settings', functionKey, payload },
    extension: {
      project: { id: '10000', key: 'HELP', type: 'service_desk' },
      location: `${site.url}/jira/servicedesk/projects/HELP/settings/apps/aftercare`,
    },
  });

/** The Satisfaction page of a service project. */
export const pageOf =
  (project: Project) =>
  (site: Site, as: string, functionKey: string, payload: unknown = {}) =>
    send(site, as, {
      ...{ moduleKey: 'satisfaction-page', functionKey, payload },
      extension: {
        project: { ...project, type: 'service_desk' },
        location: `${site.url}/jira/servicedesk/projects/${project.key}/apps/aftercare`,
      },
    });

/** The Satisfaction page of project HELP. */
export const satisfaction = pageOf({ id: '10000', key: 'HELP' });

/** The page over all projects. */
export const allProjects = (site: Site, as: string, functionKey: string, payload: unknown = {}) =>
  send(site, as, {
    ...{ moduleKey: 'all-projects', functionKey, payload },
    extension: { type: 'jira:globalPage', location: `${site.url}/jira/apps/aftercare` },
  });

/** The gadget on a dashboard. */
export const gadget = (site: Site, as: string, functionKey: string, payload: unknown = {}) =>
  send(site, as, {
    ...{ moduleKey: 'satisfaction-gadget', functionKey, payload },
    extension: {
      ...{ type: 'jira:dashboardGadget', dashboard: { id: '10000' }, gadget: { id: '1' } },
      location: `${site.url}/jira/dashboards/10000`,
    },
  });

/** The panel on an issue: of a request, or of the issue of a follow-up. */
export const ticket = (site: Site, as: string, key: string, functionKey: string, payload: unknown = {}) =>
  send(site, as, {
    ...{ moduleKey: 'ticket-panel', functionKey, payload },
    extension: {
      issue: { key, id: site.jira.findIssue(key)?.id, type: 'Task', typeId: '10010' },
      project: { id: '10001', key: 'CARE', type: 'business' },
      location: `${site.url}/browse/${key}`,
    },
  });

/** One press of "save": everything a screen sends with an answer. */
export const press = (given: Readonly<Record<string, unknown>> = {}) => ({
  ...{ solved: true, score: 5, reasons: [], expectation: null, comment: null, lostMinutes: null },
  ...{ wantsContact: false, majorConcern: false, revision: 0, token: 'press-one' },
  ...given,
});

/** Surveys asked of one request. */
export const surveysOf = (site: Site, key: string): number =>
  site.jira.findIssue(key)?.comments.filter(({ properties }) => 'aftercare.survey' in properties).length ?? 0;

/** Follow-up issues opened for the request with this id. */
export const followUpIssuesOf = (site: Site, id: string) =>
  [...site.jira.issues()].filter(({ properties }) =>
    String(asRecord(properties['aftercare-follow-up'])['key']).startsWith(`answer:${id}:`),
  );

/** How many follow-up issues were opened for one request. */
export const followUpsOf = (site: Site, key: string): number =>
  followUpIssuesOf(site, site.jira.findIssue(key)?.id ?? '').length;

/** The mark the app keeps on a request, as JQL and Automation see it. */
export const markOf = (site: Site, key: string) => asRecord(site.jira.findIssue(key)?.properties['aftercare']);
