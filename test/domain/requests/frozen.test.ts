import { freeze } from '../../../src/domain/requests/frozen';
import type { Change, Cycle } from '../../../src/domain/requests/cycle';

const cycle: Cycle = { number: 2, resolvedAt: 100, resolutionId: '10000', endedAt: null };
const change = (at: number, field: string, from: string | null, to: string | null): Change => ({ at, field, from, to });

it('credits whoever had the request when it was resolved, not who got it afterwards', () => {
  const changes = [
    change(10, 'assignee', null, 'ana'),
    change(50, 'assignee', 'ana', 'ben'),
    change(150, 'assignee', 'ben', 'chi'),
    change(160, 'priority', '2', '1'),
  ];
  const frozen = freeze(cycle, changes, {
    assigneeId: 'chi',
    reporterId: 'dora',
    priorityId: '1',
    publicComments: [20, 90, 120],
  });
  expect(frozen).toEqual({
    assigneeId: 'ben',
    reporterId: 'dora',
    priorityId: '2',
    reassignments: 1,
    reopens: 1,
    publicComments: 2,
  });
});
