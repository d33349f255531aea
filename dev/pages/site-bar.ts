import type { Person } from '../site/boundary';
import { html, type Html } from './html';
import { formatTime, type Visit } from './visit';
import { languages } from './words/words';

const kinds: readonly (readonly [string, (person: Person) => boolean])[] = [
  ['Customers', ({ accountType }) => accountType === 'customer'],
  ['Customers without a Jira licence', ({ accountType }) => accountType === 'unlicensed'],
  ['Agents and service owners', ({ accountType }) => accountType === 'licensed'],
];

const option = (value: string, text: string, chosen: boolean) =>
  html`<option value="${value}" ${chosen && html` selected`}>${text}</option>`;

const choicesOf = ({ people, person: { accountId } }: Visit): readonly Html[] =>
  kinds.map(([name, belongs]) => {
    const members = people.filter(belongs);
    return html`<optgroup label="${name}">
      ${members.map((one) => option(one.accountId, one.displayName, one.accountId === accountId))}
    </optgroup>`;
  });

const select = (name: string, label: string, options: readonly Html[]) =>
  html`<label
    ><span>${label}</span
    ><select name="${name}" data-submits>
      ${options}
    </select></label
  >`;

/** What Jira does not have: who you are, in which language and theme, and what time it is. Kept apart from the imitation. */
export function siteBar(visit: Visit): Html {
  const { language, theme, now } = visit;
  return html`<aside class="site-bar" aria-label="Local site" lang="en-US">
    <p class="site-bar-name"><a href="/">Aftercare local site</a></p>
    <form method="get" class="site-bar-switches">
      ${select('as', 'You are', choicesOf(visit))}
      ${select(
        'language',
        'Language',
        languages.map(({ locale, name }) => option(locale, name, locale === language)),
      )}
      ${select('theme', 'Theme', [option('light', 'Light', theme === 'light'), option('dark', 'Dark', theme === 'dark')])}
      <noscript><button>Switch</button></noscript>
    </form>
    <p class="site-bar-clock">
      <a href="/_site">Console</a>
      <button type="button" data-advance="PT4H">+4 h</button>
      <time data-clock data-zone="${visit.person.timeZone}" datetime="${now.toISOString()}"
        >${formatTime(visit, now)}</time
      >
    </p>
  </aside>`;
}
