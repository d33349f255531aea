import { pageFor } from '../pages/routes';
import { openDoor } from '../pages/jira-door';
import { signInPage } from '../pages/sign-in-page';
import type { Form, Visit } from '../pages/visit';
import { wordsOf } from '../pages/words/words';
import type { Jira, SiteClock } from './boundary';
import type { Answer, Call } from './exchange';
import type { Visitor } from './visitor';

type Options = Readonly<{ jira: Jira; clock: SiteClock; visitor: Visitor }>;

/** The account by whose eyes Jira's own pages read what their visitors may not ask its REST API for. */
const ownEyes = 'owner-olga';

const headers = (cookies: readonly string[]) => ({
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy':
    "default-src 'self'; img-src 'self' data:; frame-ancestors 'self'; base-uri 'none'; form-action 'self'",
  'referrer-policy': 'same-origin',
  'cache-control': 'no-store',
  ...(cookies.length > 0 ? { 'set-cookie': cookies } : {}),
});

function visitOf({ jira, clock, visitor }: Options, url: URL, person: Visit['person']): Visit {
  const { language, theme } = visitor;
  const people = jira.people().filter(({ accountType, active }) => accountType !== 'app' && active);
  return {
    ...{ url, person, language, theme, people },
    words: wordsOf(language),
    now: clock.now(),
    jira: openDoor(jira, { kind: 'user', accountId: person.accountId, viaApp: false }),
    ownJira: openDoor(jira, { kind: 'user', accountId: ownEyes, viaApp: false }),
  };
}

const formOf = ({ body }: Call): Form => Object.fromEntries(new URLSearchParams(body));

/** The pages people look at; a form is answered by the page it leads to. */
export async function answerPage(options: Options, call: Call): Promise<Answer> {
  const { visitor, jira } = options;
  if (!visitor.person) {
    const status = call.url.pathname === '/' ? 200 : 401;
    return { status, headers: headers(visitor.cookies), body: signInPage(visitor, call.url, jira.people()) };
  }
  const visit = visitOf(options, call.url, visitor.person);
  const page = await pageFor(visit, call.method === 'POST' ? formOf(call) : null);
  if ('seeOther' in page) {
    const location = { location: page.seeOther };
    return {
      status: 303,
      headers: { ...location, ...(visitor.cookies.length > 0 ? { 'set-cookie': visitor.cookies } : {}) },
    };
  }
  return { status: page.status, headers: headers(visitor.cookies), body: page.document };
}
