import type { Line } from './desk-life';

const hour = 3_600_000;
const agents = [
  ['agent-pia', 3],
  ['agent-rob', 2],
] as const;

/** What the small desk of the building is asked for; its agents work nowhere else. */
export const facilitiesLines: readonly Line[] = [
  {
    ...{ requestTypeId: '5', weight: 5, team: 'Facilities', agents },
    priorities: [
      ['2', 2],
      ['3', 8],
    ],
    ...{ takes: 7 * hour, spread: 0.8, satisfied: 0.9 },
    summaries: [
      'The lift stops between the floors',
      'It is 28 degrees in meeting room 4',
      'Light flickers in the corridor',
      'The door of the bicycle cellar does not close',
      'No hot water on the third floor',
    ],
  },
  {
    ...{ requestTypeId: '6', weight: 3, team: 'Facilities', agents, priorities: [['4', 1]] },
    ...{ takes: 20 * hour, spread: 0.6, satisfied: 0.94 },
    summaries: ['A desk for a new colleague', 'My chair no longer stays up', 'Move two desks to the west wing'],
  },
  {
    ...{ requestTypeId: '7', weight: 4, team: 'Facilities', agents, priorities: [['3', 1]] },
    ...{ takes: 3 * hour, spread: 0.7, satisfied: 0.95 },
    summaries: ['I have lost my access card', 'Card for a trainee', 'My card does not open the garage'],
  },
];
