import type { Migration } from './migration';

/** The improvement register, what was wished for it, and changes that were implemented. */
export const improvements: Migration = {
  name: '0004-improvements',
  statements: [
    `CREATE TABLE IF NOT EXISTS improvement (
      project_id BIGINT NOT NULL, issue_id BIGINT NOT NULL, issue_key VARCHAR(64) NOT NULL, title VARCHAR(255) NOT NULL,
      state VARCHAR(12) NOT NULL, status_id VARCHAR(32) NOT NULL, status VARCHAR(255) NOT NULL,
      resolution_id VARCHAR(32) NULL, resolution VARCHAR(255) NULL, history TEXT NOT NULL,
      source VARCHAR(16) NOT NULL, causes INT NOT NULL, left_at BIGINT NULL,
      said VARCHAR(300) NULL, did VARCHAR(1000) NULL, published_state VARCHAR(12) NULL, published_at BIGINT NULL,
      published_by VARCHAR(128) NULL, checked_at BIGINT NOT NULL,
      PRIMARY KEY (project_id, issue_id),
      KEY k_issue (issue_id),
      KEY k_published (project_id, published_at)
    )`,
    `CREATE TABLE IF NOT EXISTS improvement_wish (
      token VARCHAR(36) NOT NULL PRIMARY KEY, project_id BIGINT NOT NULL, title VARCHAR(200) NOT NULL, details TEXT NOT NULL,
      source VARCHAR(16) NOT NULL, causes INT NOT NULL, about VARCHAR(64) NULL, wished_by VARCHAR(128) NOT NULL, at BIGINT NOT NULL,
      state TINYINT NOT NULL, lease_until BIGINT NOT NULL, lease_token VARCHAR(36) NULL, attempts INT NOT NULL,
      issue_id BIGINT NULL, issue_key VARCHAR(64) NULL,
      KEY k_open (state, lease_until),
      KEY k_issue (issue_id)
    )`,
    `CREATE TABLE IF NOT EXISTS deployment (
      project_id BIGINT NOT NULL, issue_id BIGINT NOT NULL, issue_key VARCHAR(64) NOT NULL, title VARCHAR(255) NOT NULL,
      at BIGINT NOT NULL,
      PRIMARY KEY (project_id, issue_id),
      KEY k_at (project_id, at)
    )`,
  ],
};
