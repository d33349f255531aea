import { useMemo } from 'react';
import { dateFormat, numberFormat } from '../kit/words/formats';
import { useScreen } from '../kit/screen-context';

type Interval = Readonly<{ lower: number; upper: number }>;

/** Numbers and days as the viewer writes them. Shares are fractions; days are `YYYY-MM-DD`. */
export type Numbers = Readonly<{
  count: (n: number) => string;
  /** 87 % */
  percent: (share: number, digits?: number) => string;
  /** A target as it was typed: 94.5% stays that. */
  target: (share: number) => string;
  /** 83–90 % */
  percents: (interval: Interval) => string;
  /** 83–90, where the unit stands beside it. */
  bounds: (interval: Interval) => string;
  /** +2.1, in percentage points with its sign. */
  points: (difference: number) => string;
  decimal: (value: number) => string;
  /** 2, or 2–4 where nobody can say which; a dash where nothing is ranked. */
  rank: (rank: Readonly<{ from: number; to: number }> | null) => string;
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
  const whole = (value: number) => numberFormat(locale, undefined).format(value);
  const withDigits = (digits: number, options: Intl.NumberFormatOptions = {}) =>
    numberFormat(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits, ...options });
  const inDays = (options: Intl.DateTimeFormatOptions) => dateFormat(locale, { timeZone: 'UTC', ...options });
  const dateOf = (day: string) => new Date(`${day}T00:00:00Z`);
  const rounded = (share: number) => whole(Math.round(share * 100));
  const percent = (share: number, digits = 0) => withDigits(digits, { style: 'percent' }).format(share);
  return {
    count: whole,
    percent,
    target: (share) => numberFormat(locale, { style: 'percent', maximumFractionDigits: 2 }).format(share),
    percents: ({ lower, upper }) => `${rounded(lower)}–${percent(upper)}`,
    bounds: ({ lower, upper }) => `${rounded(lower)}–${rounded(upper)}`,
    points: (difference) => withMinus(withDigits(1, { signDisplay: 'exceptZero' }).format(difference * 100)),
    decimal: (value) => withDigits(2).format(value),
    rank: (rank) =>
      rank === null ? '–' : rank.from === rank.to ? whole(rank.from) : `${whole(rank.from)}–${whole(rank.to)}`,
    day: (day) => inDays({ day: 'numeric', month: 'short' }).format(dateOf(day)),
    days: (from, to) =>
      inDays({ day: 'numeric', month: 'short', year: 'numeric' }).formatRange(dateOf(from), dateOf(to)),
    month: (day) => inDays({ month: 'short' }).format(dateOf(day)),
  };
}

export function useNumbers(): Numbers {
  const { viewer } = useScreen();
  return useMemo(() => numbersIn(viewer.locale), [viewer.locale]);
}
