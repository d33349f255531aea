import { whyWithdraw } from '../../../src/domain/asking/send-check';

const planned = { projectId: 10_000, reporter: 'dora', resolvedAt: 1_000_000 };
const now = { projectId: 10_000, reporterId: 'dora', resolvedAt: 1_000_000 };

it('sends when the request is as it was planned', () => expect(whyWithdraw(planned, now)).toBeNull());

it('forgives that Jira writes the resolution date a moment after its history', () =>
  expect(whyWithdraw(planned, { ...now, resolvedAt: 1_000_900 })).toBeNull());

it.each([
  ['was deleted', null, 'deleted'],
  ['moved to another project', { ...now, projectId: 10_001 }, 'moved'],
  ['is open again', { ...now, resolvedAt: null }, 'reopened'],
  ['was re-opened and resolved once more', { ...now, resolvedAt: 2_000_000 }, 'reopened'],
  ['has another reporter', { ...now, reporterId: 'emil' }, 'reporter-changed'],
  ['lost its reporter', { ...now, reporterId: null }, 'reporter-changed'],
] as const)('withdraws when the request %s', (_, found, because) => expect(whyWithdraw(planned, found)).toBe(because));
