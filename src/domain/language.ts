/** The language of a locale however it is written: `de`, `de-DE` and `de_DE` are German. Nobody's is English. */
export const languageOf = (locale: string | null): string => locale?.split(/[-_]/)[0]?.toLowerCase() || 'en';
