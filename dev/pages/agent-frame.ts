import { pageDocument } from './document';
import { html, type Html } from './html';
import { avatar } from './portal-frame';
import type { Visit } from './visit';

export type ProjectSeen = Readonly<{ id: string; key: string; name: string; projectTypeKey: string }>;

/** Where a project lives in Jira: service projects and business projects have addresses of their own. */
export const projectPath = ({ key, projectTypeKey }: Pick<ProjectSeen, 'key' | 'projectTypeKey'>) =>
  `/jira/${projectTypeKey === 'service_desk' ? 'servicedesk' : 'core'}/projects/${key}`;

type Entry = readonly [href: string, text: string];

function projectNav({ url, words }: Visit, project: ProjectSeen): Html {
  const base = projectPath(project);
  const isDesk = project.projectTypeKey === 'service_desk';
  const entries: readonly Entry[] = [
    [isDesk ? `${base}/queues` : `${base}/list`, isDesk ? words.queues : words.work],
    ...(isDesk
      ? ([
          [`${base}/apps/aftercare`, words.satisfaction],
          [`${base}/settings/apps/aftercare`, words.settings],
        ] as const)
      : []),
  ];
  const entry = ([href, text]: Entry) =>
    html`<li><a href="${href}" ${url.pathname === href && html` aria-current="page"`}>${text}</a></li>`;
  return html`<nav class="side" aria-label="${project.name}">
    <p class="side-name">${project.name}</p>
    <ul>
      ${entries.map(entry)}
    </ul>
  </nav>`;
}

/** The small second desk is not on every site. */
const hasFacilities = ({ people }: Visit) => people.some(({ accountId }) => accountId === 'agent-pia');

const topNav = (visit: Visit) => {
  const { words } = visit;
  return html`<nav aria-label="${words.projects}">
    <ul class="top-links">
      <li><a href="/jira/servicedesk/projects/HELP/queues">HELP</a></li>
      ${hasFacilities(visit) && html`<li><a href="/jira/servicedesk/projects/FAC/queues">FAC</a></li>`}
      <li><a href="/jira/core/projects/CARE/list">CARE</a></li>
      <li><a href="/jira/dashboards/10000">${words.dashboard}</a></li>
      <li><a href="/jira/apps/aftercare">${words.apps}</a></li>
      <li><a href="/servicedesk/customer/portal/1">${words.helpCentre}</a></li>
    </ul>
  </nav>`;
};

/** Jira around an agent's page; the project's own navigation stands beside it. */
export function agentPage(visit: Visit, title: string, project: ProjectSeen | null, main: Html): string {
  const body = html`<div class="agent">
    <header class="agent-head">
      <a class="brand" href="/jira/servicedesk/projects/HELP/queues">Jira</a>${topNav(visit)}
      <p class="who">${avatar(visit.person.displayName)}<span>${visit.person.displayName}</span></p>
    </header>
    <div class="agent-body">
      ${project && projectNav(visit, project)}
      <main id="main" tabindex="-1" aria-label="${title}">${main}</main>
    </div>
    <footer class="foot"><p>${visit.words.imitation}</p></footer>
  </div>`;
  return pageDocument(visit, `${title} – Jira`, body);
}
