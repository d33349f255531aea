import { recomputeFigures, type RecomputePorts } from '../../../src/app/figures/recompute-figures';
import { rounded, type TimedSql } from './timed-sql';

type Say = (text: string) => void;

/** Of the time given, what days may take; people, weeks and months of those days are made whatever it takes. */
const shareOfDays = 0.6;
const tellEveryMs = 20_000;

/** A worker that tells how far it is. */
function telling(worker: RecomputePorts, days: number, say: Say): RecomputePorts {
  const began = performance.now();
  let [counted, spans, told] = [0, 0, began];
  const tell = () => {
    const now = performance.now();
    if (now - told < tellEveryMs) return;
    told = now;
    const minutes = (((now - began) / counted) * (days - counted)) / 60_000;
    say(
      spans === 0
        ? `… ${counted} of ${days} days of projects, about ${rounded(minutes)} minutes more for days`
        : `… ${counted} days, ${spans} crowds and sums over them`,
    );
  };
  const { keeping } = worker;
  return {
    ...worker,
    keeping: {
      ...keeping,
      async cleanDays(batch) {
        await keeping.cleanDays(batch);
        counted += batch.length;
        tell();
      },
      async cleanSpans(batch) {
        await keeping.cleanSpans(batch);
        spans += batch.length;
        tell();
      },
    },
  };
}

/**
 * Computes all figures, newest days first. When `until` comes before all days are counted the older ones are given up: they count as
 * never recorded, and the result is not complete.
 */
export async function rebuildFigures(sql: TimedSql, given: RecomputePorts, until: number, say: Say) {
  const [all] = await sql.administer<{ n: number | string }>('SELECT COUNT(*) AS n FROM dirty');
  const days = Number(all?.n ?? 0);
  const worker = telling(given, days, say);
  const lastDay = performance.now() + (until - performance.now()) * shareOfDays;
  let givenUp = 0;
  const measured = await sql.measure(async () => {
    await recomputeFigures(worker, () => performance.now() < lastDay);
    const [left] = await sql.administer<{ n: number | string }>('SELECT COUNT(*) AS n FROM dirty WHERE clean = 0');
    givenUp = Number(left?.n ?? 0);
    if (givenUp > 0) {
      say(`… time is up with ${givenUp} of ${days} days to count: measuring the others`);
      await sql.administer('DELETE FROM dirty WHERE clean = 0');
    }
    await recomputeFigures(worker, () => true);
  });
  return { ...measured, complete: givenUp === 0, countedDays: days - givenUp };
}
