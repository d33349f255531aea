import type { Migration } from './migration';

/** Where follow-ups went, complaints and visits, and a way to what nobody has read yet. */
export const review: Migration = {
  name: '0004-review',
  statements: [
    `CREATE TABLE IF NOT EXISTS follow_up_route (
      dedupe_key VARCHAR(64) NOT NULL PRIMARY KEY, project_id BIGINT NOT NULL, kind VARCHAR(16) NOT NULL, rule INT NULL,
      due_at BIGINT NULL, at BIGINT NOT NULL,
      KEY k_project (project_id, at)
    )`,
    `CREATE TABLE IF NOT EXISTS complaint (
      token VARCHAR(36) NOT NULL PRIMARY KEY, project_id BIGINT NOT NULL, request_id BIGINT NOT NULL, request_key VARCHAR(64) NOT NULL,
      how VARCHAR(16) NOT NULL, words TEXT NOT NULL, wants_contact TINYINT NOT NULL, major_concern TINYINT NOT NULL,
      customer VARCHAR(128) NULL, logged_by VARCHAR(128) NOT NULL, at BIGINT NOT NULL,
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
    'CREATE INDEX k_read ON answer (project_id, read_at)',
  ],
};
