import type { Document } from '../../domain/document';

export interface SurveyComments {
  /** Posts the ask as a public comment by the app, marked with the cycle's key. Throws when Jira refuses. */
  post(issueId: number, body: Document, cycleKey: string, purpose: 'ask' | 'reminder'): Promise<void>;
  /** Whether the ask or reminder for this cycle stands already; asked after a crash, before posting again. */
  exists(issueId: number, cycleKey: string, purpose: 'ask' | 'reminder'): Promise<boolean>;
}
