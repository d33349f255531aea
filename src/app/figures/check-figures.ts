import uniqBy from 'lodash/uniqBy';
import { dayOf, firstOfMonth } from '../../domain/calendar';
import { grains } from '../../domain/figures/cover';
import type { FigureCheck } from '../../ports/figures/figure-check';
import type { Log } from '../../ports/platform/log';
import type { Memory } from '../../ports/platform/memory';
import { recomputeFigures, type RecomputePorts } from './recompute-figures';

export type CheckFiguresPorts = RecomputePorts & Readonly<{ figureCheck: FigureCheck; memory: Memory; log: Log }>;

type Month = Readonly<{ projectId: number; month: number }>;

/** Months looked at in one night: the youngest closed one of each project, then where the last night ended. */
const monthsANight = 40;
const remembered = 'figures.checked-up-to';
const nameOf = ({ projectId, month }: Month) => `${projectId}/${month}`;

/** Closed months of every project, the oldest first. */
async function closedMonths({ figureCheck, settings, clock }: CheckFiguresPorts): Promise<readonly Month[]> {
  const current = firstOfMonth(dayOf(clock.now().getTime(), await settings.reportingTimeZone()));
  const found: Month[] = [];
  for (const { projectId, from, to } of await figureCheck.recorded())
    for (let month = firstOfMonth(from); month <= to && month < current; month = firstOfMonth(month, 1))
      found.push({ projectId, month });
  return found;
}

/** The months of this night, in the order in which they are looked at. */
export function tonight(all: readonly Month[], last: string | null): readonly Month[] {
  const youngest = all.filter(({ projectId }, i) => all[i + 1]?.projectId !== projectId);
  const after = all.findIndex((month) => nameOf(month) === last) + 1;
  return uniqBy([...youngest, ...all.slice(after), ...all.slice(0, after)], nameOf).slice(0, monthsANight);
}

/**
 * Every night rollups of closed months are compared with a count of the records. What disagrees is marked, told in the log and
 * counted anew at once; the hourly work finishes what time does not allow.
 */
export async function checkFigures(ports: CheckFiguresPorts, mayContinue: () => boolean): Promise<void> {
  const { figureCheck, keeping, memory, log } = ports;
  let mended = 0;
  for (const month of tonight(await closedMonths(ports), await memory.recall<string>(remembered))) {
    if (!mayContinue()) break;
    const { projectId } = month;
    const wrong = await figureCheck.disagreeing(projectId, month.month);
    if (wrong.length > 0) {
      const days = wrong.filter(({ grain }) => grain === grains.day).map(({ bucket }) => bucket);
      log.warn('figures disagreed with their records and are counted again', {
        ...{ projectId, month: new Date(month.month * 86_400_000).toISOString().slice(0, 7) },
        ...{ days: days.length, sums: wrong.length - days.length },
      });
      await keeping.markDays(days.map((day) => ({ projectId, day })));
      await keeping.markSpans(
        projectId,
        wrong.filter(({ grain }) => grain !== grains.day),
      );
      mended += wrong.length;
    }
    await memory.keep(remembered, nameOf(month));
  }
  if (mended > 0) await recomputeFigures(ports, mayContinue);
}
