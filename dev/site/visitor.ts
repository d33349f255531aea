import type { Person } from './boundary';
import type { Call } from './exchange';
import type { Theme } from '../pages/visit';
import { isLanguage } from '../pages/words/words';

export const cookieNames = { as: 'aftercare-as', language: 'aftercare-language', theme: 'aftercare-theme' } as const;

/** `language` is one the site's own pages speak; `locale` is what the account says, which may be any. */
export type Visitor = Readonly<{
  person: Person | null;
  language: string;
  locale: string;
  theme: Theme;
  cookies: readonly string[];
}>;

/** A choice in the address wins over the remembered one. */
const chosen = ({ url, cookies }: Call, name: keyof typeof cookieNames) =>
  url.searchParams.get(name) ?? cookies[cookieNames[name]] ?? null;

/** Who is looking, in which language and theme. Choosing somebody else goes back to that person's own language. */
export function visitorOf(call: Call, find: (accountId: string) => Person | null): Visitor {
  const { searchParams } = call.url;
  const person = find(chosen(call, 'as') ?? '');
  const switched = searchParams.has('as') && searchParams.get('as') !== call.cookies[cookieNames.as];
  const wish = switched ? searchParams.get('language') : chosen(call, 'language');
  const wished = wish && isLanguage(wish) ? wish : null;
  const locale = wished ?? person?.locale ?? 'en-US';
  const language = isLanguage(locale) ? locale : 'en-US';
  const theme = chosen(call, 'theme') === 'dark' ? 'dark' : 'light';
  const keep = (name: keyof typeof cookieNames, value: string | null) =>
    value === null
      ? `${cookieNames[name]}=; Path=/; Max-Age=0; SameSite=Lax`
      : `${cookieNames[name]}=${encodeURIComponent(value)}; Path=/; SameSite=Lax`;
  const cookies = [
    ...(searchParams.has('as') && person ? [keep('as', person.accountId)] : []),
    ...(searchParams.has('language') || switched
      ? [keep('language', searchParams.has('language') ? language : null)]
      : []),
    ...(searchParams.has('theme') ? [keep('theme', theme)] : []),
  ];
  return { person: person && person.accountType !== 'app' ? person : null, language, locale, theme, cookies };
}
