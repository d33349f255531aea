import { IntlMessageFormat } from 'intl-messageformat';
import { createElement, Fragment, type ReactNode } from 'react';
import type { Catalogue, MessageId } from './catalogue';
import { dateFormat, numberFormat, pluralRules } from './formats';

export type Values = Readonly<Record<string, string | number>>;
type RichValues = Readonly<Record<string, ReactNode | ((children: ReactNode[]) => ReactNode)>>;

/** Says a message in the viewer's language; `rich` lets values and `<tags>` be elements. */
export type Say = ((id: MessageId, values?: Values) => string) & {
  rich: (id: MessageId, values: RichValues) => ReactNode;
};

/** Most messages are only words: nothing in them has to be parsed. */
const isPlain = (message: string) => !/[{<']/.test(message);

export function sayIn(locale: string, catalogue: Catalogue): Say {
  // By itself every message would make its own.
  const formatters = {
    getNumberFormat: (_: unknown, options?: object) => numberFormat(locale, options),
    getDateTimeFormat: (_: unknown, options?: Intl.DateTimeFormatOptions) => dateFormat(locale, options),
    getPluralRules: (_: unknown, options?: Intl.PluralRulesOptions) => pluralRules(locale, options),
  };
  const formats = new Map<string, IntlMessageFormat>();
  // An id without a message shows itself: ugly enough to be found, and nothing breaks.
  const messageOf = (id: string) => catalogue[id] ?? id;
  const formatOf = (id: string) => {
    const known = formats.get(id) ?? new IntlMessageFormat(messageOf(id), locale, undefined, { formatters });
    formats.set(id, known);
    return known;
  };
  const say = (id: MessageId, values?: Values) => {
    const message = messageOf(id);
    return isPlain(message) ? message : String(formatOf(id).format<string>({ ...values }));
  };
  const rich = (id: MessageId, values: RichValues) => {
    const parts = formatOf(id).format<ReactNode>({ ...values });
    return createElement(Fragment, null, ...(Array.isArray(parts) ? parts : [parts]));
  };
  return Object.assign(say, { rich });
}
