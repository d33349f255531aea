import type { Document } from '../../domain/document';

/** "Did we put it right?" as a public comment on the request; one for each remedy of a cycle's follow-up. */
export interface RecoveryComments {
  post(requestId: number, body: Document, cycleKey: string, remedy: number): Promise<void>;
  exists(requestId: number, cycleKey: string, remedy: number): Promise<boolean>;
}
