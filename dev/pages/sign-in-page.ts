import type { Person } from '../site/boundary';
import { shell } from './document';
import { html } from './html';
import type { Visit } from './visit';

type Looker = Pick<Visit, 'language' | 'theme'>;

const whoIsWho: readonly (readonly [accountId: string, what: string])[] = [
  ['customer-dora', 'a customer; raises requests and is asked how it went'],
  ['customer-emil', 'a customer who reads German'],
  ['customer-fay', 'a customer who reads French'],
  ['unlicensed-gus', 'a customer with an Atlassian account but no licence'],
  ['agent-ana', 'an agent; works on requests'],
  ['agent-ben', 'an agent'],
  ['agent-chi', 'an agent'],
  ['owner-olga', 'the service owner; sets Aftercare up and lives by its figures'],
];

/** Where one would log in: here one just says who one is. */
export function signInPage(looker: Looker, url: URL, people: readonly Person[]): string {
  const names = new Map(people.map(({ accountId, displayName }) => [accountId, displayName]));
  const href = (accountId: string) => {
    const to = new URL(url);
    to.searchParams.set('as', accountId);
    return to.pathname + to.search;
  };
  const choice = ([accountId, what]: (typeof whoIsWho)[number]) =>
    html`<li>
      <a class="tile" href="${href(accountId)}"
        ><strong>${names.get(accountId) ?? accountId}</strong><span>${what}</span></a
      >
    </li>`;
  const body = html`<main id="main" class="sign-in">
    <h1>Aftercare local site: who are you?</h1>
    <p>Nobody logs in here. Choose somebody; the bar at the top changes it at any time.</p>
    <ul class="tiles">
      ${whoIsWho.map(choice)}
    </ul>
  </main>`;
  return shell({ ...looker, language: 'en-US' }, 'Who are you?', body);
}
