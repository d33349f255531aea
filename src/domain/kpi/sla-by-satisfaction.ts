import { read, type Sums } from './answer-cell';
import type { AnswerFigures } from './answer-figures';
import type { Interval } from './interval';
import { newcombe, verdictOf, type Verdict } from './newcombe';
import { leastForShare, plain, shareOf, type Share } from './share';

export type SlaRow = Share & Readonly<{ satisfied: number; notSatisfied: number }>;
export type SlaBySatisfaction = Readonly<{
  met: SlaRow;
  missed: SlaRow;
  all: SlaRow;
  difference: Readonly<{ difference: number; interval: Interval; verdict: Verdict }> | null;
  metButNotSatisfied: readonly Readonly<{ id: number; count: number }>[];
}>;

const rowOf = (k: number, n: number): SlaRow => ({ ...shareOf(plain(k, n)), satisfied: k, notSatisfied: n - k });
const outsideOnly = (sums: Sums) => read(sums, 'met_n') - read(sums, 'met_k');

/** Green outside, red inside: satisfaction where the SLA was met and where it was missed. Null without SLAs. */
export function slaBySatisfaction({ all, types }: AnswerFigures): SlaBySatisfaction | null {
  const [metN, metK, missedN, missedK] = (['met_n', 'met_k', 'missed_n', 'missed_k'] as const).map((name) =>
    read(all, name),
  );
  if (metN === undefined || metK === undefined || missedN === undefined || missedK === undefined) return null;
  if (metN + missedN === 0) return null;
  const enough = metN >= leastForShare && missedN >= leastForShare;
  const found = enough ? newcombe({ k: metK, n: metN }, { k: missedK, n: missedN }) : null;
  return {
    met: rowOf(metK, metN),
    missed: rowOf(missedK, missedN),
    all: rowOf(metK + missedK, metN + missedN),
    difference: found && { ...found, verdict: verdictOf(found.interval) },
    metButNotSatisfied: [...types]
      .map(([id, sums]) => ({ id, count: outsideOnly(sums) }))
      .filter(({ count }) => count > 0)
      .sort((a, b) => b.count - a.count || a.id - b.id),
  };
}
