import type { OwedFor } from '../../domain/answering/answer';
import type { Cause, ContactWay } from '../../domain/follow-ups/cause';
import type { DueTimes } from '../../domain/follow-ups/follow-up-clocks';
import type { Duty } from '../../domain/follow-ups/follow-up-duties';
import type { Life } from '../../domain/follow-ups/follow-up-life';

/** What became known on the way, beside the life itself. */
export type LifeDetails = Readonly<{
  contact: Readonly<{ how: ContactWay; by: string; note: string | null }> | null;
  /** What was done, in words the customer may read. */
  outcome: string | null;
  remediedBy: string | null;
  givenUpWhy: string | null;
  recoveryWords: string | null;
  recoveryAt: number | null;
  /** When the customer was asked whether it was put right. */
  askedAt: number | null;
  /** How often it was remedied: each remedy is asked about once. */
  remedies: number;
  /** When it was recovered or given up. */
  closedAt: number | null;
  /** When its issue was first closed in Jira before cause and prevention were known; stays when that is put right. */
  earlyAt: number | null;
}>;

/** What is owed to Jira and the customer because of a step, and what stands in its way. */
export type Owing = Readonly<{
  duties: readonly Duty[];
  /** When it is due; null when nothing is. Whoever moves it on holds the duties until then. */
  at: number | null;
  tries: number;
  problem: DutyProblem | null;
}>;

export const dutyProblems = ['no-way', 'no-permission', 'failed'] as const;
export type DutyProblem = (typeof dutyProblems)[number];

/** Why an issue that was deleted, or hidden from the app, ended its follow-up; kept in place of somebody's reason. */
export const goneReason = 'issue-gone';

export type StoredLife = Readonly<{
  dedupeKey: string;
  projectId: number;
  requestId: number;
  requestKey: string;
  owedFor: OwedFor;
  issueId: number | null;
  issueKey: string | null;
  owner: string | null;
  owedAt: number;
  openedAt: number | null;
  readAt: number | null;
  /** By when each stage is due; null until that has been written down. */
  due: DueTimes | null;
  /** Counts steps: a step is written only on top of the one it was decided on. */
  version: number;
  life: Life;
  details: LifeDetails;
  owing: Owing;
}>;

export type CauseCount = Readonly<{ kind: Cause['kind']; source: Cause['source']; count: number }>;

/** Follow-ups on their way. Every write is one statement that may run twice. */
export interface FollowUpLives {
  find(dedupeKey: string): Promise<StoredLife | null>;
  findByIssue(issueId: number): Promise<StoredLife | null>;
  /** Writes what a step made of it; false when somebody else's step was written first. */
  step(before: StoredLife, after: Pick<StoredLife, 'life' | 'details' | 'owing'>, at: Date): Promise<boolean>;
  /** Remembers when it was first read. */
  markRead(dedupeKey: string, at: Date): Promise<void>;
  /** Follow-ups with duties that are due, the longest due first. */
  dueDuties(now: Date, limit: number): Promise<readonly StoredLife[]>;
  /** Takes the duties of one over until a moment; false when somebody else did. Counts as a try. */
  claimDuties(one: StoredLife, until: Date): Promise<boolean>;
  /** Writes what is left of the duties held until `held`; nothing when a step came between. */
  settleDuties(dedupeKey: string, held: Date, left: Omit<Owing, 'tries'>, askedAt: Date | null): Promise<void>;
  /** Closes the question put before a moment to which nobody answered. */
  fallSilent(remediedBefore: Date, now: Date): Promise<void>;
  /** Follow-ups whose issue is looked at again: those on their way, and closed ones touched since; longest unseen first. */
  watched(touchedSince: Date, limit: number): Promise<readonly StoredLife[]>;
  /** They have been looked at. */
  seen(dedupeKeys: readonly string[], at: Date): Promise<void>;
  /** The issue has another key or another assignee by now. */
  follow(dedupeKey: string, issueKey: string, owner: string | null, at: Date): Promise<void>;
  /** Follow-ups without due times yet. */
  undated(limit: number): Promise<readonly Readonly<{ dedupeKey: string; projectId: number; owedAt: number }>[]>;
  /** Writes down by when its stages are due, unless that is known. */
  date(dedupeKey: string, due: DueTimes): Promise<void>;
  /** Causes of what was remedied since, counted. */
  countCauses(projectId: number, since: Date): Promise<readonly CauseCount[]>;
  /** Follow-ups that broke a rule from one moment up to, but not including, another; newest first. */
  broken(projectId: number, from: Date, until: Date, now: Date, limit: number): Promise<readonly StoredLife[]>;
  /** How many rules were broken in each of some spans, from one moment up to, but not including, another. One statement. */
  countBroken(
    projectId: number,
    spans: readonly Readonly<{ from: Date; until: Date }>[],
    now: Date,
  ): Promise<readonly number[]>;
}
