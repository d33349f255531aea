import type { Migration } from './migration';

/** Watchers of follow-ups, when one was closed too early, complaints without a request, and the morning digest. */
export const loop: Migration = {
  name: '0006-loop',
  statements: [
    `ALTER TABLE follow_up ADD COLUMN early_at BIGINT NULL`,
    `UPDATE follow_up SET early_at = COALESCE(closed_at, touched_at) WHERE closed_early = 1 AND early_at IS NULL`,
    // Account ids still to be added as watchers, and when that is tried next.
    `ALTER TABLE follow_up_route ADD COLUMN watchers TEXT NULL, ADD COLUMN watch_at BIGINT NULL, ADD INDEX k_watch (watch_at)`,
    // Who complained, where it is nobody with an account.
    `ALTER TABLE complaint ADD COLUMN customer_name VARCHAR(200) NULL`,
    // One row per project and day: the claim to write the digest of that day, and what came of it.
    `CREATE TABLE IF NOT EXISTS digest (
      project_id BIGINT NOT NULL, day INT NOT NULL, token VARCHAR(36) NULL, due_at BIGINT NOT NULL, attempts INT NOT NULL,
      answers INT NULL, issue_key VARCHAR(64) NULL, problem VARCHAR(64) NULL, done_at BIGINT NULL,
      PRIMARY KEY (project_id, day)
    )`,
  ],
};
