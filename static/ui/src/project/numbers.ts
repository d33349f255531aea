import { useMemo } from 'react';
import { useScreen } from '../kit/screen-context';

type Interval = Readonly<{ lower: number; upper: number }>;

/** Numbers and days as the viewer writes them. Shares are fractions; days are `YYYY-MM-DD`. */
export type Numbers = Readonly<{
  count: (n: number) => string;
  /** 87 % */
  percent: (share: number, digits?: number) => string;
  /** 83–90 % */
  percents: (interval: Interval) => string;
  /** 83–90, where the unit stands beside it. */
  bounds: (interval: Interval) => string;
  /** +2.1, in percentage points with its sign. */
  points: (difference: number) => string;
  decimal: (value: number) => string;
  /** 4 May */
  day: (day: string) => string;
  /** 30 Mar – 28 Jun 2026 */
  days: (from: string, to: string) => string;
  /** Jun */
  month: (day: string) => string;
}>;

/** A true minus is as wide as the plus above it. */
const withMinus = (text: string) => text.replace(/^-/, '−');

export function numbersIn(locale: string): Numbers {
  const whole = new Intl.NumberFormat(locale);
  const percent = [0, 1].map(
    (digits) =>
      new Intl.NumberFormat(locale, { style: 'percent', minimumFractionDigits: digits, maximumFractionDigits: digits }),
  );
  const signed = new Intl.NumberFormat(locale, {
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
    signDisplay: 'exceptZero',
  });
  const two = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const inDays = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options });
  const shortDay = inDays({ day: 'numeric', month: 'short' });
  const fullDay = inDays({ day: 'numeric', month: 'short', year: 'numeric' });
  const month = inDays({ month: 'short' });
  const dateOf = (day: string) => new Date(`${day}T00:00:00Z`);
  const rounded = (share: number) => whole.format(Math.round(share * 100));
  const percentOf = (share: number, digits = 0) => (percent[digits] ?? whole).format(share);
  return {
    count: (n) => whole.format(n),
    percent: percentOf,
    percents: ({ lower, upper }) => `${rounded(lower)}–${percentOf(upper)}`,
    bounds: ({ lower, upper }) => `${rounded(lower)}–${rounded(upper)}`,
    points: (difference) => withMinus(signed.format(difference * 100)),
    decimal: (value) => two.format(value),
    day: (day) => shortDay.format(dateOf(day)),
    days: (from, to) => fullDay.formatRange(dateOf(from), dateOf(to)),
    month: (day) => month.format(dateOf(day)),
  };
}

export function useNumbers(): Numbers {
  const { viewer } = useScreen();
  return useMemo(() => numbersIn(viewer.locale), [viewer.locale]);
}
