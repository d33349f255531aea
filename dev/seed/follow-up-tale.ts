import type { Cause, ContactWay, Prevention } from '../../src/domain/follow-ups/cause';
import type { Draw } from './draw';

const hour = 3_600_000;
const day = 24 * hour;

/** How one follow-up will go, drawn when it is opened. Times count from the step before. */
export type Tale = Readonly<{
  /** Nobody gets to it in the seeded months. */
  isForgotten: boolean;
  /** Somebody closes it in Jira and tells nothing. */
  isClosedEarly: boolean;
  readAfter: number;
  contactAfter: number;
  how: ContactWay;
  note: string;
  /** Null: it stays contacted. */
  remedy: Readonly<{ after: number; cause: Cause; prevention: Prevention; outcome: string }> | null;
  /** Why it was given up instead of remedied. */
  givenUp: string | null;
  /** What the customer says to the remedy, and when; null when they say nothing. */
  recovery: Readonly<{ after: number; said: 'yes' | 'no'; words: string | null }> | null;
}>;

const notes = [
  'The connection had dropped again; we know the reason now.',
  'Apologised, and agreed on a time to look at it together.',
  'Had waited for two days without hearing anything.',
  'Wanted to know who decides, and when.',
];
const outcomes = [
  'Both certificates are renewed, and a check warns us a month before they end.',
  'You have the rights now; the form asks for the cost centre from the start.',
  'Your new laptop is on its way, with the software you asked for.',
  'We have moved your mailbox, and searching it is quick again.',
  'The old driver is gone from all printers on your floor.',
];
const causes: readonly (readonly [Cause, number])[] = [
  [{ kind: 'delivery', source: 'provider', detail: '' }, 9],
  [{ kind: 'support', source: 'provider', detail: '' }, 7],
  [{ kind: 'delivery', source: 'supplier', detail: '' }, 4],
  [{ kind: 'design', source: 'provider', detail: '' }, 3],
  [{ kind: 'support', source: 'supplier', detail: '' }, 1],
  [{ kind: 'delivery', source: 'customer', detail: '' }, 1],
];
const preventions = [
  'A check at night warns us from now on.',
  'It was a single case; the step is in our checklist now.',
  'The supplier has changed it for all their customers.',
];
const unhappyWords = ['It dropped again this morning.', 'Nobody has called me so far.', 'Half of it works.'];
const reasonsToGiveUp = ['The customer has left the company.', 'Called three times and wrote twice without an answer.'];

const ways: readonly (readonly [ContactWay, number])[] = [
  ['phone', 6],
  ['mail', 3],
  ['chat', 2],
  ['in-person', 1],
];

function drawRemedy(draw: Draw): NonNullable<Tale['remedy']> {
  return {
    after: draw.chance(0.12) ? draw.between(8, 13) * day : draw.around(1.6 * day, 0.6),
    cause: draw.weighed(causes),
    prevention: { kind: 'none', why: draw.pick(preventions) },
    outcome: draw.pick(outcomes),
  };
}

function drawRecovery(draw: Draw): Tale['recovery'] {
  const said = draw.weighed([
    ['yes', 62],
    ['no', 12],
    [null, 26],
  ] as const);
  if (said === null) return null;
  return { after: draw.around(1.1 * day, 0.8), said, words: said === 'no' ? draw.pick(unhappyWords) : null };
}

/** Contact within a working day, most of it put right within the week; some of it late, a little of it never. */
export function drawTale(draw: Draw): Tale {
  const givenUp = draw.chance(0.06) ? draw.pick(reasonsToGiveUp) : null;
  return {
    isForgotten: draw.chance(0.04),
    isClosedEarly: draw.chance(0.03),
    readAfter: draw.around(1.5 * hour, 0.8),
    contactAfter: draw.chance(0.1) ? draw.between(30, 60) * hour : draw.around(2.5 * hour, 0.7),
    how: draw.weighed(ways),
    note: draw.pick(notes),
    remedy: givenUp === null && draw.chance(0.93) ? drawRemedy(draw) : null,
    givenUp,
    recovery: drawRecovery(draw),
  };
}
