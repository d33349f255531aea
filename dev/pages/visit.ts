import type { Person } from '../site/boundary';
import type { JiraDoor } from './jira-door';
import type { Words } from './words/words';

export type Theme = 'light' | 'dark';

/** One person looking at one page. */
export type Visit = Readonly<{
  url: URL;
  person: Person;
  /** A locale of the site; the person's own unless another was chosen. */
  language: string;
  theme: Theme;
  words: Words;
  now: Date;
  people: readonly Person[];
  /** Jira as this person sees it. */
  jira: JiraDoor;
  /** Jira as the site itself sees it, for what Jira's own pages show but its REST API does not. */
  ownJira: JiraDoor;
}>;

/** A finished page, or where to look instead. */
export type Page = Readonly<{ status: number; document: string } | { seeOther: string }>;

/** What a form brought: one value per field. */
export type Form = Readonly<Record<string, string>>;

/** Whether this person works here; customers see the portal only. */
export const isLicensed = ({ accountType }: Pick<Person, 'accountType'>) => accountType === 'licensed';

export const formatTime = ({ language, person }: Pick<Visit, 'language' | 'person'>, at: string | number | Date) =>
  new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short', timeZone: person.timeZone }).format(
    new Date(at),
  );
