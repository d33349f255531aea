import type { Migration } from './migration';

/** Several columns in one statement: Forge takes 25 changes of the schema a minute, and each is there with the others or not at all. */
export const followUpLife: Migration = {
  name: '0003-follow-up-life',
  statements: [
    `ALTER TABLE follow_up
      ADD COLUMN contact_note VARCHAR(1000) NULL, ADD COLUMN remedied_by VARCHAR(128) NULL,
      ADD COLUMN cause_kind VARCHAR(16) NULL, ADD COLUMN cause_source VARCHAR(16) NULL, ADD COLUMN cause_detail VARCHAR(160) NULL,
      ADD COLUMN prevention_kind VARCHAR(16) NULL, ADD COLUMN prevention_text VARCHAR(1000) NULL, ADD COLUMN prevention_key VARCHAR(64) NULL,
      ADD COLUMN given_up_why VARCHAR(1000) NULL, ADD COLUMN closed_early TINYINT NOT NULL DEFAULT 0,
      ADD COLUMN steps INT NOT NULL DEFAULT 0, ADD COLUMN checked_at BIGINT NOT NULL DEFAULT 0`,
    `ALTER TABLE follow_up
      ADD COLUMN recovery VARCHAR(8) NULL, ADD COLUMN recovery_words VARCHAR(2000) NULL, ADD COLUMN recovery_at BIGINT NULL,
      ADD COLUMN recovery_asked_at BIGINT NULL, ADD COLUMN rounds INT NOT NULL DEFAULT 0, ADD COLUMN remedies INT NOT NULL DEFAULT 0,
      ADD COLUMN read_due BIGINT NULL, ADD COLUMN contact_due BIGINT NULL, ADD COLUMN remedy_due BIGINT NULL`,
    `ALTER TABLE follow_up
      ADD COLUMN duties TINYINT NOT NULL DEFAULT 0, ADD COLUMN duty_at BIGINT NULL,
      ADD COLUMN duty_tries INT NOT NULL DEFAULT 0, ADD COLUMN duty_problem VARCHAR(32) NULL`,
    `ALTER TABLE follow_up ADD INDEX k_duty (duty_at)`,
    `ALTER TABLE follow_up ADD INDEX k_state (state, checked_at)`,
  ],
};
