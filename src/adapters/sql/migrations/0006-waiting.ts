import type { Migration } from './migration';

/** How long a cycle waited for the customer; empty where nobody looked. A column that is there already counts as added. */
export const waiting: Migration = {
  name: '0006-waiting',
  statements: ['ALTER TABLE cycle ADD COLUMN waited_ms BIGINT NULL'],
};
