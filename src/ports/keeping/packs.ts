/** A place among the requests of a project, by day of resolution and cycle. */
export type PackPlace = Readonly<{ day: number; id: number }>;

/** From `day` on requests are single; what was resolved before is packed or about to be, since `raisedAt` (epoch ms). */
export type Fence = Readonly<{ day: number; raisedAt: number }>;

/**
 * Puts old requests away. A request is packed when nobody works with it any more: no follow-up and no words hang on it, no survey
 * is open, and its customer was there again later, so that distinct people of later days stay exact.
 */
export interface Packs {
  /** Projects with requests: the day of the oldest, and where their fence stands. */
  projects(): Promise<readonly Readonly<{ projectId: number; oldest: number; fence: Fence | null }>[]>;
  /** Makes room for packs, once for all projects. */
  prepare(): Promise<void>;
  /**
   * Whether everything of the days before one is counted, sums and places too, no survey of them is still to be put or answered, and no
   * past requests are being brought in.
   */
  isCounted(projectId: number, before: number, now: Date): Promise<boolean>;
  /** From now on what was resolved before this day is neither counted from the records again nor written to them. Never goes back. */
  raiseFence(projectId: number, day: number, now: Date): Promise<void>;
  /** Takes out of the records what a pack holds already, where a crash came between the two. */
  finish(projectId: number): Promise<void>;
  /** Packs what may be among the next few thousand requests resolved before a day; null when there are none after that place. */
  packNext(
    projectId: number,
    before: number,
    after: PackPlace | null,
    now: Date,
  ): Promise<Readonly<{ place: PackPlace; packed: number }> | null>;
  /** Forgets single days of rollups by type and team together and by reason, whose weeks and months are kept; how many rows it took. */
  forgetDays(projectId: number, before: number): Promise<number>;
}
