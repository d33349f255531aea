import { dayOf, firstOfMonth, isoDay, mondayOf } from '../../domain/calendar';
import { isNearlyFull, isShortOfRoom } from '../../domain/keeping/storage-room';
import type { Clock } from '../../ports/platform/clock';
import type { FigureCheck } from '../../ports/figures/figure-check';
import type { Log } from '../../ports/platform/log';
import type { Memory } from '../../ports/platform/memory';
import type { PackPlace, Packs } from '../../ports/keeping/packs';
import type { Settings } from '../../ports/settings/settings';
import type { StorageSize } from '../../ports/keeping/storage-size';

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

/** Days in which a request stays single whatever is set: every survey is over, and the page's thirteen weeks are whole. */
const youngestPacked = 100;
/** The same where that was not enough: lists and filters of some weeks are given up before an answer cannot be stored. */
const youngestWhenShort = 45;
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
  await raiseWanted(ports, projects, mayContinue);
  // What packing frees is measured before more is packed for want of room.
  if (isDone) await raiseOldest(ports, await ports.packs.projects(), mayContinue);
}

/** Packs what lies behind the fence of a project; whether nothing is left to do. What fails for one holds up no other. */
async function putAway(ports: PackPorts, project: Project, mayContinue: () => boolean): Promise<boolean> {
  try {
    return await putAwayOne(ports, project, mayContinue);
  } catch (error) {
    ports.log.error('requests of a project could not be packed', error, { projectId: project.projectId });
    return true;
  }
}

async function putAwayOne(
  ports: PackPorts,
  { projectId, fence }: Project,
  mayContinue: () => boolean,
): Promise<boolean> {
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

const todayOf = async ({ settings, clock }: PackPorts) =>
  dayOf(clock.now().getTime(), await settings.reportingTimeZone());
const standingOf = ({ fence, oldest }: Project) => fence?.day ?? firstOfMonth(oldest);

/** Raises fences to where projects want them. */
async function raiseWanted(ports: PackPorts, projects: readonly Project[], mayContinue: () => boolean): Promise<void> {
  const today = await todayOf(ports);
  for (const project of projects) {
    // Settings of another version are nobody's to interpret.
    const months = await ports.settings.read(project.projectId).then(
      (version) => version.settings.keeping.requests,
      () => null,
    );
    if (months === null) continue;
    const wanted = Math.min(firstOfMonth(today, -months), firstOfMonth(today - youngestPacked));
    await raise(ports, project, wanted, mayContinue);
  }
}

/** Where room is short, a few months more of all projects together, the oldest first; one whose month cannot be packed now is passed over. */
async function raiseOldest(ports: PackPorts, projects: readonly Project[], mayContinue: () => boolean): Promise<void> {
  const tables = await ports.storage.tables();
  const used = tables.reduce((sum, { mebibytes }) => sum + mebibytes, 0);
  if (!isNearlyFull(used)) return;
  const youngest = firstOfMonth((await todayOf(ports)) - (isShortOfRoom(used) ? youngestWhenShort : youngestPacked));
  const standing = new Map(projects.map((project) => [project, standingOf(project)]));
  for (let raised = 0; raised < monthsANight && mayContinue();) {
    const [oldest] = [...standing].filter(([, day]) => day < youngest).sort(([, a], [, b]) => a - b);
    if (!oldest) return;
    const [project, day] = oldest;
    const reached = await raise(ports, { ...project, fence: { day, raisedAt: 0 } }, firstOfMonth(day, 1), mayContinue);
    if (reached > day) {
      standing.set(project, reached);
      raised += 1;
    } else standing.delete(project);
  }
}

/**
 * Raises a fence month by month, and answers where it then stands: only before months that are counted and agree with their records,
 * which is the last time they can be compared.
 */
async function raise(ports: PackPorts, project: Project, to: number, mayContinue: () => boolean): Promise<number> {
  const { packs, figureCheck, clock, log } = ports;
  const { projectId } = project;
  const now = clock.now();
  const from = standingOf(project);
  let fence = from;
  while (fence < to && mayContinue()) {
    const next = firstOfMonth(fence, 1);
    if (!(await packs.isCounted(projectId, next, now))) break;
    if ((await figureCheck.disagreeing(projectId, fence)).length > 0) {
      log.warn('a month is not packed since its figures disagree with its records', {
        ...{ projectId, month: monthName(fence) },
      });
      break;
    }
    fence = next;
  }
  if (fence === from) return from;
  await packs.prepare();
  await packs.raiseFence(projectId, fence, now);
  log.info('requests of these months will be packed', {
    ...{ projectId, from: monthName(from), before: monthName(fence) },
  });
  return fence;
}
