import type { CausePlace } from '../../domain/follow-ups/cause-place';
import type {
  ImprovementLife,
  ImprovementSource,
  ImprovementState,
  Published,
  StateChange,
} from '../../domain/improvements/improvement';
import type { IssueRef } from '../requests/issues';

/** An improvement as Jira has it. */
export type SeenImprovement = Readonly<{
  /** The service project in whose register it stands. */
  projectId: number;
  issueId: number;
  issueKey: string;
  title: string;
  state: ImprovementState;
  status: Readonly<{ id: string; name: string }>;
  resolution: Readonly<{ id: string; name: string }> | null;
  history: readonly StateChange[];
}>;

/** Where it came from, as far as the app knows. */
export type Origin = Readonly<{ source: ImprovementSource; causes: readonly CausePlace[] }>;

export type Improvement = SeenImprovement &
  Origin &
  Readonly<{
    leftAt: number | null;
    checkedAt: number;
    published: Published | null;
    /** The words as last written, published or not. */
    draft: Pick<Published, 'said' | 'did'>;
  }>;

/** Follow-ups that name an improvement as their prevention. */
export type LinkedFollowUps = Readonly<{ issueKey: string; cause: CausePlace | null; count: number }>;

/** The register: which issues are improvements, what became of them, and what customers may read of it. */
export interface Improvements {
  /** Newest first. */
  list(projectId: number, limit: number): Promise<readonly Improvement[]>;
  /** What each went through; for figures. */
  lives(projectId: number): Promise<readonly ImprovementLife[]>;
  /** In the register of every project that has it. */
  findByIssue(issueId: number): Promise<readonly Improvement[]>;
  /** By the key its issue has now, in the register of one project. */
  findByKey(projectId: number, issueKey: string): Promise<Improvement | null>;
  linked(projectId: number): Promise<readonly LinkedFollowUps[]>;
  /**
   * Writes what Jira said at a moment; what was read later stays. What people wrote here is left alone, where it came
   * from is known by its wish, and follow-ups that name it by an older key are told the new one.
   */
  write(seen: SeenImprovement, at: Date): Promise<void>;
  /** Its issue is gone, or no improvement of this project any more. */
  leave(projectId: number, issueId: number, at: Date): Promise<void>;
  /** Those unseen longest, that have not left. */
  unseen(projectId: number, limit: number): Promise<readonly Improvement[]>;
  seen(projectId: number, issueIds: readonly number[], at: Date): Promise<void>;
  /** Publishes words for the state they are about, or takes them back; nothing where the improvement is in another state by now. */
  publish(projectId: number, issueId: number, words: Published | null): Promise<void>;
  /** Notes words without showing them to customers. */
  draft(projectId: number, issueId: number, words: Pick<Published, 'said' | 'did'>): Promise<void>;
  setCauses(projectId: number, issueId: number, causes: readonly CausePlace[]): Promise<void>;
  /** What customers may read: published for the state it is in, and still there; latest first. */
  shown(projectId: number, limit: number): Promise<readonly ShownImprovement[]>;
}

export type ShownImprovement = Readonly<{
  issueKey: string;
  state: ImprovementState;
  said: string;
  did: string;
  /** When it came into this state. */
  at: number;
}>;

export type Wish = Readonly<{
  /** Made by the screen for one press of a button. */
  token: string;
  projectId: number;
  title: string;
  details: string;
  origin: Origin;
  /** Key of the issue it is about. */
  about: string | null;
  by: string;
}>;
export type StoredWish = Wish & Readonly<{ attempts: number; issue: IssueRef | null }>;

/** The outbox of the register: what is wished stays until its issue exists. */
export interface ImprovementWishes {
  /** The first wish under a token stays; one that Jira refused is open again. */
  wish(wish: Wish, at: Date): Promise<void>;
  find(token: string): Promise<StoredWish | null>;
  /** Takes an open wish over until a moment; null when it is made, or held by somebody else. Counts as an attempt. */
  claim(token: string, holder: string, now: Date, until: Date): Promise<StoredWish | null>;
  /** The first issue told of stays. */
  made(token: string, issue: IssueRef): Promise<void>;
  /** Gives it back: refused for good, or to be tried again. */
  release(token: string, holder: string, isRefused: boolean): Promise<void>;
  /** Open wishes nobody holds. */
  due(now: Date, limit: number): Promise<readonly string[]>;
}
