import { useMemo } from 'react';
import { useScreen } from '../kit/screen-context';

/** 1 January 2024 was a Monday. */
const monday = Date.UTC(2024, 0, 1);

/** Days and hours of the week as the viewer writes them; 0 is Monday from midnight. */
export function useDayAndHour() {
  const { viewer } = useScreen();
  return useMemo(() => {
    const inUtc = (options: Intl.DateTimeFormatOptions) =>
      new Intl.DateTimeFormat(viewer.locale, { timeZone: 'UTC', ...options });
    const [short, long, clock] = [
      inUtc({ weekday: 'short' }),
      inUtc({ weekday: 'long' }),
      inUtc({ hour: '2-digit', minute: '2-digit' }),
    ];
    const at = (hour: number) => monday + hour * 3_600_000;
    return {
      short: (day: number) => short.format(at(day * 24)),
      day: (day: number) => long.format(at(day * 24)),
      hour: (hour: number) => clock.format(at(hour)),
    };
  }, [viewer.locale]);
}
