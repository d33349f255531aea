import { languageOf } from '../language';
import type { ProjectSettings } from '../settings/project-settings';
import { hasWordsFor } from './survey-words';

/**
 * The project's own question in this locale, or in its language as spoken elsewhere; null keeps the standard wording.
 * Who speaks a language we have no words of is spoken to in English, the question included.
 */
export function questionFor({ question }: Pick<ProjectSettings, 'question'>, locale: string | null): string | null {
  const language = hasWordsFor(locale) ? languageOf(locale) : 'en';
  const spoken = (wanted: string) => Object.keys(question).find((tag) => languageOf(tag) === wanted);
  const tag =
    locale !== null && Object.hasOwn(question, locale) ? locale : (spoken(languageOf(locale)) ?? spoken(language));
  return tag === undefined ? null : (question[tag] ?? null);
}
