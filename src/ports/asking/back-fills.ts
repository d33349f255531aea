import type { BackFillState } from '../../domain/asking/back-fill';

/** A back-fill of a project; days are day numbers in the reporting time zone, moments epoch ms. */
export type BackFill = Readonly<{
  projectId: number;
  /** Names this run; another one has another name. */
  run: string;
  fromDay: number;
  toDay: number;
  startedAt: number;
  state: BackFillState;
  /** Where Jira's list goes on; null at its beginning. */
  place: string | null;
  /** Requests looked at so far. */
  looked: number;
  /** About how many there are; null while unknown. */
  about: number | null;
  /** Leases since it last came on. */
  attempts: number;
  /** Why it failed, in Jira's words where it has some. */
  problem: string | null;
  endedAt: number | null;
}>;

export type NewBackFill = Pick<BackFill, 'projectId' | 'run' | 'fromDay' | 'toDay' | 'startedAt'>;

/** What the ledger holds of a period. */
export type BackFillCount = Readonly<{
  cycles: number;
  backFilled: number;
  reopened: number;
  slaMet: number;
  slaMissed: number;
}>;

/** The back-fills of the site: at most one per project at a time. */
export interface BackFills {
  find(projectId: number): Promise<BackFill | null>;
  /** Starts a run unless one is running; the one that stands then. */
  start(given: NewBackFill): Promise<BackFill>;
  /** Takes one that runs and that nobody holds; null when there is none. */
  lease(now: Date, token: string, leaseMs: number): Promise<BackFill | null>;
  /** Notes how far a held run has come and holds it on; false when it is not held, or runs no more. */
  advance(
    held: Readonly<{ projectId: number; token: string }>,
    come: Pick<BackFill, 'place' | 'looked' | 'about'>,
    until: Date,
  ): Promise<boolean>;
  /** Lets go of a held run, so that another worker may take it from `from` on. */
  release(held: Readonly<{ projectId: number; token: string }>, from: Date): Promise<void>;
  /** Ends a held run. */
  end(
    held: Readonly<{ projectId: number; token: string }>,
    state: 'done' | 'failed',
    problem: string | null,
    now: Date,
  ): Promise<void>;
  /** Stops the run of a project, whoever holds it. */
  stop(projectId: number, now: Date): Promise<void>;
  /** What the ledger holds of the days of a project. */
  count(projectId: number, fromDay: number, toDay: number): Promise<BackFillCount>;
}

export interface WakeBackFill {
  /** Has a worker look soon; losing this costs at most an hour. */
  wake(): Promise<void>;
}
