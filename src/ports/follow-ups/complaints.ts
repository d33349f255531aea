import type { Complaint } from '../../domain/follow-ups/complaint';
import type { FollowUpState } from '../../domain/follow-ups/follow-up';

export type LoggedComplaint = Complaint &
  Readonly<{ followUp: Readonly<{ state: FollowUpState; issueKey: string | null }> | null }>;

export interface Complaints {
  /** Writes a complaint down; the first one under a token stays. */
  log(complaint: Complaint): Promise<void>;
  find(token: string): Promise<Complaint | null>;
  /** Complaints about a request, newest first, with what became of them. */
  ofRequest(requestId: number): Promise<readonly LoggedComplaint[]>;
  /** The latest complaints of a project that belong to no request. */
  withoutRequest(projectId: number, limit: number): Promise<readonly LoggedComplaint[]>;
  /** Complaints that owe a follow-up which no crash may have kept from being owed. */
  withoutFollowUp(since: Date, limit: number): Promise<readonly Complaint[]>;
  /** How many were logged in a project since a moment, by how they came. */
  count(projectId: number, since: Date): Promise<number>;
  /** Takes a person out: their complaints lose name and words. */
  erase(accountId: string): Promise<void>;
}
