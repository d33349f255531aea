import type { Migration } from './migration';

const measures = [
  'r1',
  'r2',
  'r3',
  'r4',
  'r5',
  'not_solved',
  'met_n',
  'met_k',
  'missed_n',
  'missed_k',
  'major',
  'own_n',
  'own_k',
];
const weights = ['w1', 'w2', 'w3', 'w4', 'w5', 'ww'];

/**
 * Figures, kept beside the records and computed from them. Every row carries the version of the day it
 * was computed from: an older computation never overwrites a younger one.
 */
export const figures: Migration = {
  name: '0002-figures',
  statements: [
    // Which (project, day) has changed since its figures were last computed: those with ver > clean.
    `CREATE TABLE IF NOT EXISTS dirty (
      project_id BIGINT NOT NULL, day INT NOT NULL, ver BIGINT NOT NULL, clean BIGINT NOT NULL DEFAULT 0,
      PRIMARY KEY (project_id, day)
    )`,
    // The same for the weeks and months that add days up, for places apart, and for the people of a day: in whole while deep > clean,
    // else only where other people were there than before.
    `CREATE TABLE IF NOT EXISTS dirty_span (
      project_id BIGINT NOT NULL, grain TINYINT NOT NULL, bucket INT NOT NULL, ver BIGINT NOT NULL, clean BIGINT NOT NULL DEFAULT 0,
      deep BIGINT NOT NULL DEFAULT 0,
      PRIMARY KEY (project_id, grain, bucket)
    )`,
    `CREATE TABLE IF NOT EXISTS sweep (name VARCHAR(32) NOT NULL PRIMARY KEY, upto BIGINT NOT NULL)`,
    `CREATE TABLE IF NOT EXISTS kpi (
      project_id BIGINT NOT NULL, book TINYINT NOT NULL, audience TINYINT NOT NULL, grain TINYINT NOT NULL, dim TINYINT NOT NULL,
      bucket INT NOT NULL, k1 INT NOT NULL, k2 INT NOT NULL,
      ${measures.map((name) => `${name} INT NOT NULL`).join(', ')},
      ${weights.map((name) => `${name} BIGINT NOT NULL`).join(', ')},
      ver BIGINT NOT NULL,
      PRIMARY KEY (project_id, book, audience, grain, dim, bucket, k1, k2)
    )`,
    `CREATE TABLE IF NOT EXISTS kpi_request (
      project_id BIGINT NOT NULL, grain TINYINT NOT NULL, dim TINYINT NOT NULL, bucket INT NOT NULL, k1 INT NOT NULL, k2 INT NOT NULL,
      closed INT NOT NULL, eligible INT NOT NULL, asked INT NOT NULL, sla_met INT NOT NULL, sla_missed INT NOT NULL,
      reopened INT NOT NULL, escalated INT NOT NULL, watched INT NOT NULL, first_line INT NOT NULL, plain INT NOT NULL,
      ver BIGINT NOT NULL,
      PRIMARY KEY (project_id, grain, dim, bucket, k1, k2)
    )`,
    // Distinct people of any run of buckets: how long each person of a bucket had not been there.
    `CREATE TABLE IF NOT EXISTS kpi_people (
      project_id BIGINT NOT NULL, kind TINYINT NOT NULL, grain TINYINT NOT NULL, bucket INT NOT NULL,
      people INT NOT NULL, fingerprint BIGINT NOT NULL, gaps TEXT NOT NULL, ver BIGINT NOT NULL,
      PRIMARY KEY (project_id, kind, grain, bucket)
    )`,
    `CREATE TABLE IF NOT EXISTS kpi_follow_up (
      project_id BIGINT NOT NULL, day INT NOT NULL, figures TEXT NOT NULL, ver BIGINT NOT NULL,
      PRIMARY KEY (project_id, day)
    )`,
    // How often which duration (slots of a logarithmic scale) with its sum, as text: one row however many durations.
    `CREATE TABLE IF NOT EXISTS kpi_time (
      project_id BIGINT NOT NULL, kind TINYINT NOT NULL, grain TINYINT NOT NULL, bucket INT NOT NULL,
      spread TEXT NOT NULL, ver BIGINT NOT NULL,
      PRIMARY KEY (project_id, kind, grain, bucket)
    )`,
  ],
};
