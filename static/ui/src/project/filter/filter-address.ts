import { safeParse } from 'valibot';
import { figuresFilter } from '../../../../../src/contract/project';
import type { Filter } from '../project-calls';

/** Keys that hold the number of a thing of Jira's. */
export const dimensions = ['requestType', 'organisation', 'team', 'channel', 'priority'] as const;
export type Dimension = (typeof dimensions)[number];

/** No filter by request type, organisation, team, channel or priority. */
export const unfiltered: Partial<Filter> = Object.fromEntries(dimensions.map((key) => [key, null]));

const texts = ['against', 'book', 'audience'] as const;

/** What the page shows when nothing was chosen. */
export const usualFilter: Filter = defaults();

function defaults(): Filter {
  const parsed = safeParse(figuresFilter, {});
  if (!parsed.success) throw new Error('The filter of the contract has no defaults.');
  return parsed.output;
}

/** Reads a filter from an address. What somebody garbled by hand counts as not chosen. */
export function filterIn(search: string): Filter {
  const given = new URLSearchParams(search);
  const from = given.get('from');
  const to = given.get('to');
  const wanted: Readonly<Record<string, unknown>> = {
    period: from && to ? { from, to } : (given.get('period') ?? undefined),
    ...Object.fromEntries(texts.map((key) => [key, given.get(key) ?? undefined])),
    ...Object.fromEntries(dimensions.map((key) => [key, numberIn(given.get(key))])),
  };
  const sound = Object.entries(wanted).filter(([key, value]) => safeParse(figuresFilter, { [key]: value }).success);
  const parsed = safeParse(figuresFilter, Object.fromEntries(sound));
  return parsed.success ? parsed.output : usualFilter;
}

/** Numbers of teams and channels are made of their names and reach to the end of the column. */
const largest = 2_147_483_647;

function numberIn(text: string | null): number | undefined {
  const number = text !== null && /^\d{1,10}$/.test(text) ? Number(text) : NaN;
  return number <= largest ? number : undefined;
}

/** The shortest address that brings a filter back: only what differs from the usual. What is not ours stays. */
export function addressOf(filter: Filter, current = ''): string {
  const address = new URLSearchParams(current);
  for (const key of ['period', 'from', 'to', ...texts, ...dimensions]) address.delete(key);
  if (typeof filter.period !== 'string') {
    address.set('from', filter.period.from);
    address.set('to', filter.period.to);
  } else if (filter.period !== usualFilter.period) address.set('period', filter.period);
  for (const key of texts) if (filter[key] !== usualFilter[key]) address.set(key, filter[key]);
  for (const key of dimensions) if (filter[key] !== null) address.set(key, String(filter[key]));
  const text = address.toString();
  return text ? `?${text}` : '';
}

/** Whether the page shows a part of the requests only. */
export const isNarrowed = (filter: Filter) => dimensions.some((key) => filter[key] !== null);
