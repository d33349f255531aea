import { dayOf, firstOfMonth, isoDay, mondayOf } from '../domain/calendar';
import { isNearlyFull } from '../domain/storage-room';
import type { Clock } from '../ports/clock';
import type { FigureCheck } from '../ports/figure-check';
import type { Log } from '../ports/log';
import type { Memory } from '../ports/memory';
import type { PackPlace, Packs } from '../ports/packs';
import type { Settings } from '../ports/settings';
import type { StorageSize } from '../ports/storage-size';

export type PackPorts = Readonly<{
  packs: Packs;
  figureCheck: Pick<FigureCheck, 'disagreeing'>;
  storage: StorageSize;
  settings: Pick<Settings, 'read' | 'reportingTimeZone'>;
  memory: Memory;
  clock: Clock;
  log: Log;
}>;

type Project = Awaited<ReturnType<Packs['projects']>>[number];
type Goal = Readonly<{ projectId: number; from: number; to: number }>;

/** Days in which a request stays single whatever is set: every survey is over, and the page's thirteen weeks are whole. */
const youngestPacked = 100;
/** Longer than any worker lives that may have begun to count before the fence stood. */
const settleMs = 3_600_000;
/** When room is short. One month a month is what comes in, so that this catches up. */
const monthsANight = 3;

const doneUpTo = (projectId: number) => `packs.done:${projectId}`;
const monthName = (day: number) => isoDay(day).slice(0, 7);

/**
 * Packs old requests: those a project wants to keep no longer, and the oldest months of all while the database is nearly full. First a
 * fence is raised behind which nothing is counted again; packing begins a night later and goes on where it was cut off.
 */
export async function packOldRequests(ports: PackPorts, mayContinue: () => boolean): Promise<void> {
  const projects = await ports.packs.projects();
  let isDone = true;
  for (const project of projects) isDone = (await putAway(ports, project, mayContinue)) && isDone;
  // What packing frees is measured before more is packed.
  if (isDone) await raiseFences(ports, projects, mayContinue);
}

/** Packs what lies behind the fence of a project; whether nothing is left to do. */
async function putAway(ports: PackPorts, { projectId, fence }: Project, mayContinue: () => boolean): Promise<boolean> {
  const { packs, memory, clock, log } = ports;
  if (!fence || fence.day <= ((await memory.recall<number>(doneUpTo(projectId))) ?? 0)) return true;
  const now = clock.now();
  if (now.getTime() - fence.raisedAt < settleMs) return false;
  await packs.finish(projectId);
  let place: PackPlace | null = null;
  let requests = 0;
  for (;;) {
    if (!mayContinue()) return false;
    const step: Awaited<ReturnType<Packs['packNext']>> = await packs.packNext(projectId, fence.day, place, now);
    if (!step) break;
    place = step.place;
    requests += step.packed;
  }
  // The week in which the fence stands may have to be added up again.
  while ((await packs.forgetDays(projectId, mondayOf(fence.day))) > 0) if (!mayContinue()) return false;
  await memory.keep(doneUpTo(projectId), fence.day);
  log.info('old requests are packed', { projectId, before: isoDay(fence.day), requests });
  return true;
}

/** How far packing should have come: as the project wants it, and where room is short a few months more of all projects together. */
async function goalsOf(
  { settings, storage }: PackPorts,
  projects: readonly Project[],
  today: number,
): Promise<readonly Goal[]> {
  const youngest = firstOfMonth(today - youngestPacked);
  const goals = new Map<number, Goal>();
  for (const { projectId, oldest, fence } of projects) {
    const from = fence?.day ?? firstOfMonth(oldest);
    // Settings of another version are nobody's to interpret.
    const months = await settings.read(projectId).then(
      (version) => version.settings.keeping.requests,
      () => null,
    );
    const wanted = months === null ? from : Math.min(firstOfMonth(today, -months), youngest);
    goals.set(projectId, { projectId, from, to: Math.max(from, wanted) });
  }
  const tables = await storage.tables();
  if (isNearlyFull(tables.reduce((sum, { mebibytes }) => sum + mebibytes, 0)))
    for (let month = 0; month < monthsANight; month += 1) {
      const [oldest] = [...goals.values()].filter(({ to }) => to < youngest).sort((a, b) => a.to - b.to);
      if (oldest) goals.set(oldest.projectId, { ...oldest, to: firstOfMonth(oldest.to, 1) });
    }
  return [...goals.values()].filter(({ from, to }) => to > from);
}

/** A fence goes up only before months that are counted and agree with their records, which is the last time they can be compared. */
async function raiseFences(ports: PackPorts, projects: readonly Project[], mayContinue: () => boolean): Promise<void> {
  const { packs, figureCheck, settings, clock, log } = ports;
  const now = clock.now();
  const today = dayOf(now.getTime(), await settings.reportingTimeZone());
  for (const { projectId, from, to } of await goalsOf(ports, projects, today)) {
    let fence = from;
    while (fence < to && mayContinue()) {
      const next = firstOfMonth(fence, 1);
      if (!(await packs.isCounted(projectId, next))) break;
      if ((await figureCheck.disagreeing(projectId, fence)).length > 0) {
        log.warn('a month is not packed since its figures disagree with its records', {
          ...{ projectId, month: monthName(fence) },
        });
        break;
      }
      fence = next;
    }
    if (fence === from) continue;
    await packs.raiseFence(projectId, fence, now);
    log.info('requests of these months will be packed', {
      ...{ projectId, from: monthName(from), before: monthName(fence) },
    });
  }
}
