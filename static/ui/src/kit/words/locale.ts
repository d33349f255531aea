export const locales = ['en-US', 'de-DE', 'fr-FR', 'es-ES', 'ja-JP'] as const;
export type Locale = (typeof locales)[number];

const tongue = (tag: string) => tag.toLowerCase().split(/[-_]/)[0];

/** The language of ours nearest to the viewer's: the same one, else one of the same tongue, else English. */
export const nearestLocale = (wanted: string): Locale =>
  locales.find((locale) => tongue(locale) === tongue(wanted)) ?? 'en-US';

/**
 * The locale dates, numbers and plurals are written in: the viewer's own way of writing the language of the words, in
 * the spelling `Intl` takes (Jira writes some with an underscore). Words in English have no dates in Chinese.
 */
export function intlLocale(wanted: string, words: Locale = nearestLocale(wanted)): string {
  if (tongue(wanted) !== tongue(words)) return words;
  try {
    return Intl.getCanonicalLocales(wanted.replaceAll('_', '-'))[0] ?? words;
  } catch {
    return words;
  }
}
