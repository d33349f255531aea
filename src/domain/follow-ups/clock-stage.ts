/** What has to happen to a follow-up in time. */
export const clockStages = ['read', 'contact', 'remedy'] as const;
export type ClockStage = (typeof clockStages)[number];
