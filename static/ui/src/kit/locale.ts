export const locales = ['en-US', 'de-DE', 'fr-FR', 'es-ES', 'ja-JP'] as const;
export type Locale = (typeof locales)[number];

/** The language of ours nearest to the viewer's: the same one, else one of the same tongue, else English. */
export function nearestLocale(wanted: string): Locale {
  const tongue = (tag: string) => tag.toLowerCase().split(/[-_]/)[0];
  return locales.find((locale) => tongue(locale) === tongue(wanted)) ?? 'en-US';
}

/** The viewer's locale in the spelling `Intl` takes; Jira writes some with an underscore. */
export function intlLocale(wanted: string): string {
  try {
    return Intl.getCanonicalLocales(wanted.replace('_', '-'))[0] ?? 'en-US';
  } catch {
    return 'en-US';
  }
}
