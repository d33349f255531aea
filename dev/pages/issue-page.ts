import { commentEntry, inOrder, type Comment } from './activity';
import { adfToHtml } from './adf-to-html';
import { agentPage } from './agent-frame';
import { appFrame } from './app-frame';
import { html, nothing, type Html } from './html';
import { historyOf, issueDetails, linkedWork } from './issue-details';
import type { IssueSeen, StatusSeen } from './issue-seen';
import { breadcrumbs, statusLozenge } from './portal-frame';
import { customersElsewhere, notFound, refusedPage } from './problem-pages';
import { projectPath } from './agent-frame';
import { isLicensed, type Form, type Page, type Visit } from './visit';

type Transition = Readonly<{ id: string; name: string; to: StatusSeen }>;

/** The path of the issue's page in the portal, where it has one. */
function portalPath({ fields }: IssueSeen): string | null {
  const web = fields.customfield_10010?._links.web;
  return web ? new URL(web).pathname : null;
}

function transitionBar({ words }: Visit, issue: IssueSeen, transitions: readonly Transition[]): Html {
  const { status } = issue.fields;
  const button = ({ id, name }: Transition) =>
    html`<button class="plain" name="transition" value="${id}">${name}</button>`;
  return html`<div class="buttons bar">
    ${statusLozenge(status.name, status.statusCategory.key)}
    <form method="post" class="buttons" aria-label="${words.move}">${transitions.map(button)}</form>
  </div>`;
}

function assigneeForm({ words, people, person }: Visit, { fields: { assignee } }: IssueSeen): Html {
  const staff = people.filter(isLicensed);
  const option = (id: string, name: string) =>
    html`<option value="${id}" ${id === (assignee?.accountId ?? '') && html` selected`}>${name}</option>`;
  return html`<form method="post" class="card stack">
    <label for="assignee">${words.assignee}</label>
    <div class="buttons">
      <select id="assignee" name="assignee">
        ${option('', words.unassigned)}${staff.map((one) => option(one.accountId, one.displayName))}
      </select>
      <button class="plain">${words.change}</button>
    </div>
    ${assignee?.accountId !== person.accountId && html`<p><button class="link" name="assignToMe" value="yes">${words.assignToMe}</button></p>`}
  </form>`;
}

function commentForm({ words }: Visit, isRequest: boolean): Html {
  const choice = html`<fieldset class="choice">
    <legend class="hidden">${words.addComment}</legend>
    <label><input type="radio" name="public" value="yes" checked /> ${words.public}</label>
    <label><input type="radio" name="public" value="no" /> ${words.internal}</label>
  </fieldset>`;
  return html`<form method="post" class="stack">
    <label for="comment">${words.writeComment}</label>
    <textarea id="comment" name="comment" rows="3" required maxlength="30000"></textarea>
    ${isRequest && choice}
    <p class="buttons"><button class="primary">${words.addComment}</button></p>
  </form>`;
}

function comments(visit: Visit, { fields }: IssueSeen): Html {
  const all = fields.comment?.comments ?? [];
  if (all.length === 0) return html`<p class="quiet-text">${visit.words.noComments}</p>`;
  const kind = ({ jsdPublic }: Comment) =>
    jsdPublic === false ? html` <span class="lozenge lozenge-warning">${visit.words.internal}</span>` : nothing;
  return html`<ol class="entries">
    ${inOrder(all.map((comment) => commentEntry(visit, comment, kind(comment))))}
  </ol>`;
}

const extensionOf = ({ id, key, fields: { issuetype, project } }: IssueSeen) => ({
  type: 'jira:issueContext',
  issue: { id, key, type: issuetype.name, typeId: issuetype.id },
  project: { id: project.id, key: project.key, type: project.projectTypeKey },
});

/** Jira writes the module's title above what the app shows beside a ticket. */
const ticketPanel = ({ words }: Visit, issue: IssueSeen): Html =>
  html`<section class="card app-card" aria-labelledby="panel-title">
    <h2 id="panel-title">${words.satisfaction}</h2>
    ${appFrame({
      moduleKey: 'ticket-panel',
      title: words.satisfaction,
      extension: extensionOf(issue),
      framed: true,
    })}
  </section>`;

