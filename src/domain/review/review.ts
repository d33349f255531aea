/** Answers of one day: how many nobody has read yet, and on which day the last of the others was read. */
export type ReadingDay = Readonly<{ day: number; unread: number; lastReadDay: number | null }>;

/** Day 0 was a Thursday; Saturday and Sunday are no working days. */
const isWorkingDay = (day: number) => (((day + 3) % 7) + 7) % 7 < 5;

export type ReviewedDays = Readonly<{
  /** Working days without a gap, up to today or, while today is open, up to the last one before. */
  inARow: number;
  /** Something from before today still waits. */
  isTodayOpen: boolean;
}>;

/**
 * Counts days reviewed in a row. A working day was reviewed when, at its end, nothing from before it was unread:
 * nobody has to press anything for it, and opening the page alone does not do.
 */
export function reviewedDays(days: readonly ReadingDay[], today: number): ReviewedDays {
  const ordered = [...days].sort((a, b) => a.day - b.day);
  const first = ordered[0];
  if (!first) return { inARow: 0, isTodayOpen: false };
  const isReviewed = (day: number) =>
    ordered.every((one) => one.day >= day || (one.unread === 0 && (one.lastReadDay ?? one.day) <= day));
  const isTodayOpen = !isReviewed(today);
  let inARow = 0;
  for (let day = isTodayOpen ? today - 1 : today; day > first.day; day -= 1) {
    if (!isWorkingDay(day)) continue;
    if (!isReviewed(day)) break;
    inARow += 1;
  }
  return { inARow, isTodayOpen };
}

/** Median time from an answer to its first read; null when nothing was read. An answer changed after it was read took no time. */
export function medianReadMs(reads: readonly Readonly<{ answeredAt: number; readAt: number }>[]): number | null {
  const times = reads.map(({ answeredAt, readAt }) => Math.max(0, readAt - answeredAt)).sort((a, b) => a - b);
  const middle = Math.floor(times.length / 2);
  const upper = times[middle];
  if (upper === undefined) return null;
  const lower = times.length % 2 === 0 ? times[middle - 1] : upper;
  return Math.round(((lower ?? upper) + upper) / 2);
}

/** Two unhappy answers within this many days make somebody worth a call. */
export const repeatDays = 90;

export const visitKinds = ['walk', 'service-review'] as const;
export type VisitKind = (typeof visitKinds)[number];

/** What was seen where customers work, or said in a review of the service with them. */
export type Visit = Readonly<{
  /** Made by the screen for this one press of a button. */
  token: string;
  projectId: number;
  kind: VisitKind;
  day: number;
  place: string;
  people: string;
  seen: string;
  actions: string;
  loggedBy: string;
  at: number;
}>;
