import { type BackFillRefusal, type BackFillState, whyNotBackFill } from '../../domain/asking/back-fill';
import { dayOf, isoDay, parseDay } from '../../domain/calendar';
import type { BackFill, BackFillCount, BackFills, WakeBackFill } from '../../ports/asking/back-fills';
import type { FigureRecords } from '../../ports/figures/figure-records';
import type { Clock } from '../../ports/platform/clock';
import type { Log } from '../../ports/platform/log';
import type { Settings } from '../../ports/settings/settings';

export type ControlBackFillPorts = Readonly<{
  backFills: Pick<BackFills, 'find' | 'start' | 'stop' | 'count'>;
  wakeBackFill: WakeBackFill;
  settings: Pick<Settings, 'reportingTimeZone'>;
  packed: Pick<FigureRecords, 'packedBefore'>;
  clock: Clock;
  log: Log;
  newToken: () => string;
}>;

/** A back-fill as its owner sees it; days as `2026-03-01`. */
export type ShownBackFill = Readonly<{
  from: string;
  to: string;
  state: BackFillState;
  startedAt: string;
  endedAt: string | null;
  looked: number;
  about: number | null;
  problem: string | null;
  /** What the ledger holds of the period by now. */
  found: BackFillCount;
}>;

type Standing = Readonly<{ today: string; backFill: ShownBackFill | null }>;

/** How the back-fill of a project stands, with what it has found; `backFill` null where none was ever started. */
export async function readBackFill(ports: ControlBackFillPorts, projectId: number): Promise<Standing> {
  const today = isoDay(dayOf(ports.clock.now().getTime(), await ports.settings.reportingTimeZone()));
  const backFill = await ports.backFills.find(projectId);
  return { today, backFill: backFill && (await shown(ports, backFill)) };
}

async function shown({ backFills }: ControlBackFillPorts, backFill: BackFill): Promise<ShownBackFill> {
  const { projectId, fromDay, toDay, state, startedAt, endedAt, looked, about, problem } = backFill;
  return {
    ...{ from: isoDay(fromDay), to: isoDay(toDay), state, looked, about, problem },
    startedAt: new Date(startedAt).toISOString(),
    endedAt: endedAt === null ? null : new Date(endedAt).toISOString(),
    found: await backFills.count(projectId, fromDay, toDay),
  };
}

/** Starts a back-fill unless one runs. Both days are included. */
export async function startBackFill(
  ports: ControlBackFillPorts,
  projectId: number,
  { from, to }: Readonly<{ from: string; to: string }>,
): Promise<Readonly<{ kind: 'started' }> | Readonly<{ kind: 'refused'; because: BackFillRefusal }>> {
  const now = ports.clock.now().getTime();
  const today = dayOf(now, await ports.settings.reportingTimeZone());
  const [fromDay, toDay] = [parseDay(from), parseDay(to)];
  const because = whyNotBackFill(fromDay, toDay, today, await ports.packed.packedBefore(projectId));
  if (because) return { kind: 'refused', because };
  const run = ports.newToken();
  const stands = await ports.backFills.start({ projectId, run, fromDay, toDay, startedAt: now });
  if (stands.run !== run) return { kind: 'refused', because: 'runs-already' };
  try {
    await ports.wakeBackFill.wake();
  } catch (error) {
    ports.log.error('the worker of the back-fill was not woken; the hourly schedule starts it', error);
  }
  return { kind: 'started' };
}
