import { firstOfMonth, mondayOf } from '../calendar';

/** Periods the page offers by name; anything else is two dates. A running week, month or quarter ends today. */
export const periods = [
  'weeks-4',
  'weeks-13',
  'weeks-26',
  'weeks-52',
  'this-month',
  'last-month',
  'this-quarter',
  'last-quarter',
] as const;
export type PeriodName = (typeof periods)[number];

/** What a period is compared with: as many weeks, months or days just before it, or the same a year earlier. */
export const comparisons = ['previous', 'year-before'] as const;
export type Comparison = (typeof comparisons)[number];

/** On which day an answer counts: its own, or the one on which its request was resolved. */
export const books = ['answer-day', 'resolution-day'] as const;
export type Book = (typeof books)[number];

/** Day numbers, both included. */
export type Days = Readonly<{ from: number; to: number }>;

export type ComparedPeriods = Readonly<{ now: Days; before: Days }>;

/** Longest period figures are given for; distinct people are known exactly up to here. */
export const longestPeriod = 400;

const yearOfWeeks = 364;
const firstOfQuarter = (day: number, quarters: number) => {
  const month = new Date(day * 86_400_000).getUTCMonth();
  return firstOfMonth(day, quarters * 3 - (month % 3));
};

/** Whole months from `first`, as many as given, cut at `today`; compared with the months before or a year earlier. */
function inMonths(first: number, count: number, today: number, against: Comparison): ComparedPeriods {
  const back = against === 'previous' ? count : 12;
  return {
    now: { from: first, to: Math.min(today, firstOfMonth(first, count) - 1) },
    before: { from: firstOfMonth(first, -back), to: firstOfMonth(first, count - back) - 1 },
  };
}

const inDays = (now: Days, against: Comparison, length: number): ComparedPeriods => {
  // More than a year is set against the year before last: what is compared must not hold the same days.
  const back = against === 'previous' ? length : yearOfWeeks * Math.ceil(length / yearOfWeeks);
  return { now, before: { from: now.from - back, to: against === 'previous' ? now.from - 1 : now.to - back } };
};

/** The days of a named period and of what it is compared with. Weeks begin on Monday. */
export function namedPeriod(name: PeriodName, today: number, against: Comparison): ComparedPeriods {
  switch (name) {
    case 'this-month':
      return inMonths(firstOfMonth(today), 1, today, against);
    case 'last-month':
      return inMonths(firstOfMonth(today, -1), 1, today, against);
    case 'this-quarter':
      return inMonths(firstOfQuarter(today, 0), 3, today, against);
    case 'last-quarter':
      return inMonths(firstOfQuarter(today, -1), 3, today, against);
    case 'weeks-4':
    case 'weeks-13':
    case 'weeks-26':
    case 'weeks-52': {
      const length = 7 * Number(name.slice('weeks-'.length));
      return inDays({ from: mondayOf(today) + 7 - length, to: today }, against, length);
    }
  }
}

/** Any run of days, cut at `today` unless it lies ahead as a whole; null when it ends before it begins or is too long. */
export function chosenPeriod({ from, to }: Days, today: number, against: Comparison): ComparedPeriods | null {
  const days = to - from + 1;
  const now = { from, to: from <= today ? Math.min(to, today) : to };
  return days >= 1 && days <= longestPeriod ? inDays(now, against, lengthOf(now)) : null;
}

const blockLength = 28;

/** The first day of the four weeks a day belongs to. They are the same for every project and every question; day -3 was a Monday. */
export const blockOf = (day: number) => day - ((((day + 3) % blockLength) + blockLength) % blockLength);

/**
 * The same periods in blocks of four weeks that are over (answers kept anonymous): two views differ by whole blocks or not at all, so
 * that what may be told of every block may be told of every period.
 */
export function inBlocks({ now, before }: ComparedPeriods, today: number): ComparedPeriods {
  const endOfBlock = (day: number) => blockOf(day) + blockLength - 1;
  const over = blockOf(today) - 1;
  // What lies ahead stays there: nobody has answered in it.
  const to = now.from > today ? endOfBlock(now.to) : Math.min(endOfBlock(now.to), over);
  const whole = { from: Math.min(blockOf(now.from), blockOf(to)), to };
  const end = Math.min(endOfBlock(before.to), whole.from - 1, over);
  return { now: whole, before: { from: Math.min(blockOf(before.from), blockOf(end)), to: end } };
}

/** A period without the blocks at its ends that are not to be told of; the period itself where none may be. */
export function withoutEnds({ from, to }: Days, mayTell: (block: number) => boolean): Days {
  let [first, last] = [from, blockOf(to)];
  while (first < last && !mayTell(first)) first += blockLength;
  while (last > first && !mayTell(last)) last -= blockLength;
  return { from: first, to: last + blockLength - 1 };
}

export const lengthOf = ({ from, to }: Days) => to - from + 1;
export const within = (day: number, { from, to }: Days) => day >= from && day <= to;

/** The part of a period that begins at a day; a period that ends before it holds no day. */
export const since = ({ from, to }: Days, day: number | null): Days => ({ from: Math.max(from, day ?? from), to });
