import { IntlMessageFormat } from 'intl-messageformat';
import { createElement, Fragment, type ReactNode } from 'react';
import type { Catalogue, MessageId } from './catalogue';

export type Values = Readonly<Record<string, string | number>>;
type RichValues = Readonly<Record<string, ReactNode | ((children: ReactNode[]) => ReactNode)>>;

/** Says a message in the viewer's language; `rich` lets values and `<tags>` be elements. */
export type Say = ((id: MessageId, values?: Values) => string) & {
  rich: (id: MessageId, values: RichValues) => ReactNode;
};

export function sayIn(locale: string, catalogue: Catalogue): Say {
  const formats = new Map<string, IntlMessageFormat>();
  const formatOf = (id: string) => {
    const known = formats.get(id);
    if (known) return known;
    // An id without a message shows itself: ugly enough to be found, and nothing breaks.
    const made = new IntlMessageFormat(catalogue[id] ?? id, locale);
    formats.set(id, made);
    return made;
  };
  const say = (id: MessageId, values?: Values) => String(formatOf(id).format<string>({ ...values }));
  const rich = (id: MessageId, values: RichValues) => {
    const parts = formatOf(id).format<ReactNode>({ ...values });
    return createElement(Fragment, null, ...(Array.isArray(parts) ? parts : [parts]));
  };
  return Object.assign(say, { rich });
}
