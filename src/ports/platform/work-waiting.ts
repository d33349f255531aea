/** What the five-minute work would find to do; asked in one statement, so that a quiet site stays cheap. */
export type WorkWaiting = Readonly<{ asks: boolean; followUps: boolean; marks: boolean }>;

export interface Waiting {
  /** `marked` tells up to which moment (epoch ms) marks have been set, and how many cycles of that very moment. */
  look(now: Date, settleMs: number, marked: Readonly<{ upTo: number; count: number }>): Promise<WorkWaiting>;
}
