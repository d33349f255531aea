import { activityOf } from './activity';
import { adfToHtml } from './adf-to-html';
import { appFrame } from './app-frame';
import { fieldOf, summaryOf, type CustomerRequest, type RequestType, type Values } from './customer-request';
import { html, nothing, type Html } from './html';
import { deskIdOf, portalOf } from './portal-address';
import { breadcrumbs, portalPage, statusLozenge } from './portal-frame';
import { notFound, refusedPage } from './problem-pages';
import { formatTime, type Form, type Page, type Visit } from './visit';

type Transition = Readonly<{ id: string; name: string }>;
type Party = Readonly<{ accountId: string; displayName: string }>;

const row = (label: string, value: Html | string) =>
  html`<div>
    <dt>${label}</dt>
    <dd>${value}</dd>
  </div>`;

function details(visit: Visit, request: CustomerRequest, typeName: string, participants: readonly Party[]): Html {
  const { words } = visit;
  const { createdDate, reporter } = request;
  return html`<section class="card details" aria-labelledby="details-title">
    <h2 id="details-title">${words.details}</h2>
    <dl>
      ${row(words.reference, request.issueKey)} ${row(words.requestType, typeName)}
      ${row(words.created, formatTime(visit, createdDate.iso8601))} ${row(words.reporter, reporter?.displayName ?? '–')}
      ${participants.length > 0 && row(words.participants, participants.map(({ displayName }) => displayName).join(', '))}
    </dl>
  </section>`;
}

function transitionForm(transitions: readonly Transition[]): Html {
  if (transitions.length === 0) return nothing;
  const button = ({ id, name }: Transition) =>
    html`<button class="plain" name="transition" value="${id}">${name}</button>`;
  return html`<form method="post" class="buttons">${transitions.map(button)}</form>`;
}

const commentForm = ({ words }: Visit) =>
  html`<form method="post" class="stack">
    <label for="comment">${words.writeComment}</label>
    <textarea id="comment" name="comment" rows="3" required maxlength="30000"></textarea>
    <p class="buttons"><button class="primary">${words.addComment}</button></p>
  </form>`;

async function show(visit: Visit, request: CustomerRequest): Promise<Html> {
  const { jira, words } = visit;
  const path = `/rest/servicedeskapi/request/${request.issueKey}`;
  const types = await jira.find<Values<RequestType>>(
    `/rest/servicedeskapi/servicedesk/${request.serviceDeskId}/requesttype`,
  );
  const typeName = types?.values.find(({ id }) => id === String(request.requestTypeId))?.name ?? '–';
  const transitions = (await jira.find<Values<Transition>>(`${path}/transition`))?.values ?? [];
  const participants = (await jira.find<Values<Party>>(`${path}/participant`))?.values ?? [];
  const description = fieldOf(request, 'description');
  const { status, statusCategory } = request.currentStatus;
  const home: readonly [string, string] = [words.helpCentre, portalOf(visit)];
  return html`${breadcrumbs(words.here, [home, [words.myRequests, '/servicedesk/customer/user/requests'], [request.issueKey]])}
    <div class="title-row">
      <h1>${summaryOf(request)}</h1>
      ${statusLozenge(status, statusCategory)}
    </div>
    <div class="columns">
      <div class="stack-wide">
        ${
          description !== null &&
          html`<section class="card">
            <h2>${words.description}</h2>
            <div class="words">${adfToHtml(description)}</div>
          </section>`
        }
        <section class="card" aria-labelledby="activity-title">
          <h2 id="activity-title">${words.activity}</h2>
          ${await activityOf(visit, request)}${commentForm(visit)}
        </section>
        ${appFrame({ moduleKey: 'portal-panel', title: words.satisfaction, extension: extensionOf(request) })}
      </div>
      <div class="stack-wide">${details(visit, request, typeName, participants)}${transitionForm(transitions)}</div>
    </div>`;
}

const extensionOf = ({ issueKey, requestTypeId, serviceDeskId }: CustomerRequest) => ({
  type: 'jiraServiceManagement:portalRequestDetail',
  portal: { id: Number(serviceDeskId) },
  request: { key: issueKey, typeId: Number(requestTypeId) },
});

const findRequest = ({ jira }: Visit, key: string) =>
  jira.find<CustomerRequest>(`/rest/servicedeskapi/request/${key}?expand=participant,requestType,status`);

/** A customer's page of one request, with the app's panel below the activity. */
export async function portalRequest(visit: Visit, key: string): Promise<Page> {
  const request = await findRequest(visit, key);
  if (!request) return notFound(visit, 'portal');
  // A former key, or another portal, still finds the request; the page then stands at its own address.
  if (request.issueKey !== key || request.serviceDeskId !== deskIdOf(visit))
    return { seeOther: `/servicedesk/customer/portal/${request.serviceDeskId}/${request.issueKey}${visit.url.search}` };
  return { status: 200, document: portalPage(visit, summaryOf(request), await show(visit, request)) };
}

export async function actOnRequest(visit: Visit, key: string, form: Form): Promise<Page> {
  const path = `/rest/servicedeskapi/request/${key}`;
  const done = form.transition
    ? await visit.jira.write('POST', `${path}/transition`, { id: form.transition })
    : await visit.jira.write('POST', `${path}/comment`, { body: form.comment ?? '', public: true });
  if (!done.ok) return refusedPage(visit, 'portal', done);
  return { seeOther: `${portalOf(visit)}/${key}` };
}
