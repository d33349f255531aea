import { read, satisfiedOf, scoreCounts, scoreWeights, type Sums } from './answer-cell';
import { scaleMean, type Mean } from '../statistics/scale-mean';
import { changeOf, plain, shareOf, type Change, type Share } from './share';
import { silentBand, type SilentBand } from './silent';
import { effective } from '../statistics/weighting';

/** What the one line is made of, for one period. */
export type LineParts = Readonly<{
  answers: Sums;
  /** Answers of surveys asked for requests resolved in the period, and how many were asked. */
  answered: number;
  asked: number;
  people: Readonly<{ eligible: number; answered: number }>;
}>;

export type Line = Readonly<{
  satisfied: Share;
  change: Change;
  mean: Mean | null;
  response: Readonly<{ people: Share; change: Change; surveys: Share }>;
  silent: SilentBand | null;
  volunteered: Share;
}>;

/** Scores as effective counts, so that an interval of a weighted mean is no narrower than the answers allow. */
function effectiveScores(sums: Sums): readonly number[] {
  const { n, weightN } = satisfiedOf(sums);
  const size = effective(satisfiedOf(sums)).n;
  return size === n ? scoreCounts(sums) : scoreWeights(sums).map((weight) => (weight / weightN) * size);
}

/** The one line: are they satisfied, how sure are we, who is silent. */
export function lineOf(now: LineParts, before: LineParts): Line {
  const satisfied = satisfiedOf(now.answers);
  const share = shareOf(satisfied);
  const people = ({ people: { answered, eligible } }: LineParts) => plain(answered, eligible);
  const response = shareOf(people(now));
  return {
    satisfied: share,
    change: changeOf(satisfied, satisfiedOf(before.answers)),
    mean: scaleMean(effectiveScores(now.answers)),
    response: {
      people: response,
      change: changeOf(people(now), people(before)),
      surveys: shareOf(plain(now.answered, now.asked)),
    },
    silent: share.share !== null && response.share !== null ? silentBand(share.share, response.share) : null,
    volunteered: shareOf(plain(read(now.answers, 'own_k'), read(now.answers, 'own_n'))),
  };
}
