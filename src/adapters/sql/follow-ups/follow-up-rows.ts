import { owedFor } from '../../../domain/answering/answer';
import { followUpStates } from '../../../domain/follow-ups/follow-up';
import type { FollowUp } from '../../../ports/follow-ups/follow-ups';
import { orNull } from '../answering/answer-rows';
import type { FollowUpTable } from '../tables';

/** Named apart from the columns of the tables they are joined with. */
export const followUpColumns = [
  'follow_up.dedupe_key as follow_up_dedupe_key',
  'follow_up.project_id as follow_up_project_id',
  'follow_up.request_id as follow_up_request_id',
  'follow_up.request_key as follow_up_request_key',
  'follow_up.owed_for as follow_up_owed_for',
  'follow_up.state as follow_up_state',
  'follow_up.problem as follow_up_problem',
  'follow_up.attempts as follow_up_attempts',
  'follow_up.issue_id as follow_up_issue_id',
  'follow_up.issue_key as follow_up_issue_key',
  'follow_up.owner as follow_up_owner',
  'follow_up.linked as follow_up_linked',
  'follow_up.told_rev as follow_up_told_rev',
  'follow_up.owed_at as follow_up_owed_at',
  'follow_up.opened_at as follow_up_opened_at',
  'follow_up.contacted_at as follow_up_contacted_at',
  'follow_up.remedied_at as follow_up_remedied_at',
  'follow_up.outcome as follow_up_outcome',
  'follow_up.recovery as follow_up_recovery',
  'follow_up.recovery_at as follow_up_recovery_at',
  'follow_up.closed_at as follow_up_closed_at',
] as const;
type Column = (typeof followUpColumns)[number] extends `${string} as follow_up_${infer C extends keyof FollowUpTable}`
  ? C
  : never;

/** A row that may be missing altogether, as a left join leaves it. */
export type FollowUpRow = Readonly<{ [C in Column as `follow_up_${C}`]: FollowUpTable[C] | null }>;

export function toFollowUp(row: FollowUpRow): FollowUp | null {
  const dedupeKey = row.follow_up_dedupe_key;
  if (dedupeKey === null) return null;
  return {
    dedupeKey,
    projectId: Number(row.follow_up_project_id),
    requestId: Number(row.follow_up_request_id),
    requestKey: row.follow_up_request_key ?? '',
    // Both were written by this app from the same lists.
    owedFor: owedFor.find((known) => known === row.follow_up_owed_for) ?? 'unhappy',
    state: followUpStates.find((known) => known === row.follow_up_state) ?? 'owed',
    problem: row.follow_up_problem,
    attempts: row.follow_up_attempts ?? 0,
    issueId: orNull(row.follow_up_issue_id),
    issueKey: row.follow_up_issue_key,
    owner: row.follow_up_owner,
    linked: row.follow_up_linked === 1,
    toldRevision: row.follow_up_told_rev ?? 0,
    owedAt: Number(row.follow_up_owed_at),
    openedAt: orNull(row.follow_up_opened_at),
    contactedAt: orNull(row.follow_up_contacted_at),
    remedyAt: orNull(row.follow_up_remedied_at),
    outcome: row.follow_up_outcome,
    recovery: (['yes', 'no', 'silent'] as const).find((known) => known === row.follow_up_recovery) ?? null,
    recoveryAt: orNull(row.follow_up_recovery_at),
    closedAt: orNull(row.follow_up_closed_at),
  };
}
