import type { Migration } from './migration';

/** The review asks each day for what nobody has read: a few answers among millions. */
export const unread: Migration = {
  name: '0009-unread',
  statements: ['CREATE INDEX k_unread ON answer (project_id, read_at)'],
};
