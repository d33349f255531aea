import type { Migration } from './migration';

/**
 * The records of the app. No foreign keys and no AUTO_INCREMENT: Forge SQL has neither to offer, and
 * every id comes from Jira. Never edited once released; a change is a new migration. A table has its keys from
 * the start, since Forge takes 25 definitions a minute and a new installation makes them all.
 */
export const records: Migration = {
  name: '0001-records',
  statements: [
    // Clustered by day, as `answer` is: figures are counted and filtered by days, and a row found through another index costs three times
    // as much as one that lies beside the last. Whether it was escalated is null where nobody looked: sites that hide their priorities.
    `CREATE TABLE IF NOT EXISTS cycle (
      issue_id BIGINT NOT NULL, cycle INT NOT NULL, project_id BIGINT NOT NULL, issue_key VARCHAR(64) NOT NULL,
      request_type INT NOT NULL, organisation INT NOT NULL, team INT NOT NULL, agent INT NOT NULL,
      reporter VARCHAR(128) NULL, person BIGINT NOT NULL, priority INT NOT NULL, channel INT NOT NULL,
      created_at BIGINT NOT NULL, first_response_at BIGINT NULL, resolved_at BIGINT NOT NULL, resolved_day INT NOT NULL,
      resolution INT NOT NULL, ended_at BIGINT NULL, sla_resolution TINYINT NULL, sla_first_response TINYINT NULL,
      reassignments INT NOT NULL, reopens INT NOT NULL, public_comments INT NOT NULL,
      state VARCHAR(12) NOT NULL, reason VARCHAR(32) NULL, note VARCHAR(300) NULL, eligible TINYINT NOT NULL, inclusion DOUBLE NOT NULL,
      settings_version INT NOT NULL, ask_at BIGINT NULL, asked_at BIGINT NULL, reminded_at BIGINT NULL, closes_at BIGINT NULL,
      asked_anyway TINYINT NOT NULL, lease_token VARCHAR(36) NULL, lease_until BIGINT NOT NULL, attempts INT NOT NULL, native_feedback TINYINT NULL,
      escalated TINYINT NULL, touched_at BIGINT NOT NULL,
      PRIMARY KEY (project_id, resolved_day, issue_id, cycle),
      UNIQUE KEY u_cycle (issue_id, cycle),
      KEY k_due (state, ask_at),
      KEY k_closes (closes_at),
      KEY k_person (project_id, person, eligible, resolved_day),
      KEY k_reporter (reporter, asked_at),
      KEY k_touched (touched_at, issue_id, cycle)
    )`,
    `CREATE TABLE IF NOT EXISTS person (
      account_id VARCHAR(128) NOT NULL PRIMARY KEY, asked_at BIGINT NULL, asked_for VARCHAR(40) NULL,
      snoozed_until BIGINT NULL, opted_out TINYINT NOT NULL
    )`,
    // The index by day of resolution also holds what tells distinct people under any filter, and what is counted of an answer.
    `CREATE TABLE IF NOT EXISTS answer (
      project_id BIGINT NOT NULL, day INT NOT NULL, id BIGINT NOT NULL, resolved_day INT NOT NULL, kind TINYINT NOT NULL,
      audience TINYINT NOT NULL, solved TINYINT NULL, score TINYINT NULL, reasons INT NOT NULL, expectation TINYINT NULL,
      lost_minutes INT NULL, wants_contact TINYINT NOT NULL, major_concern TINYINT NOT NULL, request_type INT NOT NULL,
      organisation INT NOT NULL, team INT NOT NULL, agent INT NOT NULL, person BIGINT NOT NULL, priority INT NOT NULL,
      channel INT NOT NULL, sla_resolution TINYINT NULL, inclusion DOUBLE NOT NULL, wording INT NOT NULL,
      answered_at BIGINT NOT NULL, read_at BIGINT NULL, rev INT NOT NULL,
      PRIMARY KEY (project_id, day, id),
      UNIQUE KEY u_id (id),
      KEY k_resolved (project_id, resolved_day, audience, kind, person, request_type, team, solved, organisation, channel, priority,
        score, reasons, sla_resolution, major_concern, inclusion),
      KEY k_person (project_id, person, resolved_day),
      KEY k_read (project_id, read_at)
    )`,
    `CREATE TABLE IF NOT EXISTS answer_text (
      id BIGINT NOT NULL PRIMARY KEY, project_id BIGINT NOT NULL, author VARCHAR(128) NOT NULL, comment TEXT NOT NULL,
      written_at BIGINT NOT NULL,
      KEY k_latest (project_id, written_at),
      KEY k_author (author)
    )`,
    `CREATE TABLE IF NOT EXISTS answer_revision (
      id BIGINT NOT NULL, rev INT NOT NULL, token VARCHAR(36) NOT NULL, author VARCHAR(128) NOT NULL, solved TINYINT NULL,
      score TINYINT NULL, reasons INT NOT NULL, expectation TINYINT NULL, lost_minutes INT NULL, wants_contact TINYINT NOT NULL,
      major_concern TINYINT NOT NULL, at BIGINT NOT NULL,
      PRIMARY KEY (id, rev),
      KEY k_at (at)
    )`,
    `CREATE TABLE IF NOT EXISTS dimension (
      kind VARCHAR(16) NOT NULL, id INT NOT NULL, external_id VARCHAR(128) NOT NULL, name VARCHAR(255) NOT NULL,
      PRIMARY KEY (kind, id),
      UNIQUE KEY u_external (kind, external_id),
      KEY k_name (kind, name)
    )`,
  ],
};
