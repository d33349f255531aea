import type { Migration } from './migration';

/** What the figures of the service need beside satisfaction: escalations, first line, plain issues, and how long things take. */
export const serviceFigures: Migration = {
  name: '0011-service-figures',
  statements: [
    // Null where nobody looked for an escalation: cycles from before this column, and sites that hide their priorities.
    `ALTER TABLE cycle ADD COLUMN escalated TINYINT NULL`,
    `ALTER TABLE kpi_request
      ADD COLUMN escalated INT NOT NULL DEFAULT 0, ADD COLUMN watched INT NOT NULL DEFAULT 0,
      ADD COLUMN first_line INT NOT NULL DEFAULT 0, ADD COLUMN plain INT NOT NULL DEFAULT 0`,
    // How often which duration (slots of a logarithmic scale) with its sum, as text: one row however many durations.
    `CREATE TABLE IF NOT EXISTS kpi_time (
      project_id BIGINT NOT NULL, kind TINYINT NOT NULL, grain TINYINT NOT NULL, bucket INT NOT NULL,
      spread TEXT NOT NULL, ver BIGINT NOT NULL,
      PRIMARY KEY (project_id, kind, grain, bucket)
    )`,
  ],
};
