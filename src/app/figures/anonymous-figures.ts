import { parseDay } from '../../domain/calendar';
import { crowdedPairs, hiddenChange, hiddenShare, isFew, showable, type Crowds } from '../../domain/figures/anonymous';
import type { TypeByTeam, TypeRow } from '../../domain/figures/comparisons';
import type { Distribution } from '../../domain/figures/distribution';
import type { Line } from '../../domain/figures/line';
import type { Recovery } from '../../domain/figures/recovery';
import type { Share } from '../../domain/figures/share';
import type { SlaBySatisfaction } from '../../domain/figures/sla-by-satisfaction';
import type { StripFigure } from '../../domain/figures/strip';
import type { Week } from '../../domain/figures/weeks';

/** What a page says, as far as it may describe single people. */
type Told = Readonly<{
  needs: readonly Readonly<{ kind: string }>[];
  line: Line;
  weeks: readonly Week[];
  distribution: Distribution;
  requestTypes: readonly TypeRow[];
  typeByTeam: TypeByTeam;
  sla: SlaBySatisfaction | null;
  followUps: Recovery | null;
  strip: readonly StripFigure[];
}>;

export type TwoCrowds = Readonly<{ now: Crowds; before: Crowds }>;

const shareUnlessFew = (share: Share): Share => (isFew(share.n) || isFew(share.k) ? hiddenShare : share);

function lineWithout(line: Line, { before }: TwoCrowds): Line {
  const { response } = line;
  const people = shareUnlessFew(response.people);
  return {
    ...line,
    change: isFew(before.all) ? hiddenChange : line.change,
    response: {
      people,
      change: isFew(response.change.before.k) ? hiddenChange : response.change,
      surveys: shareUnlessFew(response.surveys),
    },
    volunteered: shareUnlessFew(line.volunteered),
  };
}

/** A bar of a few people would describe them, and one hidden bar is found from the others: then none is shown. */
function barsWithout(distribution: Distribution): Distribution {
  const { scores, notSolved, reasonsOfLow, reasonsOfHigh } = distribution;
  return {
    ...distribution,
    scores: scores.some(({ count }) => isFew(count)) ? [] : scores,
    notSolved: isFew(notSolved) ? 0 : notSolved,
    reasonsOfLow: reasonsOfLow.filter(({ count }) => !isFew(count)),
    reasonsOfHigh: reasonsOfHigh.filter(({ count }) => !isFew(count)),
  };
}

function slaWithout(sla: SlaBySatisfaction | null): SlaBySatisfaction | null {
  const rows = sla ? [sla.met, sla.missed] : [];
  if (!sla || rows.some(({ satisfied, notSatisfied }) => isFew(satisfied) || isFew(notSatisfied))) return null;
  return { ...sla, metButNotSatisfied: sla.metButNotSatisfied.filter(({ count }) => !isFew(count)) };
}

const tellsOfFew = (figure: StripFigure) =>
  figure.kind === 'count'
    ? isFew(figure.now ?? 0) || isFew(figure.before ?? 0)
    : isFew(figure.now.k) || isFew(figure.change.before.k);

function weeksWithout(weeks: readonly Week[], { now, before }: TwoCrowds): readonly Week[] {
  const shown = [showable(before.weeks), showable(now.weeks)] as const;
  return weeks.map((week) =>
    week.n === 0 || shown[week.period === 'now' ? 1 : 0].has(parseDay(week.start))
      ? week
      : { ...week, ...hiddenShare, limits: null, signal: null },
  );
}

/** The page of a project that keeps its answers anonymous: nothing on it describes fewer than five people, alone or by subtraction. */
export function withoutFew<Page extends Told>(page: Page, crowds: TwoCrowds): Page {
  const types = showable(crowds.now.types);
  const typesBefore = showable(crowds.before.types);
  const { owed, remedied, recovered, notRecovered } = page.followUps ?? { owed: 0 };
  const steps = [owed, remedied?.count ?? 0, recovered?.count ?? 0, notRecovered ?? 0];
  return {
    ...page,
    needs: page.needs.filter(({ kind }) => kind === 'signal'),
    line: lineWithout(page.line, crowds),
    weeks: weeksWithout(page.weeks, crowds),
    distribution: barsWithout(page.distribution),
    requestTypes: page.requestTypes
      .filter(({ id }) => types.has(id))
      .map((row) => (row.change.before.n > 0 && !typesBefore.has(row.id) ? { ...row, change: hiddenChange } : row)),
    typeByTeam: { ...page.typeByTeam, ...crowdedPairs(page.typeByTeam, crowds.now) },
    sla: slaWithout(page.sla),
    followUps: steps.some(isFew) ? null : page.followUps,
    strip: page.strip.filter((figure) => !tellsOfFew(figure)),
  };
}
