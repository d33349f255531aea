/** For how many months something may be kept. */
export const monthsKept = [6, 12, 24, 36] as const;
/** Null keeps it for as long as the app is installed and there is room. */
export type MonthsKept = (typeof monthsKept)[number] | null;

/**
 * How long a project keeps what it knows of single people and requests. Figures stay exact whatever is chosen.
 * `words`: what customers wrote, and the account ids of who they are. `requests`: single requests; older ones are packed,
 * and come back in the export alone. Packing also begins by itself when the database runs full.
 */
export type KeepingSetting = Readonly<{ words: MonthsKept; requests: MonthsKept }>;

export const usualKeeping: KeepingSetting = { words: null, requests: null };
