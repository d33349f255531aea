/** What a project keeps no longer: what was written or resolved before a moment, as it stands now. */
export type Expiry = Readonly<{ projectId: number; before: Date; now: Date }>;

/** Days from the one to the other, both included, with the moments at which they begin and end. */
export type ExpirySpan = Readonly<{ from: number; to: number; begins: Date; ends: Date }>;

/**
 * Takes words and account ids out of records that have to stay for the figures. Left alone is whatever belongs to a request whose
 * follow-up is under way or whose survey is open. Each call changes at most `limit` rows, can be repeated, and says how many it changed.
 */
export interface WordsExpiry {
  /** Day of the first resolution the project has records of; null where it has none. */
  firstDay(projectId: number): Promise<number | null>;
  /** Comments on answers. */
  dropComments(expiry: Expiry, limit: number): Promise<number>;
  /** Words of complaints, and who complained. */
  blankComplaints(expiry: Expiry, limit: number): Promise<number>;
  /** What customers said of a remedy. */
  dropRecoveryWords(expiry: Expiry, limit: number): Promise<number>;
  /** What agents noted of a contact, and why they gave up. */
  dropNotes(expiry: Expiry, limit: number): Promise<number>;
  /** Who answered, in answers written in the span. */
  blankAuthors(expiry: Expiry, span: ExpirySpan, limit: number): Promise<number>;
  /**
   * Who had raised the requests resolved in the span, and why an agent did not want one of them asked; both stay while the answer is
   * younger than the rest.
   */
  blankReporters(expiry: Expiry, span: ExpirySpan, limit: number): Promise<number>;
  /** Rows of people that say nothing any more: no wish of theirs, and last asked before a moment. */
  forgetPeople(askedBefore: Date, now: Date, limit: number): Promise<number>;
}
