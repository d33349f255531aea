import type { FiguresPage } from '../../../../src/contract/project';
import { useScreen } from '../kit/screen-context';
import { dateFormat } from '../kit/words/formats';

/**
 * The moment of the figures, in the one time zone they are counted in. Never "today": a page is printed, and a viewer elsewhere may
 * have another day.
 */
export function useAsOf({ asOf, timeZone }: Pick<FiguresPage, 'asOf' | 'timeZone'>) {
  const { viewer } = useScreen();
  const inZone = (options: Intl.DateTimeFormatOptions) =>
    dateFormat(viewer.locale, { timeZone, ...options }).format(new Date(asOf));
  return {
    day: inZone({ day: 'numeric', month: 'long', year: 'numeric' }),
    time: inZone({ hour: '2-digit', minute: '2-digit' }),
    zone: timeZone.replaceAll('_', ' '),
  };
}
