import { html, type Html } from './html';
import { plainPage } from './plain-frame';
import type { Page, Visit } from './visit';

const portal = '/servicedesk/customer/portal/1';

type Step = readonly [what: Html, links: readonly (readonly [text: string, href: string])[]];

/** The walk through the whole of it, each step with the door to go through. */
const walk: readonly Step[] = [
  [
    html`Raise a request as <strong>Dora</strong>, a customer.`,
    [['Get IT help, as Dora', `${portal}/create/1?as=customer-dora`]],
  ],
  [
    html`Resolve it as <strong>Ana</strong>, an agent: open it in the queue and press “Resolve this request”.`,
    [['The queue, as Ana', '/jira/servicedesk/projects/HELP/queues?as=agent-ana']],
  ],
  [
    html`Four hours later Aftercare asks. Press <strong>+4 h</strong> above, or move the clock in the console.`,
    [['Console', '/_site']],
  ],
  [
    html`See the comment on the request and the mail that went out with it; follow one of its links, and answer
      <strong>2</strong>.`,
    [
      ['Dora’s requests', '/servicedesk/customer/user/requests?as=customer-dora'],
      ['Mail sent', '/_site#mail'],
    ],
  ],
  [
    html`The follow-up stands in CARE, linked to the request, for <strong>Olga</strong>, the service owner.`,
    [['CARE, as Olga', '/jira/core/projects/CARE/list?as=owner-olga']],
  ],
  [
    html`And the figure has moved.`,
    [['Satisfaction, as Olga', '/jira/servicedesk/projects/HELP/apps/aftercare?as=owner-olga']],
  ],
];

const doors: readonly (readonly [title: string, text: string, href: string])[] = [
  ['Customer portal', 'As Dora: raise requests, see how they go, say how it went.', `${portal}?as=customer-dora`],
  [
    'Service desk',
    'As Ana: the queue, tickets and the Satisfaction panel on them.',
    '/jira/servicedesk/projects/HELP/queues?as=agent-ana',
  ],
  [
    'Satisfaction',
    'As Olga: the figures of the service.',
    '/jira/servicedesk/projects/HELP/apps/aftercare?as=owner-olga',
  ],
  [
    'Settings',
    'As Olga: who is asked, when, and who follows up.',
    '/jira/servicedesk/projects/HELP/settings/apps/aftercare?as=owner-olga',
  ],
  ['Follow-ups', 'As Olga: what unhappy answers have led to.', '/jira/core/projects/CARE/list?as=owner-olga'],
  ['All projects', 'As Olga: every service project she may see, side by side.', '/jira/apps/aftercare?as=owner-olga'],
  ['Console', 'Time, mail, events, calls and faults of this site.', '/_site'],
];

export function startPage(visit: Visit): Promise<Page> {
  const step = ([what, links]: Step) =>
    html`<li>
      <p>${what}</p>
      <p class="buttons">${links.map(([text, href]) => html`<a href="${href}">${text}</a>`)}</p>
    </li>`;
  const main = html`<h1>Aftercare local site</h1>
    <p>
      A Jira site in a box: the real app in the real Forge packages, everything around it an imitation on this computer.
    </p>
    <ul class="tiles">
      ${doors.map(
        ([title, text, href]) =>
          html`<li>
            <a class="tile" href="${href}"><strong>${title}</strong><span>${text}</span></a>
          </li>`,
      )}
    </ul>
    <h2>The five-minute walk</h2>
    <ol class="walk">
      ${walk.map(step)}
    </ol>`;
  return Promise.resolve({ status: 200, document: plainPage(visit, 'Aftercare local site', main) });
}
