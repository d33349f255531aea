import { agentPage } from './agent-frame';
import { appFrame } from './app-frame';
import { html } from './html';
import { breadcrumbs } from './portal-frame';
import { customersElsewhere } from './problem-pages';
import { isLicensed, type Page, type Visit } from './visit';

const portal = '/servicedesk/customer/portal/1';

/** The app's page over all projects, as Jira shows it under Apps. */
export function portfolioPage(visit: Visit): Promise<Page> {
  if (!isLicensed(visit.person)) return Promise.resolve(customersElsewhere(visit, portal));
  const title = visit.words.satisfaction;
  const extension = { type: 'jira:globalPage' };
  const main = html`${breadcrumbs(visit.words.here, [[visit.words.apps, '/jira/apps'], [title]])}
    <h1 class="hidden">${title}</h1>
    ${appFrame({ moduleKey: 'all-projects', title, extension, base: '/jira/apps/aftercare' })}`;
  return Promise.resolve({ status: 200, document: agentPage(visit, title, null, main) });
}

/** A dashboard with the app's gadget on it; its form opens at the same address. */
export function dashboardPage(visit: Visit, dashboard: string): Promise<Page> {
  if (!isLicensed(visit.person)) return Promise.resolve(customersElsewhere(visit, portal));
  const { words, url } = visit;
  const isEdited = url.searchParams.get('edit') === '1';
  const extension = { type: 'jira:dashboardGadget', dashboard: { id: dashboard } };
  const title = words.satisfaction;
  const main = html`<h1>${words.dashboard}</h1>
    <section class="gadget-place" aria-label="${title}">
      <p class="buttons"><a href="?${isEdited ? '' : 'edit=1'}">${isEdited ? words.cancel : words.configure}</a></p>
      ${appFrame({ moduleKey: 'satisfaction-gadget', title, extension, gadget: '1' })}
    </section>`;
  return Promise.resolve({ status: 200, document: agentPage(visit, words.dashboard, null, main) });
}
