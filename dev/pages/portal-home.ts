import { summaryOf, type CustomerRequest, type RequestType, type Values } from './customer-request';
import { html, type Html } from './html';
import { deskIdOf, portalOf, usualPortal } from './portal-address';
import { breadcrumbs, portalPage, statusLozenge } from './portal-frame';
import { notFound, refusedPage } from './problem-pages';
import { formatTime, type Form, type Page, type Visit } from './visit';

const typesOf = (visit: Visit) =>
  visit.jira.find<Values<RequestType>>(`/rest/servicedeskapi/servicedesk/${deskIdOf(visit)}/requesttype`);

/** The portal's front page: what one can ask for. */
export async function portalHome(visit: Visit): Promise<Page> {
  const { words } = visit;
  const types = await typesOf(visit);
  if (!types) return notFound(visit, 'portal');
  const home = portalOf(visit);
  const tile = ({ id, name, description }: RequestType) =>
    html`<li>
      <a class="tile" href="${home}/create/${id}"><strong>${name}</strong><span>${description}</span></a>
    </li>`;
  const main = html`<h1>${words.welcome}</h1>
    <ul class="tiles">
      ${types.values.map(tile)}
    </ul>
    <p><a href="/servicedesk/customer/user/requests">${words.myRequests}</a></p>`;
  return { status: 200, document: portalPage(visit, words.welcome, main) };
}

const listPath = '/rest/servicedeskapi/request?requestOwnership=OWNED_REQUESTS&limit=50';

function requestRow(visit: Visit, request: CustomerRequest): Html {
  const { status, statusCategory } = request.currentStatus;
  return html`<tr>
    <td>${request.issueKey}</td>
    <td>
      <a href="/servicedesk/customer/portal/${request.serviceDeskId}/${request.issueKey}">${summaryOf(request)}</a>
    </td>
    <td>${statusLozenge(status, statusCategory)}</td>
    <td>${formatTime(visit, request.createdDate.iso8601)}</td>
  </tr>`;
}

/** "My requests": the latest fifty of this customer. */
export async function portalRequests(visit: Visit): Promise<Page> {
  const { words } = visit;
  const { values } = await visit.jira.read<Values<CustomerRequest>>(listPath);
  const table = html`<div class="scroll" role="region" aria-label="${words.myRequests}" tabindex="0">
    <table class="list">
      <thead>
        <tr>
          <th scope="col">${words.reference}</th>
          <th scope="col">${words.summary}</th>
          <th scope="col">${words.status}</th>
          <th scope="col">${words.created}</th>
        </tr>
      </thead>
      <tbody>
        ${values.map((request) => requestRow(visit, request))}
      </tbody>
    </table>
  </div>`;
  const main = html`${breadcrumbs(words.here, [[words.helpCentre, usualPortal], [words.myRequests]])}
    <div class="title-row">
      <h1>${words.myRequests}</h1>
      <a class="button primary" href="${usualPortal}">${words.raise}</a>
    </div>
    ${values.length > 0 ? table : html`<p>${words.noRequests}</p>`}`;
  return { status: 200, document: portalPage(visit, words.myRequests, main) };
}

const findType = async (visit: Visit, typeId: string) =>
  (await typesOf(visit))?.values.find(({ id }) => id === typeId) ?? null;

/** The form that raises a request of one type. */
export async function portalCreate(visit: Visit, typeId: string): Promise<Page> {
  const type = await findType(visit, typeId);
  if (!type) return notFound(visit, 'portal');
  const { words } = visit;
  const home = portalOf(visit);
  const main = html`${breadcrumbs(words.here, [[words.helpCentre, home], [type.name]])}
    <h1>${type.name}</h1>
    <p class="quiet-text">${type.description}</p>
    <form method="post" class="card stack narrow">
      <label for="summary">${words.summary}</label>
      <input id="summary" name="summary" required maxlength="255" aria-describedby="summary-hint" autocomplete="off" />
      <p class="hint" id="summary-hint">${words.summaryHint}</p>
      <label for="description">${words.description} (${words.optional})</label>
      <textarea id="description" name="description" rows="6" maxlength="30000"></textarea>
      <p class="buttons">
        <button class="primary">${words.send}</button> <a class="button plain" href="${home}">${words.cancel}</a>
      </p>
    </form>`;
  return { status: 200, document: portalPage(visit, type.name, main) };
}

export async function raiseRequest(
  visit: Visit,
  typeId: string,
  { summary = '', description = '' }: Form,
): Promise<Page> {
  const requestFieldValues = { summary: summary.trim(), ...(description.trim() && { description }) };
  const raised = await visit.jira.write('POST', '/rest/servicedeskapi/request', {
    serviceDeskId: deskIdOf(visit),
    requestTypeId: typeId,
    requestFieldValues,
  });
  if (!raised.ok) return refusedPage(visit, 'portal', raised);
  const { issueKey } = raised.body as CustomerRequest;
  return { seeOther: `${portalOf(visit)}/${issueKey}` };
}
