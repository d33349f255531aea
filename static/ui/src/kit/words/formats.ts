/**
 * One `Intl` object per language and way of writing, made when it is first needed. Making one takes a slow
 * telephone milliseconds, and a page of figures asks for hundreds.
 */
const made = <Options, Format>(make: (locale: string, options: Options) => Format) => {
  const known = new Map<string, Format>();
  return (locale: string, options: Options): Format => {
    const key = JSON.stringify([locale, options]);
    const format = known.get(key) ?? make(locale, options);
    known.set(key, format);
    return format;
  };
};

export const numberFormat = made(
  (locale, options: Intl.NumberFormatOptions | undefined) => new Intl.NumberFormat(locale, options),
);
export const dateFormat = made(
  (locale, options: Intl.DateTimeFormatOptions | undefined) => new Intl.DateTimeFormat(locale, options),
);
export const pluralRules = made(
  (locale, options: Intl.PluralRulesOptions | undefined) => new Intl.PluralRules(locale, options),
);
