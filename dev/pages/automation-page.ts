import { appFrame } from './app-frame';
import { html, type Html } from './html';
import { plainPage } from './plain-frame';
import { isLicensed, type Page, type Visit } from './visit';

type Step = Readonly<{ key: string; name: string }>;

const steps = [
  { key: 'ask-for-answer', name: 'Ask for an answer' },
  { key: 'log-complaint', name: 'Log a complaint' },
  { key: 'mark-contacted', name: 'Mark follow-up contacted' },
] as const satisfies readonly Step[];

const extension = { data: { inputs: {} }, errors: { invalidInputs: {} } };

const link = ({ key, name }: Step, chosen: Step): Html =>
  html`<a href="?action=${key}" ${{ markup: key === chosen.key ? 'aria-current="page"' : '' }}>${name}</a>`;

/** Stands in for Jira Automation: an action of the app with its own form, run as a rule would run it. */
export function automationPage(visit: Visit): Promise<Page> {
  const [first] = steps;
  const wanted = visit.url.searchParams.get('action');
  const chosen = steps.find(({ key }) => key === wanted) ?? first;
  const people = visit.people.filter(isLicensed);
  const main = html`<div class="console stack-wide" data-automation>
    <h1>Automation</h1>
    <p class="hint">
      Jira Automation in short: fill in an action&rsquo;s form as the rule&rsquo;s owner, name the issue that sets the
      rule off, and run it. The smart value of its key is filled in on the way.
    </p>
    <nav class="buttons" aria-label="Actions">${steps.map((step) => link(step, chosen))}</nav>
    <section class="card" aria-labelledby="rule-title">
      <h2 id="rule-title">When an issue sets the rule off</h2>
      <form data-rule-form>
        <fieldset class="fields">
          <legend class="hidden">The rule</legend>
          <label><span>Its key</span><input name="issue" value="HELP-1" autocomplete="off" /></label>
          <label
            ><span>Whose connection the rule uses</span>
            <select name="as">
              ${people.map(({ accountId, displayName }) => html`<option value="${accountId}">${displayName}</option>`)}
            </select></label
          >
        </fieldset>
      </form>
    </section>
    <section class="card" aria-labelledby="action-title" data-rule="${chosen.key}">
      <h2 id="action-title">Then: ${chosen.name}</h2>
      ${appFrame({ moduleKey: chosen.key, title: chosen.name, extension, framed: true })}
      <p class="buttons"><button type="button" class="plain" data-run="${chosen.key}">Run the rule</button></p>
      <pre role="status" data-said="${chosen.key}" tabindex="0"></pre>
    </section>
  </div>`;
  return Promise.resolve({ status: 200, document: plainPage(visit, 'Automation', main) });
}
