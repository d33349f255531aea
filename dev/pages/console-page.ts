import { html, type Html } from './html';
import { plainPage } from './plain-frame';
import type { Page, Visit } from './visit';

const moves: readonly (readonly [text: string, duration: string])[] = [
  ['+5 min', 'PT5M'],
  ['+1 hour', 'PT1H'],
  ['+4 hours', 'PT4H'],
  ['+1 day', 'P1D'],
  ['+5 days', 'P5D'],
  ['+2 weeks', 'P14D'],
];

type Fault = readonly [name: string, text: string, kind: 'share' | 'duration'];
const faults: readonly Fault[] = [
  ['duplicate', 'Events and schedules come twice', 'share'],
  ['reorder', 'Events change places', 'share'],
  ['lose', 'Events never come', 'share'],
  ['late', 'Events come late, by up to', 'duration'],
  ['loseReply', 'Work is done, its reply is lost', 'share'],
  ['crashBefore', 'The function dies before a call', 'share'],
  ['crashAfter', 'The function dies after a call', 'share'],
  ['status.429', 'Jira: too many requests', 'share'],
  ['status.500', 'Jira: internal error', 'share'],
  ['status.403', 'Jira: forbidden', 'share'],
  ['status.404', 'Jira: not found', 'share'],
  ['sql.timeout', 'SQL: done, but timed out', 'share'],
  ['sql.error', 'SQL: fails', 'share'],
  ['searchLag', 'Search lags behind by', 'duration'],
];

const kinds = ['event', 'invocation', 'jira', 'sql', 'kvs', 'queue', 'bridge'] as const;

const faultField = ([name, text, kind]: Fault): Html =>
  html`<label
    ><span>${text}</span>
    <input
      name="${name}"
      ${{ markup: kind === 'share' ? 'type="number" min="0" max="1" step="0.01" placeholder="0"' : 'placeholder="PT3M" autocomplete="off"' }}
  /></label>`;

const clockPart = html`<section class="card" aria-labelledby="clock-title">
  <h2 id="clock-title">Clock</h2>
  <p>
    It is <strong><time data-clock-long></time></strong>. <span data-due></span>
  </p>
  <p class="buttons">
    ${moves.map(([text, duration]) => html`<button type="button" class="plain" data-advance="${duration}">${text}</button>`)}
    <button type="button" class="plain" data-settle>Settle</button>
  </p>
  <p class="hint">Moving the clock runs everything that falls due on the way, in order. Settle runs what is due now.</p>
</section>`;

const faultPart = html`<section class="card" aria-labelledby="faults-title">
  <h2 id="faults-title">Faults</h2>
  <form data-faults>
    <fieldset class="fields">
      <legend class="hidden">What goes wrong on purpose</legend>
      ${faults.map(faultField)}
    </fieldset>
    <p class="buttons">
      <button class="plain">Apply</button><button type="button" class="plain" data-no-faults>All off</button>
    </p>
  </form>
  <p class="hint">Shares are from 0 to 1, times are ISO 8601 durations such as PT3M.</p>
</section>`;

const deskPart = html`<section class="card" aria-labelledby="desk-title">
  <h2 id="desk-title">What administrators set elsewhere</h2>
  <form data-project>
    <fieldset class="fields">
      <legend class="hidden">A project</legend>
      <label><span>Project</span><input name="project" value="CARE" autocomplete="off" /></label>
      <label
        ><span>Its create screen requires</span><input name="required" placeholder="duedate" autocomplete="off"
      /></label>
      <label
        ><span>Its create screen lacks</span><input name="hidden" placeholder="priority" autocomplete="off"
      /></label>
      <label
        ><span>The app may not</span><input name="withheld" placeholder="CREATE_ISSUES" autocomplete="off"
      /></label>
    </fieldset>
    <p class="buttons">
      <button class="plain">Apply</button><button type="button" class="plain" data-put-away="archive">Archive</button
      ><button type="button" class="plain" data-put-away="delete">Delete</button
      ><button type="button" class="plain" data-put-away="restore">Restore</button>
    </p>
  </form>
  <form data-person>
    <fieldset class="fields">
      <legend class="hidden">A person</legend>
      <label><span>Account id</span><input name="accountId" value="agent-ben" autocomplete="off" /></label>
    </fieldset>
    <p class="buttons">
      <button class="plain" data-active="false">Deactivate</button
      ><button class="plain" data-active="true">Activate</button>
    </p>
  </form>
  <p class="hint">
    Field ids and permissions of Jira, with commas between them; an empty field takes everything back. Projects are put
    away as Olga, who administers Jira. <a href="/_site/automation">Rules of Automation</a> have a page of their own.
  </p>
</section>`;

const mailPart = html`<section class="card" id="mail" aria-labelledby="mail-title">
  <h2 id="mail-title">Mail</h2>
  <p class="hint">What Jira Service Management would have sent, newest first.</p>
  <div data-mail></div>
</section>`;

const trafficPart = html`<section class="card" aria-labelledby="traffic-title">
  <h2 id="traffic-title">Across the boundary</h2>
  <form class="kinds" data-kinds>
    <fieldset>
      <legend class="hidden">What to show</legend>
      ${kinds.map((kind) => html`<label><input type="checkbox" name="${kind}" checked /> ${kind}</label>`)}
    </fieldset>
  </form>
  <div data-traffic></div>
</section>`;

const resetPart = html`<section class="card" aria-labelledby="reset-title">
  <h2 id="reset-title">Begin again</h2>
  <p class="buttons"><button type="button" class="plain" data-reset>Reset the site</button></p>
  <p class="hint">Goes back to how the site was when it was new: everything since then is forgotten.</p>
</section>`;

/** The site console: what happened behind the pages, and the switches. */
export function consolePage(visit: Visit): Promise<Page> {
  const main = html`<div class="console" data-console>
    <h1>Site console</h1>
    <p role="status" data-said></p>
    <div class="columns-even">
      <div class="stack-wide">${clockPart}${faultPart}${deskPart}${resetPart}</div>
      <div class="stack-wide">${mailPart}${trafficPart}</div>
    </div>
  </div>`;
  return Promise.resolve({ status: 200, document: plainPage(visit, 'Site console', main) });
}
