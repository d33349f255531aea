import type { Migration } from './migration';

/** What closes the loop: follow-ups and where they went, complaints, visits and the morning digest. */
export const followUps: Migration = {
  name: '0003-follow-ups',
  statements: [
    `CREATE TABLE IF NOT EXISTS follow_up (
      dedupe_key VARCHAR(64) NOT NULL PRIMARY KEY, project_id BIGINT NOT NULL, request_id BIGINT NOT NULL,
      request_key VARCHAR(64) NOT NULL, owed_for VARCHAR(16) NOT NULL, state VARCHAR(16) NOT NULL, delivery TINYINT NOT NULL,
      lease_until BIGINT NOT NULL, lease_token VARCHAR(36) NULL, attempts INT NOT NULL, problem VARCHAR(64) NULL,
      issue_id BIGINT NULL, issue_key VARCHAR(64) NULL, owner VARCHAR(128) NULL, linked TINYINT NOT NULL, told_rev INT NOT NULL,
      owed_at BIGINT NOT NULL, opened_at BIGINT NULL, read_at BIGINT NULL,
      contacted_at BIGINT NULL, contacted_by VARCHAR(128) NULL, contacted_how VARCHAR(16) NULL, contact_note VARCHAR(1000) NULL,
      cause_kind VARCHAR(16) NULL, cause_source VARCHAR(16) NULL, cause_detail VARCHAR(160) NULL,
      prevention_kind VARCHAR(16) NULL, prevention_text VARCHAR(1000) NULL, prevention_key VARCHAR(64) NULL,
      remedied_at BIGINT NULL, remedied_by VARCHAR(128) NULL, outcome VARCHAR(1000) NULL, remedies INT NOT NULL DEFAULT 0,
      recovery VARCHAR(8) NULL, recovery_words VARCHAR(2000) NULL, recovery_at BIGINT NULL, recovery_asked_at BIGINT NULL,
      rounds INT NOT NULL DEFAULT 0, given_up_why VARCHAR(1000) NULL,
      closed_at BIGINT NULL, closed_early TINYINT NOT NULL DEFAULT 0, early_at BIGINT NULL,
      read_due BIGINT NULL, contact_due BIGINT NULL, remedy_due BIGINT NULL,
      duties TINYINT NOT NULL DEFAULT 0, duty_at BIGINT NULL, duty_tries INT NOT NULL DEFAULT 0, duty_problem VARCHAR(32) NULL,
      steps INT NOT NULL DEFAULT 0, checked_at BIGINT NOT NULL DEFAULT 0, touched_at BIGINT NOT NULL,
      KEY k_delivery (delivery, lease_until),
      KEY k_project (project_id, owed_at),
      KEY k_open (project_id, state, owed_at),
      KEY k_checked (state, checked_at),
      KEY k_request (request_id),
      KEY k_issue (issue_id),
      KEY k_duty (duty_at),
      KEY k_prevention (prevention_key),
      KEY k_touched (touched_at)
    )`,
    // Watchers are account ids still to be added, and when that is tried next.
    `CREATE TABLE IF NOT EXISTS follow_up_route (
      dedupe_key VARCHAR(64) NOT NULL PRIMARY KEY, project_id BIGINT NOT NULL, kind VARCHAR(16) NOT NULL, rule INT NULL,
      due_at BIGINT NULL, at BIGINT NOT NULL, watchers TEXT NULL, watch_at BIGINT NULL,
      KEY k_project (project_id, at),
      KEY k_watch (watch_at)
    )`,
    // Who complained is a name where it is nobody with an account.
    `CREATE TABLE IF NOT EXISTS complaint (
      token VARCHAR(36) NOT NULL PRIMARY KEY, project_id BIGINT NOT NULL, request_id BIGINT NOT NULL, request_key VARCHAR(64) NOT NULL,
      how VARCHAR(16) NOT NULL, words TEXT NOT NULL, wants_contact TINYINT NOT NULL, major_concern TINYINT NOT NULL,
      customer VARCHAR(128) NULL, customer_name VARCHAR(200) NULL, logged_by VARCHAR(128) NOT NULL, at BIGINT NOT NULL,
      KEY k_request (request_id),
      KEY k_project (project_id, at),
      KEY k_at (at),
      KEY k_customer (customer)
    )`,
    `CREATE TABLE IF NOT EXISTS visit (
      token VARCHAR(36) NOT NULL PRIMARY KEY, project_id BIGINT NOT NULL, kind VARCHAR(16) NOT NULL, day INT NOT NULL,
      place VARCHAR(200) NOT NULL, people VARCHAR(500) NOT NULL, seen TEXT NOT NULL, actions TEXT NOT NULL,
      logged_by VARCHAR(128) NOT NULL, at BIGINT NOT NULL,
      KEY k_project (project_id, day)
    )`,
    // One row per project and day: the claim to write the digest of that day, and what came of it.
    `CREATE TABLE IF NOT EXISTS digest (
      project_id BIGINT NOT NULL, day INT NOT NULL, token VARCHAR(36) NULL, due_at BIGINT NOT NULL, attempts INT NOT NULL,
      answers INT NULL, issue_key VARCHAR(64) NULL, problem VARCHAR(64) NULL, done_at BIGINT NULL,
      PRIMARY KEY (project_id, day)
    )`,
  ],
};
