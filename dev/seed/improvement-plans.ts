import type { CausePlace } from '../../src/domain/follow-ups/cause-place';

/** How one improvement will go; days count from the first of the three busy months. */
export type ImprovementPlan = Readonly<{
  title: string;
  details: string;
  causes: readonly CausePlace[];
  submittedOn: number;
  acceptedOn: number | null;
  rejectedOn: number | null;
  implementedOn: number | null;
  /** What customers read of it, published a day after it was decided or done. */
  words: Readonly<{ said: string; did: string }> | null;
}>;

const provider = 'provider' as const;

/** One in every state, the older ones done; Olga's own words for customers stand at those she published. */
export const improvementPlans: readonly ImprovementPlan[] = [
  {
    title: 'Warn a month before a certificate ends',
    details: 'The VPN dropped because two certificates had run out. A check at night could have told us.',
    causes: [{ kind: 'delivery', source: provider }],
    ...{ submittedOn: 12, acceptedOn: 14, rejectedOn: null, implementedOn: 61 },
    words: {
      said: 'The VPN drops every morning, and nobody knows why.',
      did: 'All certificates are watched now: we are warned a month before one ends and renew it in time.',
    },
  },
  {
    title: 'A message every day while a request waits',
    details: 'Customers write that they heard nothing for days. The queue shows who has waited longest.',
    causes: [{ kind: 'support', source: provider }],
    ...{ submittedOn: 19, acceptedOn: 22, rejectedOn: null, implementedOn: 54 },
    words: {
      said: 'Three days without a word.',
      did: 'Whoever waits for us hears from us every working day, even when there is no news yet.',
    },
  },
  {
    title: 'Ring every customer before a request is closed',
    details: 'Would have caught some of the requests that came back.',
    causes: [],
    ...{ submittedOn: 26, acceptedOn: null, rejectedOn: 33, implementedOn: null },
    words: {
      said: 'Please call before you close a request.',
      did: 'We tried it for two weeks. Most people were disturbed more than helped, so we ask by message and re-open with one press instead.',
    },
  },
  {
    title: 'Ask for the cost centre in the access form',
    details: 'Half of all access requests wait for it.',
    causes: [{ kind: 'design', source: provider }],
    ...{ submittedOn: 47, acceptedOn: 52, rejectedOn: null, implementedOn: null },
    words: null,
  },
  {
    title: 'Second network engineer from seven in the morning',
    details: 'What breaks overnight is noticed at seven and looked at from nine.',
    causes: [{ kind: 'delivery', source: 'supplier' }],
    ...{ submittedOn: 64, acceptedOn: 71, rejectedOn: null, implementedOn: null },
    words: null,
  },
  {
    title: 'Let team leads give mailbox rights themselves',
    details: '',
    causes: [],
    ...{ submittedOn: 84, acceptedOn: null, rejectedOn: null, implementedOn: null },
    words: null,
  },
];

/** Causes of the project's own, and where the grid has them. */
export const ownCauses: readonly Readonly<{ words: string; place: CausePlace }>[] = [
  { words: 'Certificate ran out', place: { kind: 'delivery', source: provider } },
  { words: 'Change without notice', place: { kind: 'delivery', source: provider } },
  { words: 'Hand-over between teams', place: { kind: 'support', source: provider } },
  { words: 'No word while waiting', place: { kind: 'support', source: provider } },
  { words: 'Form asks for too little', place: { kind: 'design', source: provider } },
  { words: 'Supplier was late', place: { kind: 'delivery', source: 'supplier' } },
];
