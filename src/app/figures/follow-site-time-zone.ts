import { startOf } from '../../domain/calendar';
import type { KpiKeeping } from '../../ports/figures/kpis';
import type { Log } from '../../ports/platform/log';
import type { Memory } from '../../ports/platform/memory';
import type { ReportingZone, SiteTimeZone } from '../../ports/figures/reporting-zone';
import type { Settings } from '../../ports/settings/settings';

export type FollowZonePorts = Readonly<{
  siteTimeZone: SiteTimeZone;
  zone: ReportingZone;
  settings: Pick<Settings, 'reportingTimeZone'>;
  keeping: Pick<KpiKeeping, 'markDays'>;
  memory: Memory;
  log: Log;
}>;

export type MovePorts = Omit<FollowZonePorts, 'siteTimeZone' | 'settings'>;

/** A move under way: every day of these projects up to, but not including, this one is told in the new zone. */
type Move = Readonly<{ timeZone: string; projectId: number; day: number }>;

const remembered = 'figures.zone-move';
/** Days of different zones lie this far apart at most. */
const reach = 2;

function isKnown(timeZone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en-US', { timeZone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

/** The move to carry on with, or the one to begin because the site keeps another zone than the figures. */
async function moveOf({ siteTimeZone, zone, settings, memory, log }: FollowZonePorts): Promise<Move | null> {
  const underWay = await memory.recall<Move>(remembered);
  const [site, kept] = await Promise.all([siteTimeZone.read(), settings.reportingTimeZone()]);
  if (site === kept || !isKnown(site)) return underWay;
  log.info('the site changed its time zone; all days are counted anew', { from: kept, to: site });
  const move: Move = { timeZone: site, projectId: 0, day: 0 };
  // Noted first: whatever ends us now, the next run moves all days.
  await memory.keep(remembered, move);
  await zone.keep(site);
  return move;
}

/**
 * Keeps the days of all records in the time zone of the site. When that changes, each day is moved on its own, the oldest first, and
 * marked to be counted again; the page tells how many days are behind. Stops when time is up and goes on in the next hour.
 */
export async function followSiteTimeZone(ports: FollowZonePorts, mayContinue: () => boolean): Promise<void> {
  const move = await moveOf(ports);
  if (move?.timeZone) await moveOn(ports, move, mayContinue);
}

/** Goes on with a move that ran out of time; one look where there is none. */
export async function continueZoneMove(ports: MovePorts, mayContinue: () => boolean): Promise<void> {
  const move = await ports.memory.recall<Move>(remembered);
  if (move?.timeZone) await moveOn(ports, move, mayContinue);
}

async function moveOn(
  { zone, keeping, memory, log }: MovePorts,
  move: Move,
  mayContinue: () => boolean,
): Promise<void> {
  const { timeZone } = move;
  for (const { projectId, from, to } of await zone.recorded()) {
    if (projectId < move.projectId) continue;
    const first = projectId === move.projectId ? Math.max(from - reach, move.day) : from - reach;
    for (let day = first; day <= to + reach; day += 1) {
      const here: Move = { timeZone, projectId, day };
      if (!mayContinue()) return memory.keep(remembered, here);
      try {
        await zone.moveTo(projectId, day, startOf(day, timeZone), startOf(day + 1, timeZone));
        await keeping.markDays([{ projectId, day }]);
      } catch (error) {
        // A long move may ask for more changes a second than Forge allows: begun anew each time it would never end.
        await memory.keep(remembered, here);
        throw error;
      }
    }
  }
  await memory.keep(remembered, null);
  log.info('all days are told in the new time zone', { timeZone });
}
