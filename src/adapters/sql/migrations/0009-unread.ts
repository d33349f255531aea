import type { Migration } from './migration';

/** The review asks each day for what nobody has read, the schedules each hour for what closed: a few among millions. */
export const unread: Migration = {
  name: '0009-unread',
  statements: ['CREATE INDEX k_unread ON answer (project_id, read_at)', 'CREATE INDEX k_closes ON cycle (closes_at)'],
};
