import type { FiguresPage } from '../../../src/contract/project';
import { aShare } from '../charts/shares';

/** What needs the service owner in the reference pictures. */
export const referenceNeeds: FiguresPage['needs'] = [
  { kind: 'unread', count: 3, unhappy: 2, wantContact: 1, oldest: '2026-06-26T15:40:00.000Z' },
  {
    kind: 'not-contacted',
    count: 2,
    oldest: '2026-06-26T15:40:00.000Z',
    issues: [{ issueKey: 'CARE-36' }, { issueKey: 'CARE-33' }],
    more: 0,
  },
  {
    kind: 'not-put-right',
    count: 3,
    issues: [{ issueKey: 'CARE-24' }, { issueKey: 'CARE-27' }, { issueKey: 'CARE-31' }],
    more: 0,
  },
  {
    kind: 'below-the-rest',
    requestType: { id: 3, name: 'Report an incident' },
    team: { id: 4, name: 'Network' },
    cell: aShare(19, 31),
    rest: aShare(339, 381),
  },
];

/** What customers said in the reference pictures. */
export const referenceWords: NonNullable<FiguresPage['words']> = [
  {
    issueKey: 'HELP-2291',
    comment: 'The VPN drops every morning around nine. It was closed twice and it is back today.',
    score: 2,
    solved: true,
    reasons: ['came-back', 'took-too-long'],
    majorConcern: false,
    answeredAt: '2026-06-29T05:52:00.000Z',
    requestType: 'Report an incident',
    customer: 'Dora',
    organisation: 'Acme',
    followUp: { state: 'open', issueKey: 'CARE-41' },
  },
  {
    issueKey: 'HELP-2284',
    comment: 'Forty of us could not log in for half a day and nobody told us why …',
    score: 1,
    solved: true,
    reasons: ['heard-nothing'],
    majorConcern: true,
    answeredAt: '2026-06-26T15:40:00.000Z',
    requestType: 'Report an incident',
    customer: 'Emil',
    organisation: 'Globex',
    followUp: null,
  },
  {
    issueKey: 'HELP-2288',
    comment: 'Chi showed me where the setting is, so next time I can do it myself.',
    score: 5,
    solved: true,
    reasons: ['clear-explanation'],
    majorConcern: false,
    answeredAt: '2026-06-26T13:05:00.000Z',
    requestType: 'Get IT help',
    customer: 'Fay',
    organisation: 'Acme',
    followUp: null,
  },
  {
    issueKey: 'HELP-2266',
    comment: 'Fast once the approval was in. I did not know I needed one.',
    score: 4,
    solved: true,
    reasons: ['fast', 'hard-to-follow'],
    majorConcern: false,
    answeredAt: '2026-06-25T09:20:00.000Z',
    requestType: 'Request access',
    customer: 'Hana',
    organisation: 'Globex',
    followUp: null,
  },
];
