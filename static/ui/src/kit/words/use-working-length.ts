import { useDates, useSay } from '../screen-context';

const dayMs = 8 * 3_600_000;

/**
 * A working day has eight hours: "2 days 2 hr" is what somebody works in two days and two hours. Said with the words of
 * the page, as no page loads those of another.
 */
export function useWorkingLength(page: 'follow-up' | 'noncompliances') {
  const say = useSay();
  const dates = useDates();
  return (ms: number) => {
    const days = Math.floor(ms / dayMs);
    const rest = ms - days * dayMs;
    if (days === 0) return dates.length(ms);
    if (rest < 60_000) return say(`${page}.workingDays`, { days });
    return say(`${page}.workingDaysAnd`, { days, rest: dates.length(rest) });
  };
}
