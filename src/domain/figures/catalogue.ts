import { reasons, type Reason } from '../answering/reason';
import { answeredOf, nothing, satisfiedOf, scoreCounts, type Sums } from './answer-cell';
import type { AnswerFigures } from './answer-figures';
import { dims, type Cell } from './answer-fold';
import { benjaminiHochberg } from '../statistics/benjamini-hochberg';
import { adviceOf, type Advised } from './catalogue-advice';
import { discoveryRate, restOf, typeRows, type TypeRow } from './comparisons';
import type { Count } from '../statistics/interval';
import { newcombe } from '../statistics/newcombe';
import { noRequests, type RequestSums } from './request-sums';
import { changeOf, isWorth, leastForRank, plain, shareOf, type Share } from './share';
import { differencePValue } from '../statistics/two-shares';
import { effective, hajek } from '../statistics/weighting';

export type CatalogueRow = TypeRow &
  Readonly<{
    closed: number;
    /** Answers of surveys asked; of requests resolved in the period. */
    response: Share;
    slaMet: Share;
    reopened: Share;
    /** The reason most low scores (1–3) chose, with how many low scores there are. */
    topReason: Readonly<{ reason: Reason; count: number; low: number }> | null;
  }> &
  Advised;

/** One period of the catalogue: answers by their book and by the day of the resolution, and requests by type. */
export type CataloguePart = Readonly<{
  answers: AnswerFigures;
  cohort: AnswerFigures;
  requests: ReadonlyMap<number, RequestSums>;
}>;

export type CatalogueParts = Readonly<{
  now: CataloguePart;
  before: CataloguePart;
  /** Cells of the period by type and reason. */
  reasons: readonly Cell[];
  days: number;
}>;

const lowOf = (sums: Sums) =>
  scoreCounts(sums)
    .slice(0, 3)
    .reduce((sum, count) => sum + count, 0);

function lowReasonsByType(cells: readonly Cell[]): ReadonlyMap<number, ReadonlyMap<Reason, number>> {
  const found = new Map<number, Map<Reason, number>>();
  for (const { dim, k1, k2, sums } of cells) {
    const reason = reasons[k2];
    const low = lowOf(sums);
    if (dim !== dims.typeReason || reason === undefined || low === 0) continue;
    const own = found.get(k1) ?? new Map<Reason, number>();
    found.set(k1, own.set(reason, (own.get(reason) ?? 0) + low));
  }
  return found;
}

/** Types whose share satisfied lies below that of all others together, all tested at once (Benjamini–Hochberg). */
function belowTheRest(answers: AnswerFigures): ReadonlySet<number> {
  const tested = [...answers.types]
    .map(([id, sums]) => ({ id, of: satisfiedOf(sums), rest: restOf(answers, sums) }))
    .filter(({ of, rest }) => isWorth(of) && isWorth(rest));
  const adjusted = benjaminiHochberg(tested.map(({ of, rest }) => differencePValue(effective(of), effective(rest))));
  const isBelow = ({ of, rest }: (typeof tested)[number], i: number) =>
    (adjusted[i] ?? 1) <= discoveryRate && (hajek(of) ?? 0) < (hajek(rest) ?? 0);
  return new Set(tested.filter(isBelow).map(({ id }) => id));
}

/** Requests from which a share of them says something. */
const leastRequests = 50;

/** A share of one type's requests minus that of all the others. */
function beyondTheRest(own: Count, all: Count) {
  const rest = { k: all.k - own.k, n: all.n - own.n };
  return own.n < leastRequests || rest.n < leastRequests ? null : (newcombe(own, rest)?.interval ?? null);
}

const handedOn = ({ closed, firstLine }: RequestSums): Count => ({ k: closed - firstLine, n: closed });
const missedSla = ({ slaMet, slaMissed }: RequestSums): Count => ({ k: slaMissed, n: slaMet + slaMissed });

const emptyRow = (id: number, sums: Sums, before: Sums): TypeRow => ({
  ...{ id, ...shareOf(satisfiedOf(sums)), shrunk: null, rank: null },
  change: changeOf(satisfiedOf(sums), satisfiedOf(before), leastForRank),
});

const topOf = (counts: ReadonlyMap<Reason, number>, low: number) => {
  const [top] = [...counts].sort(([a, n], [b, m]) => m - n || reasons.indexOf(a) - reasons.indexOf(b));
  return top ? { reason: top[0], count: top[1], low } : null;
};

/** Every request type that was used or answered for in the period or the one before, with what to do about it. */
export function catalogueOf(
  { now, before, reasons: reasonCells, days }: CatalogueParts,
  all: RequestSums,
): readonly CatalogueRow[] {
  const ids = new Set([...now.requests.keys(), ...now.answers.types.keys(), ...before.requests.keys()]);
  const rated = new Map(typeRows(now.answers, before.answers).map((row) => [row.id, row]));
  const lowReasons = lowReasonsByType(reasonCells);
  const below = belowTheRest(now.answers);
  return [...ids].map((id) => {
    const sums = now.answers.types.get(id) ?? nothing;
    const requests = now.requests.get(id) ?? noRequests;
    const row = rated.get(id) ?? emptyRow(id, sums, before.answers.types.get(id) ?? nothing);
    const counts = lowReasons.get(id) ?? new Map<Reason, number>();
    return {
      ...row,
      closed: requests.closed,
      response: shareOf(plain(answeredOf(now.cohort.types.get(id) ?? nothing), requests.asked)),
      slaMet: shareOf(plain(requests.slaMet, requests.slaMet + requests.slaMissed)),
      reopened: shareOf(plain(requests.reopened, requests.closed)),
      topReason: topOf(counts, lowOf(sums)),
      ...adviceOf({
        ...{ days, closed: requests.closed, closedBefore: before.requests.get(id)?.closed ?? 0 },
        ...{ closedOfAll: all.closed, scored: row.n, belowTheRest: below.has(id) },
        ...{ low: lowOf(sums), lowReasons: counts },
        missedSla: beyondTheRest(missedSla(requests), missedSla(all)),
        handedOn: beyondTheRest(handedOn(requests), handedOn(all)),
      }),
    };
  });
}
