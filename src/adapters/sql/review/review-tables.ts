type Big = string | number;

/** Where a follow-up was sent. */
export interface FollowUpRouteTable {
  dedupe_key: string;
  project_id: Big;
  kind: string;
  /** From 1; null where no rule applied. */
  rule: number | null;
  due_at: Big | null;
  at: Big;
  /** Account ids still to be added as watchers, as JSON; null where nobody is. */
  watchers: string | null;
  watch_at: Big | null;
}

/** What somebody said outside any survey, as the desk wrote it down. */
export interface ComplaintTable {
  token: string;
  project_id: Big;
  request_id: Big;
  request_key: string;
  how: string;
  words: string;
  wants_contact: number;
  major_concern: number;
  customer: string | null;
  /** Who complained, where they have no account. */
  customer_name: string | null;
  logged_by: string;
  at: Big;
}

/** The claim to write the digest of a day, and what came of it. */
export interface DigestTable {
  project_id: Big;
  day: number;
  token: string | null;
  due_at: Big;
  attempts: number;
  answers: number | null;
  /** Null where there was nothing to tell. */
  issue_key: string | null;
  problem: string | null;
  done_at: Big | null;
}

/** A walk through the customer's place, or a service review with them. */
export interface VisitTable {
  token: string;
  project_id: Big;
  kind: string;
  day: number;
  place: string;
  people: string;
  seen: string;
  actions: string;
  logged_by: string;
  at: Big;
}
