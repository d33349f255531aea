import { agentPage } from './agent-frame';
import { shell } from './document';
import { html, type Html } from './html';
import { portalPage } from './portal-frame';
import type { Page, Visit } from './visit';

type Where = 'portal' | 'agent';

const problem = (visit: Visit, where: Where, status: number, title: string, text: Html): Page => {
  const main = html`<div class="problem">
    <h1>${title}</h1>
    <div lang="en-US">${text}</div>
  </div>`;
  return {
    status,
    document: where === 'portal' ? portalPage(visit, title, main) : agentPage(visit, title, null, main),
  };
};

export const notFound = (visit: Visit, where: Where): Page =>
  problem(
    visit,
    where,
    404,
    '404',
    html`<p>There is nothing here, or it is not for ${visit.person.displayName} to see. Try as somebody else above.</p>
      <p><a href="/servicedesk/customer/portal/1">Help centre</a> · <a href="/">Start page</a></p>`,
  );

/** Jira refused what a form asked for; nothing was changed. */
export const refusedPage = (visit: Visit, where: Where, refusal: Readonly<{ status: number; problem: string }>): Page =>
  problem(
    visit,
    where,
    refusal.status,
    'That did not work',
    html`<p>${refusal.problem}</p>
      <p>Nothing was changed. <a href="${visit.url.pathname}">Back to the page</a></p>`,
  );

/** A customer at a door for people who work here: the same request in the portal is what they want. */
export const customersElsewhere = (visit: Visit, portalPath: string): Page =>
  problem(
    visit,
    'portal',
    403,
    'This page is for people who work here',
    html`<p>${visit.person.displayName} is a customer and has no Jira licence. What customers see is in the portal:</p>
      <p><a href="${portalPath}">Open it in the portal</a></p>`,
  );

export const adminsOnly = (visit: Visit): Page =>
  problem(
    visit,
    'agent',
    403,
    'Settings are for project administrators',
    html`<p>${visit.person.displayName} does not administer this project. Olga Petrova does.</p>
      <p><a href="${visit.url.pathname}?as=owner-olga">Open it as Olga</a></p>`,
  );

export const brokenPage = (message: string): string =>
  shell(
    { language: 'en-US', theme: 'light' },
    'Something broke',
    html`<main id="main" class="problem">
      <h1>Something broke in the local site</h1>
      <p>${message}</p>
      <p><a href="/">Start page</a></p>
    </main>`,
  );
