import { createContext, useContext } from 'react';
import type { Address } from '../kit/site/address';
import type { MessageId } from '../kit/words/catalogue';

/** In the order of the bar. */
export const viewNames = [
  'figures',
  'patterns',
  'catalogue',
  'months',
  'maturity',
  'noncompliances',
  'review',
  'improvements',
  'causes',
] as const;
export type ViewName = (typeof viewNames)[number];
export type FurtherView = Exclude<ViewName, 'figures'>;

/** The address is the whole page's: a view may keep choices of its own in it. */
export type ViewProps = Readonly<{ address: Address | null }>;

export const titleOf = (view: ViewName): MessageId => `project.view.${view}`;

/** The view an address names; the figures where it names none we know. */
export function viewIn(search: string): ViewName {
  const wanted = new URLSearchParams(search).get('view');
  return viewNames.find((view) => view === wanted) ?? 'figures';
}

/** Days a view is opened with; those of the address where none are given. */
export type OpenDays = Readonly<{ from: string; to: string }>;

/** The address of another view. The filter stays, but for days it is opened with: it is what the viewer is thinking about. */
export function addressOfView(view: ViewName, current: string, days?: OpenDays): string {
  const address = new URLSearchParams(current);
  if (days) {
    address.delete('period');
    address.set('from', days.from);
    address.set('to', days.to);
  }
  address.delete('view');
  if (view !== 'figures') address.set('view', view);
  const text = address.toString();
  return text ? `?${text}` : '';
}

/** Opens another view; null where the page stands alone. */
export const ViewLink = createContext<((view: ViewName, days?: OpenDays) => void) | null>(null);
export const useViewLink = () => useContext(ViewLink);
