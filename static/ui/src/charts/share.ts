/** A share of answers with its 95 % interval and what it rests on; share, low and high lie between 0 and 1. */
export type Share = Readonly<{ satisfied: number; n: number; share: number; low: number; high: number }>;

/** Below this many answers a share says nothing: only "k of n" is shown. */
export const tellable = 5;
/** Below this many answers a share is shown grey and hollow, and is not ranked or compared. */
export const comparable = 20;

export type Weight = 'none' | 'few' | 'thin' | 'firm';

/** How much a share may be trusted by the number of answers it rests on. */
export function weightOf(n: number): Weight {
  if (n === 0) return 'none';
  if (n < tellable) return 'few';
  return n < comparable ? 'thin' : 'firm';
}
