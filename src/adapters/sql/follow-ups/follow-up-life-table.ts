import type { Generated } from 'kysely';

/** Columns of `follow_up` that came with its life after the opening; written by nobody else. */
export interface FollowUpLifeColumns {
  contact_note: string | null;
  remedied_by: string | null;
  cause_kind: string | null;
  cause_source: string | null;
  cause_detail: string | null;
  prevention_kind: string | null;
  prevention_text: string | null;
  prevention_key: string | null;
  given_up_why: string | null;
  /** 1 when the issue was closed or taken away in Jira before cause and prevention were known. */
  closed_early: Generated<number>;
  /** When it was first closed early; stays when it is put right. */
  early_at: string | number | null;
  /** Counts steps; each is written on top of the one it was decided on. */
  steps: Generated<number>;
  /** When the issue was last looked at in Jira. */
  checked_at: Generated<string | number>;
  recovery: string | null;
  recovery_words: string | null;
  recovery_at: string | number | null;
  recovery_asked_at: string | number | null;
  rounds: Generated<number>;
  remedies: Generated<number>;
  read_due: string | number | null;
  contact_due: string | number | null;
  remedy_due: string | number | null;
  /** What is owed to Jira and the customer, one bit each, in the order of `duties`. */
  duties: Generated<number>;
  duty_at: string | number | null;
  duty_tries: Generated<number>;
  duty_problem: string | null;
}
