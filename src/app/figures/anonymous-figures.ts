import { parseDay } from '../../domain/calendar';
import { crowdedPairs, hiddenChange, hiddenShare, isFew, shownInAll } from '../../domain/figures/anonymous';
import type { TypeByTeam, TypeRow } from '../../domain/figures/comparisons';
import type { Distribution } from '../../domain/figures/distribution';
import type { Line } from '../../domain/figures/line';
import type { Recovery } from '../../domain/figures/recovery';
import type { Share } from '../../domain/figures/share';
import type { SlaBySatisfaction } from '../../domain/figures/sla-by-satisfaction';
import type { StripFigure } from '../../domain/figures/strip';
import type { Week } from '../../domain/figures/weeks';
import type { AnonymousView } from './anonymous-view';

/** What a page says, as far as it may describe single people. */
type Told = Readonly<{
  needs: readonly Readonly<{ kind: string; week?: string }>[];
  line: Line;
  weeks: readonly Week[];
  distribution: Distribution;
  requestTypes: readonly TypeRow[];
  typeByTeam: TypeByTeam;
  sla: SlaBySatisfaction | null;
  followUps: Recovery | null;
  strip: readonly StripFigure[];
}>;

const shareUnlessFew = (share: Share): Share => (isFew(share.n) || isFew(share.k) ? hiddenShare : share);

function lineWithout(line: Line, { tellsBefore }: AnonymousView): Line {
  const { response } = line;
  const people = shareUnlessFew(response.people);
  return {
    ...line,
    change: tellsBefore ? line.change : hiddenChange,
    response: {
      people,
      change: !tellsBefore || isFew(response.change.before.k) ? hiddenChange : response.change,
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

/** How many follow-ups were owed for what: as one whole where a part is few, which the others would give away. */
const reasonsWithout = (followUps: Recovery): Recovery =>
  followUps.owedFor.some(({ count }) => isFew(count)) ? { ...followUps, owedFor: [] } : followUps;

/** The page of a project that keeps its answers anonymous: nothing on it describes fewer than five people, alone or by subtraction. */
export function withoutFew<Page extends Told>(page: Page, view: AnonymousView): Page {
  const blocks = view.isNarrowed ? [] : view.now;
  const earlier = view.isNarrowed || !view.tellsBefore ? [] : view.before;
  const types = shownInAll(blocks, (block) => block.types);
  const typesBefore = shownInAll(earlier, (block) => block.types);
  const weeks = shownInAll([...blocks, ...earlier], (block) => block.weeks);
  const tells = (week: string) => weeks.has(parseDay(week));
  const { owed, remedied, recovered, notRecovered } = page.followUps ?? { owed: 0 };
  const steps = [owed, remedied?.count ?? 0, recovered?.count ?? 0, notRecovered ?? 0];
  return {
    ...page,
    needs: page.needs.filter(({ kind, week }) => kind === 'signal' && week !== undefined && tells(week)),
    line: lineWithout(page.line, view),
    weeks: page.weeks.map((week) =>
      week.n === 0 || tells(week.start) ? week : { ...week, ...hiddenShare, limits: null, signal: null },
    ),
    distribution: barsWithout(page.distribution),
    requestTypes: page.requestTypes
      .filter(({ id }) => types.has(id))
      .map((row) => (row.change.before.n > 0 && !typesBefore.has(row.id) ? { ...row, change: hiddenChange } : row)),
    typeByTeam: { ...page.typeByTeam, ...crowdedPairs(page.typeByTeam, blocks) },
    sla: slaWithout(page.sla),
    followUps: page.followUps && !steps.some(isFew) ? reasonsWithout(page.followUps) : null,
    strip: page.strip.filter((figure) => !tellsOfFew(figure)),
  };
}
