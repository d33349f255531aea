import { agentPage, projectPath, type ProjectSeen } from './agent-frame';
import { appFrame } from './app-frame';
import { html, type Html } from './html';
import type { IssueSeen } from './issue-seen';
import { breadcrumbs, statusLozenge } from './portal-frame';
import { adminsOnly, customersElsewhere, notFound } from './problem-pages';
import { formatTime, isLicensed, type Page, type Visit } from './visit';

const listed = ['summary', 'status', 'issuetype', 'assignee', 'reporter', 'priority', 'updated'] as const;
const most = 100;

const views = {
  open: 'statusCategory != Done',
  mine: 'assignee = currentUser() AND statusCategory != Done',
  done: 'statusCategory = Done',
  all: '',
} as const;
type View = keyof typeof views;

const viewOf = (url: URL): View => {
  const asked = url.searchParams.get('view');
  return asked !== null && Object.hasOwn(views, asked) ? (asked as View) : 'open';
};

function issueRow(visit: Visit, { key, fields }: IssueSeen): Html {
  return html`<tr>
    <td><a href="/browse/${key}">${key}</a></td>
    <td>${fields.summary}</td>
    <td>${statusLozenge(fields.status.name, fields.status.statusCategory.key)}</td>
    <td>${fields.reporter?.displayName ?? '–'}</td>
    <td>${fields.assignee?.displayName ?? visit.words.unassigned}</td>
    <td>${fields.priority?.name ?? '–'}</td>
    <td>${formatTime(visit, fields.updated)}</td>
  </tr>`;
}

function issueTable(visit: Visit, issues: readonly IssueSeen[], label: string): Html {
  const { words } = visit;
  const heads = ['', words.summary, words.status, words.reporter, words.assignee, words.priority, words.updated];
  if (issues.length === 0) return html`<p>${words.noIssues}</p>`;
  return html`<div class="scroll" role="region" aria-label="${label}" tabindex="0">
    <table class="list">
      <thead>
        <tr>
          ${heads.map((head) => (head === '' ? html`<td></td>` : html`<th scope="col">${head}</th>`))}
        </tr>
      </thead>
      <tbody>
        ${issues.map((issue) => issueRow(visit, issue))}
      </tbody>
    </table>
  </div>`;
}

function viewLinks({ words }: Visit, current: View): Html {
  const names: Readonly<Record<View, string>> = {
    open: words.open,
    mine: words.mine,
    done: words.done,
    all: words.all,
  };
  return html`<nav aria-label="${words.queues}">
    <ul class="tabs">
      ${Object.entries(names).map(
        ([view, name]) =>
          html`<li><a href="?view=${view}" ${view === current && html` aria-current="true"`}>${name}</a></li>`,
      )}
    </ul>
  </nav>`;
}

const findProject = ({ jira }: Visit, key: string) => jira.find<ProjectSeen>(`/rest/api/3/project/${key}`);

type Draw = (visit: Visit, project: ProjectSeen) => Promise<Page>;

/** Every project page is for people who work here and can see the project. */
async function inProject(visit: Visit, key: string, draw: Draw): Promise<Page> {
  if (!isLicensed(visit.person)) return customersElsewhere(visit, '/servicedesk/customer/portal/1');
  const project = await findProject(visit, key);
  return project ? draw(visit, project) : notFound(visit, 'agent');
}

/** The queue of a service project, or the list of another: the hundred last touched. */
export const issueList = (visit: Visit, projectKey: string) =>
  inProject(visit, projectKey, async (_, project) => {
    const view = viewOf(visit.url);
    const condition = views[view] === '' ? '' : ` AND ${views[view]}`;
    const issues = await visit.jira.search<IssueSeen>(
      `project = ${project.key}${condition} ORDER BY updated DESC`,
      listed,
      most,
    );
    const title = project.projectTypeKey === 'service_desk' ? visit.words.queues : visit.words.work;
    const main = html`${breadcrumbs(visit.words.here, [[project.name, `${projectPath(project)}/list`], [title]])}
      <h1>${title}</h1>
      ${viewLinks(visit, view)}${issueTable(visit, issues, title)}`;
    return { status: 200, document: agentPage(visit, `${title} – ${project.name}`, project, main) };
  });

/** Jira's own search page, as far as the app leads to it. */
export async function foundIssues(visit: Visit): Promise<Page> {
  if (!isLicensed(visit.person)) return customersElsewhere(visit, '/servicedesk/customer/portal/1');
  const jql = visit.url.searchParams.get('jql') ?? 'created >= -30d ORDER BY created DESC';
  const { words } = visit;
  const issues = await visit.jira.search<IssueSeen>(jql, listed, most);
  const main = html`<h1>${words.all}</h1>
    <p><code>${jql}</code></p>
    ${issueTable(visit, issues, words.all)}`;
  return { status: 200, document: agentPage(visit, words.all, null, main) };
}

const extensionOf = (type: string, { id, key, projectTypeKey }: ProjectSeen) => ({
  type,
  project: { id, key, type: projectTypeKey },
});

/** The app's own page in the project's navigation. */
export const satisfactionPage = (visit: Visit, projectKey: string) =>
  inProject(visit, projectKey, async (_, project) => {
    const title = visit.words.satisfaction;
    const extension = extensionOf('jira:projectPage', project);
    const main = html`${breadcrumbs(visit.words.here, [[project.name, `${projectPath(project)}/queues`], [title]])}
      <h1 class="hidden">${title}</h1>
      ${appFrame({ moduleKey: 'satisfaction-page', title, extension, base: `${projectPath(project)}/apps/aftercare` })}`;
    return { status: 200, document: agentPage(visit, `${title} – ${project.name}`, project, main) };
  });

type Permissions = Readonly<{ permissions: Readonly<Record<string, Readonly<{ havePermission: boolean }>>> }>;

async function administers({ jira }: Visit, { key }: ProjectSeen): Promise<boolean> {
  const path = `/rest/api/3/mypermissions?permissions=ADMINISTER_PROJECTS&projectKey=${key}`;
  return (await jira.find<Permissions>(path))?.permissions.ADMINISTER_PROJECTS?.havePermission ?? false;
}

/** The app's page among the project's settings; Jira shows it to project administrators. */
export const settingsPage = (visit: Visit, projectKey: string) =>
  inProject(visit, projectKey, async (_, project) => {
    if (!(await administers(visit, project))) return adminsOnly(visit);
    const title = visit.words.settings;
    const extension = extensionOf('jira:projectSettingsPage', project);
    const main = html`${breadcrumbs(visit.words.here, [[project.name, `${projectPath(project)}/queues`], [title]])}
      <h1 class="hidden">${title}</h1>
      ${appFrame({ moduleKey: 'satisfaction-settings', title, extension, base: `${projectPath(project)}/settings/apps/aftercare` })}`;
    return { status: 200, document: agentPage(visit, `${title} – ${project.name}`, project, main) };
  });
