/** A point on the five-point scale the customer sees; 5 is best. */
export const scores = [1, 2, 3, 4, 5] as const;
export type Score = (typeof scores)[number];

/** Satisfied means the two best points: the "top two boxes" of the field. */
export const isSatisfied = (score: Score) => score >= 4;

/** A score at or below the alarm level is unhappy and owes a follow-up. */
export const isUnhappy = (score: Score, alarmLevel: number) => score <= alarmLevel;
