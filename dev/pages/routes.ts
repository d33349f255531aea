import { automationPage } from './automation-page';
import { consolePage } from './console-page';
import { actOnIssue, issuePage } from './issue-page';
import { portalCreate, portalHome, portalRequests, raiseRequest } from './portal-home';
import { actOnRequest, portalRequest } from './portal-request';
import { usualPortal } from './portal-address';
import { notFound } from './problem-pages';
import { foundIssues, issueList, satisfactionPage, settingsPage } from './project-pages';
import { dashboardPage, portfolioPage } from './site-wide-pages';
import { startPage } from './start-page';
import type { Form, Page, Visit } from './visit';

type Draw = (visit: Visit, part: string) => Promise<Page>;
type Act = (visit: Visit, part: string, form: Form) => Promise<Page>;
type Route = Readonly<{ path: RegExp; draw: Draw; act?: Act }>;

const portal = '/servicedesk/customer/portal/\\d+';
const toPortal: Draw = () => Promise.resolve({ seeOther: usualPortal });
const toList: Draw = (visit) => Promise.resolve({ seeOther: `${visit.url.pathname.replace(/\/+$/, '')}/queues` });
const key = '([A-Za-z][A-Za-z0-9]+-\\d+)';
const project = '/jira/(?:servicedesk|core|software)/projects/([A-Za-z][A-Za-z0-9]+)';
const at = (pattern: string) => new RegExp(`^${pattern}/?$`);

const routes: readonly Route[] = [
  { path: at(''), draw: startPage },
  { path: at('/_site'), draw: consolePage },
  { path: at('/_site/automation'), draw: automationPage },
  { path: at('/servicedesk/customer(?:/portals|/portal)?'), draw: toPortal },
  { path: at(portal), draw: portalHome },
  { path: at('/servicedesk/customer/user/requests'), draw: portalRequests },
  { path: at(`${portal}/create/(\\d+)`), draw: portalCreate, act: raiseRequest },
  { path: at(`${portal}/${key}`), draw: portalRequest, act: actOnRequest },
  { path: at(`/browse/${key}`), draw: issuePage, act: actOnIssue },
  { path: at(`${project}/(?:queues(?:/.*)?|list|issues)`), draw: issueList },
  { path: at(`${project}/apps/aftercare(?:/.*)?`), draw: satisfactionPage },
  { path: at(`${project}/settings/apps/aftercare(?:/.*)?`), draw: settingsPage },
  { path: at(project), draw: toList },
  { path: at('/issues'), draw: foundIssues },
  { path: at('/jira/apps(?:/.*)?'), draw: portfolioPage },
  { path: at('/jira/dashboards(?:/(\\d+))?'), draw: dashboardPage },
];

/** The page at an address of Jira's; with a form, what sending it leads to. */
export async function pageFor(visit: Visit, form: Form | null): Promise<Page> {
  for (const { path, draw, act } of routes) {
    const found = path.exec(visit.url.pathname);
    if (!found) continue;
    const part = (found[1] ?? '').toUpperCase();
    return form && act ? act(visit, part, form) : draw(visit, part);
  }
  return notFound(visit, visit.url.pathname.startsWith('/servicedesk/') ? 'portal' : 'agent');
}
