import { intlLocale, nearestLocale } from '../../../../static/ui/src/kit/words/locale';

it.each([
  ['de-DE', 'de-DE'],
  ['de-AT', 'de-DE'],
  ['fr_CA', 'fr-FR'],
  ['ja', 'ja-JP'],
  ['en-GB', 'en-US'],
  ['pt-BR', 'en-US'],
  ['', 'en-US'],
])('a viewer with %s reads %s', (wanted, locale) => {
  expect(nearestLocale(wanted)).toBe(locale);
});

it.each([
  ['zh_CN', 'en-US'],
  ['pt-BR', 'en-US'],
  ['en_GB', 'en-GB'],
  ['de', 'de'],
  ['', 'en-US'],
])('a viewer with %s reads dates and plurals of %s, the language of the words around them', (wanted, locale) => {
  expect(intlLocale(wanted)).toBe(locale);
});

it('writes as the words do where they are not in the viewer’s language', () => {
  expect(intlLocale('de-AT', 'en-US')).toBe('en-US');
});

it('keeps the viewer’s own locale for dates, whatever its spelling', () => {
  expect(intlLocale('de_AT')).toBe('de-AT');
  expect(intlLocale('not a locale')).toBe('en-US');
});
