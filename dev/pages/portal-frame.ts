import { pageDocument } from './document';
import { html, type Html } from './html';
import { portalOf } from './portal-address';
import type { Visit } from './visit';

const initials = (name: string) =>
  name
    .split(' ')
    .map((part) => part.slice(0, 1))
    .join('')
    .slice(0, 2);

/** A person's picture: their initials; the name stands beside it. */
export const avatar = (name: string, isApp = false) =>
  html`<span class="avatar${isApp && ' avatar-app'}" aria-hidden="true">${initials(name)}</span>`;

function userMenu({ words, person }: Visit): Html {
  return html`<details class="menu" data-menu>
    <summary>${avatar(person.displayName)}<span class="menu-name">${person.displayName}</span></summary>
    <ul>
      <li><a href="/servicedesk/customer/user/requests">${words.myRequests}</a></li>
      <li><button type="button" data-opens="my-surveys">${words.mySurveys}</button></li>
    </ul>
  </details>`;
}

/** "My surveys" opens over whatever portal page one is on, as an app's entry in the user menu does. */
const surveysDialog = ({ words }: Visit) =>
  html`<dialog class="dialog" id="my-surveys" aria-labelledby="my-surveys-title">
    <div class="dialog-head">
      <h2 id="my-surveys-title">${words.mySurveys}</h2>
      <button type="button" class="quiet" data-closes aria-label="${words.close}">✕</button>
    </div>
    <div class="app-frame" data-module="my-surveys" data-title="${words.mySurveys}" data-wait></div>
  </dialog>`;

/** The help centre around a customer's page. */
export function portalPage(visit: Visit, title: string, main: Html): string {
  const { words } = visit;
  const body = html`<div class="portal">
    <header class="portal-head">
      <a class="brand" href="${portalOf(visit)}">${words.helpCentre}</a> ${userMenu(visit)}
    </header>
    <main id="main" tabindex="-1" aria-label="${title}">${main}</main>
    <footer class="foot"><p>${words.imitation}</p></footer>
    ${surveysDialog(visit)}
  </div>`;
  return pageDocument(visit, `${title} – ${words.helpCentre}`, body);
}

type Crumb = readonly [text: string, href: string] | readonly [text: string];

export const breadcrumbs = (label: string, crumbs: readonly Crumb[]) =>
  html`<nav class="crumbs" aria-label="${label}">
    <ol>
      ${crumbs.map(([text, href]) =>
        href ? html`<li><a href="${href}">${text}</a></li>` : html`<li><span>${text}</span></li>`,
      )}
    </ol>
  </nav>`;

const tones: Readonly<Record<string, string>> = { done: 'success', indeterminate: 'information', new: 'neutral' };

/** `category` is Jira's status category key in either product's spelling. */
export const statusLozenge = (name: string, category: string) =>
  html`<span class="lozenge lozenge-${tones[category.toLowerCase()] ?? 'neutral'}">${name}</span>`;
