/**
 * Columns of the export, one row per resolution cycle. Their names are the same in every language, so that a sheet
 * made for one file reads the next; new ones are only ever appended before the words.
 */
export const exportColumns = [
  ...['request', 'cycle', 'created_at', 'first_response_at', 'resolved_at', 'reopened_at'],
  ...['request_type', 'organisation', 'team', 'agent', 'priority', 'channel'],
  ...['sla_resolution', 'sla_first_response', 'reassignments', 'reopens', 'public_comments', 'escalated'],
  ...['state', 'reason', 'note', 'eligible', 'inclusion_probability', 'settings_version'],
  ...['ask_planned_at', 'asked_at', 'reminded_at', 'closes_at'],
  ...['answered_at', 'answer_kind', 'solved', 'score', 'reasons', 'expectation', 'lost_minutes'],
  ...['wants_contact', 'major_concern', 'read_at'],
  ...['follow_up', 'follow_up_state', 'owed_for', 'owed_at', 'opened_at', 'contacted_at', 'contacted_how'],
  ...['remedied_at', 'cause_kind', 'cause_source', 'cause_detail', 'prevention', 'closed_early'],
  ...['recovery', 'recovery_at'],
  ...['waiting_minutes'],
] as const;

/** What people wrote; only for those who may read it. */
export const exportWords = ['comment', 'remedy', 'recovery_words'] as const;

export type ExportCell = string | number | null;
