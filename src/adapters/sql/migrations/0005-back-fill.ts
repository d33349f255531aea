import type { Migration } from './migration';

/** One row per project: the back-fill that runs there, or how the last one ended. */
export const backFill: Migration = {
  name: '0005-back-fill',
  statements: [
    `CREATE TABLE IF NOT EXISTS back_fill (
      project_id BIGINT NOT NULL PRIMARY KEY, run VARCHAR(36) NOT NULL, from_day INT NOT NULL, to_day INT NOT NULL,
      started_at BIGINT NOT NULL, state VARCHAR(12) NOT NULL, place TEXT NULL, looked INT NOT NULL, about INT NULL,
      attempts INT NOT NULL, lease_token VARCHAR(36) NULL, lease_until BIGINT NOT NULL, problem VARCHAR(300) NULL,
      ended_at BIGINT NULL
    )`,
  ],
};
