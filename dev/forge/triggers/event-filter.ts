import type { ProductEvent } from '../../site/boundary';
import type { EventFilter } from '../manifest';
import { evaluateExpression } from './jira-expression';

export type FilterVerdict = Readonly<{ passes: boolean; because: string | null }>;

/** Whether an event gets through a trigger's filter, and why it does not. */
export function filterEvent(filter: EventFilter, event: ProductEvent, licensed: boolean): FilterVerdict {
  if (filter.ignoreSelf === true && event.selfGenerated) return { passes: false, because: 'ignoreSelf' };
  if (filter.appIsLicensed === true && !licensed) return { passes: false, because: 'appIsLicensed' };
  if (filter.expression === undefined) return { passes: true, because: null };
  try {
    const passes = evaluateExpression(filter.expression, { event }) === true;
    return { passes, because: passes ? null : 'expression' };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { passes: filter.onError?.startsWith('RECEIVE') ?? false, because: `the expression fails: ${message}` };
  }
}