function mainColumn(visit: Visit, issue: IssueSeen): Html {
  const { words } = visit;
  const { description } = issue.fields;
  return html`<section class="card" aria-labelledby="description-title">
      <h2 id="description-title">${words.description}</h2>
      <div class="words">${description ? adfToHtml(description) : html`<p class="quiet-text">–</p>`}</div>
    </section>
    ${linkedWork(visit, issue)}
    <section class="card" aria-labelledby="activity-title">
      <h2 id="activity-title">${words.activity}</h2>
      ${comments(visit, issue)}${commentForm(visit, Boolean(issue.fields.customfield_10010))}
    </section>
    ${historyOf(visit, issue)}`;
}

async function show(visit: Visit, issue: IssueSeen): Promise<Html> {
  const { words } = visit;
  const { transitions } = await visit.jira.read<{ transitions: readonly Transition[] }>(
    `/rest/api/3/issue/${issue.key}/transitions`,
  );
  const { project, summary } = issue.fields;
  const list = `${projectPath(project)}/${project.projectTypeKey === 'service_desk' ? 'queues' : 'list'}`;
  const inPortal = portalPath(issue);
  return html`${breadcrumbs(words.here, [[project.name, list], [issue.key]])}
    <div class="title-row">
      <h1>${summary}</h1>
      ${inPortal && html`<a href="${inPortal}">${words.inPortal}</a>`}
    </div>
    ${transitionBar(visit, issue, transitions)}
    <div class="columns">
      <div class="stack-wide">${mainColumn(visit, issue)}</div>
      <div class="stack-wide">
        ${ticketPanel(visit, issue)} ${assigneeForm(visit, issue)}${issueDetails(visit, issue)}
      </div>
    </div>`;
}

/** The agent's view of an issue; customers are shown the way to the portal. */
export async function issuePage(visit: Visit, key: string): Promise<Page> {
  if (!isLicensed(visit.person)) return customersElsewhere(visit, `/servicedesk/customer/portal/1/${key}`);
  const issue = await visit.jira.find<IssueSeen>(`/rest/api/3/issue/${key}?fields=*all&expand=changelog`);
  if (!issue) return notFound(visit, 'agent');
  // A former key still finds the issue; the page then stands at its present one.
  if (issue.key !== key) return { seeOther: `/browse/${issue.key}` };
  return {
    status: 200,
    document: agentPage(visit, `[${key}] ${issue.fields.summary}`, issue.fields.project, await show(visit, issue)),
  };
}

const paragraphs = (text: string) => ({
  type: 'doc',
  version: 1,
  content: text
    .split(/\n+/)
    .filter((line) => line.trim() !== '')
    .map((line) => ({ type: 'paragraph', content: [{ type: 'text', text: line }] })),
});

function act({ jira, person }: Visit, key: string, form: Form) {
  const path = `/rest/api/3/issue/${key}`;
  if (form.transition) return jira.write('POST', `${path}/transitions`, { transition: { id: form.transition } });
  if (form.comment && form.public) {
    return jira.write('POST', `/rest/servicedeskapi/request/${key}/comment`, {
      body: form.comment,
      public: form.public === 'yes',
    });
  }
  if (form.comment) return jira.write('POST', `${path}/comment`, { body: paragraphs(form.comment) });
  const assignee = form.assignToMe ? person.accountId : form.assignee;
  return jira.write('PUT', path, { fields: { assignee: assignee ? { accountId: assignee } : null } });
}

export async function actOnIssue(visit: Visit, key: string, form: Form): Promise<Page> {
  if (!isLicensed(visit.person)) return customersElsewhere(visit, `/servicedesk/customer/portal/1/${key}`);
  const done = await act(visit, key, form);
  return done.ok ? { seeOther: `/browse/${key}` } : refusedPage(visit, 'agent', done);
}
