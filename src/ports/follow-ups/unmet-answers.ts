import type { Said } from '../../domain/answering/answer';

/** An answer that counts, and for which no follow-up was ever owed. */
export type UnmetAnswer = Readonly<{
  projectId: number;
  requestId: number;
  requestKey: string;
  cycle: number;
  said: Said;
  answeredAt: number;
}>;

export interface UnmetAnswers {
  /** Those of a project that ask for a follow-up at this alarm level, counted from a day on; the oldest first. */
  since(projectId: number, day: number, alarmLevel: number, limit: number): Promise<readonly UnmetAnswer[]>;
}
