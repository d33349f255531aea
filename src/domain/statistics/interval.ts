/** A two-sided interval, lower ≤ upper. */
export type Interval = Readonly<{ lower: number; upper: number }>;

/** k of n. With unequal weights both may be fractions: n is then the effective number of answers. */
export type Count = Readonly<{ k: number; n: number }>;

export const holdsZero = ({ lower, upper }: Interval) => lower <= 0 && upper >= 0;
