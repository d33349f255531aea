import { deDe } from './de-de';
import { enUs, type Words } from './en-us';
import { esEs } from './es-es';
import { frFr } from './fr-fr';
import { jaJp } from './ja-jp';

export type { Words } from './en-us';

/** The languages the site can be seen in, each under its own name. */
export const languages = [
  { locale: 'en-US', name: 'English' },
  { locale: 'de-DE', name: 'Deutsch' },
  { locale: 'fr-FR', name: 'Français' },
  { locale: 'es-ES', name: 'Español' },
  { locale: 'ja-JP', name: '日本語' },
] as const;

const all: Readonly<Record<string, Words>> = {
  'en-US': enUs,
  'de-DE': deDe,
  'fr-FR': frFr,
  'es-ES': esEs,
  'ja-JP': jaJp,
};

export const isLanguage = (locale: string) => Object.hasOwn(all, locale);
export const wordsOf = (locale: string): Words => all[locale] ?? enUs;
