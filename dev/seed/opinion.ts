import type { Reason } from '../../src/domain/answering/reason';
import { reasonsFor } from '../../src/domain/answering/reason';
import type { Score } from '../../src/domain/answering/score';
import { commentsFor } from './comments';
import type { Draw } from './draw';

const hour = 3_600_000;

/** What a customer lived through with one request. */
export type Experience = Readonly<{
  satisfied: number;
  missedSla: boolean;
  /** Until the first word from the desk. */
  firstReply: 'within-minutes' | 'in-time' | 'late' | 'very-late';
  /** Somebody else took over on the way. */
  handedOn: boolean;
  cameBack: boolean;
  badStretch: boolean;
  locale: string;
}>;

/** What the portal is sent, but for the token, the revision and the time it cost. */
export type Opinion = Readonly<{
  solved: boolean;
  score: Score | null;
  reasons: readonly Reason[];
  expectation: 'faster' | 'as-expected' | 'slower' | null;
  comment: string | null;
  wantsContact: boolean;
  majorConcern: boolean;
}>;

const answers = 0.64;
const answersReminder = 0.16;

/** After how long this customer answers; null for the many who do not. */
export function drawAnswerDelay(draw: Draw, isReminder: boolean): number | null {
  return draw.chance(isReminder ? answersReminder : answers) ? draw.waiting(9 * hour) + hour / 6 : null;
}

const ofFirstReply = { 'within-minutes': 0.06, 'in-time': 0.03, late: -0.19, 'very-late': -0.38 } as const;

const chanceOf = ({ satisfied, missedSla, firstReply, handedOn, cameBack, badStretch }: Experience) =>
  Math.max(
    0.12,
    satisfied +
      0.025 +
      ofFirstReply[firstReply] +
      (missedSla ? -0.06 : 0.02) +
      (handedOn ? -0.24 : 0.02) +
      (cameBack ? -0.45 : 0) +
      (badStretch ? -0.4 : 0.015),
  );

const waitedLong = ({ firstReply }: Experience) => firstReply === 'late' || firstReply === 'very-late';

/** Whoever was left waiting, handed around or let down is not merely lukewarm. */
const isAggrieved = (experience: Experience) => waitedLong(experience) || experience.handedOn || experience.cameBack;

function drawScore(draw: Draw, experience: Experience): Score {
  if (draw.chance(chanceOf(experience)))
    return draw.weighed([
      [5, experience.firstReply === 'within-minutes' ? 78 : 60],
      [4, experience.firstReply === 'within-minutes' ? 22 : 40],
    ]);
  return draw.weighed([
    [3, isAggrieved(experience) ? 16 : 42],
    [2, 38],
    [1, 26],
  ]);
}

const notSolved: Opinion = {
  solved: false,
  score: null,
  reasons: [],
  expectation: null,
  comment: null,
  wantsContact: true,
  majorConcern: false,
};

function drawReasons(draw: Draw, score: Score, experience: Experience): readonly Reason[] {
  const fitting = reasonsFor(score).filter((reason) => reason !== 'something-else');
  const chosen = fitting.filter((reason) => {
    if (reason === 'took-too-long' && experience.missedSla) return draw.chance(0.8);
    if (reason === 'heard-nothing' && waitedLong(experience)) return draw.chance(0.7);
    if (reason === 'came-back' && experience.cameBack) return draw.chance(0.8);
    if (reason === 'came-back') return draw.chance(0.08);
    return draw.chance(0.32);
  });
  return chosen.slice(0, 3);
}

export function drawOpinion(draw: Draw, experience: Experience): Opinion {
  if (draw.chance(experience.cameBack ? 0.06 : 0.012)) return notSolved;
  const score = drawScore(draw, experience);
  const comments = commentsFor(experience.locale, score);
  return {
    solved: true,
    score,
    reasons: drawReasons(draw, score, experience),
    expectation: draw.chance(0.6)
      ? experience.missedSla
        ? 'slower'
        : draw.weighed([
            ['as-expected', 6],
            ['faster', 3],
            ['slower', 1],
          ])
      : null,
    comment: draw.chance(score >= 4 ? 0.22 : 0.6) ? draw.pick(comments) : null,
    wantsContact: score <= 3 && draw.chance(0.35),
    majorConcern: score === 1 && draw.chance(0.3),
  };
}
