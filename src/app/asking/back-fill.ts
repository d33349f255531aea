import { startOf } from '../../domain/calendar';
import { cyclesOf } from '../../domain/requests/cycle';
import { isBackFilled } from '../../domain/asking/back-fill';
import { noFacts } from '../../domain/asking/exclusions';
import { planBackFill } from '../../domain/asking/survey-plan';
import type { BackFill, BackFills } from '../../ports/asking/back-fills';
import type { Clock } from '../../ports/platform/clock';
import type { Candidate, Cycles } from '../../ports/asking/cycles';
import type { WakeFigures } from '../../ports/figures/kpis';
import type { Log } from '../../ports/platform/log';
import { isRefusal } from '../../ports/platform/refusal';
import type { Request, Requests } from '../../ports/requests/requests';
import type { Settings } from '../../ports/settings/settings';
import { candidatesOf } from './candidates-of';

export type BackFillPorts = Readonly<{
  backFills: BackFills;
  requests: Pick<Requests, 'resolvedBetween' | 'countResolvedBetween'>;
  cycles: Pick<Cycles, 'reconcile'>;
  settings: Pick<Settings, 'read' | 'reportingTimeZone'>;
  wakeFigures: WakeFigures;
  clock: Clock;
  log: Log;
  newToken: () => string;
}>;

/** Longer than a page takes, shorter than anybody would wait for it; a crash costs this much. */
const leaseMs = 5 * 60_000;
const mostAttempts = 20;

/**
 * Brings what was resolved in chosen periods to the ledger, page after page, asking nobody. Pages are written whole
 * before the place is noted, so a crash repeats a page and changes nothing. Answers whether something is left to do.
 */
export async function continueBackFills(ports: BackFillPorts, mayContinue: () => boolean): Promise<boolean> {
  while (mayContinue()) {
    const token = ports.newToken();
    const held = await ports.backFills.lease(ports.clock.now(), token, leaseMs);
    if (!held) return false;
    const isLeft = await carryOn(ports, held, token, mayContinue);
    if (isLeft) return true;
  }
  return true;
}

async function carryOn(ports: BackFillPorts, held: BackFill, token: string, mayContinue: () => boolean) {
  const { backFills, clock } = ports;
  const hold = { projectId: held.projectId, token };
  try {
    return await fill(ports, held, token, mayContinue);
  } catch (error) {
    const isHopeless = isRefusal(error) ? error.isFinal && error.status !== 404 : held.attempts >= mostAttempts;
    if (!isHopeless) {
      await backFills.release(hold, clock.now());
      throw error;
    }
    ports.log.error('a back-fill was given up', error, { projectId: held.projectId });
    await backFills.end(hold, 'failed', isRefusal(error) ? error.says : 'kept-failing', clock.now());
    return false;
  }
}

/** Page after page until the list ends, the time is up or somebody stops it; true when something is left. */
async function fill(ports: BackFillPorts, held: BackFill, token: string, mayContinue: () => boolean): Promise<boolean> {
  const { backFills, clock, settings } = ports;
  const hold = { projectId: held.projectId, token };
  const timeZone = await settings.reportingTimeZone();
  const version = await settings.read(held.projectId);
  const [from, to] = [startOf(held.fromDay, timeZone), startOf(held.toDay + 1, timeZone)];
  let { place, looked } = held;
  const about = held.about ?? (await ports.requests.countResolvedBetween(held.projectId, from, to));
  for (;;) {
    const page = await readPage(ports, held.projectId, { from, to, place });
    const known = { settings: version, timeZone, facts: noFacts, now: clock.now().getTime() };
    const candidates = page.requests.flatMap((request) => backFilled(request, held, known));
    await ports.cycles.reconcile(candidates, clock.now());
    looked += page.requests.length;
    place = page.next;
    const until = new Date(clock.now().getTime() + leaseMs);
    const isHeld = await backFills.advance(hold, { place, looked, about }, until);
    if (!isHeld) return false;
    if (place === null) {
      await backFills.end(hold, 'done', null, clock.now());
      await wakeFigures(ports);
      return false;
    }
    if (!mayContinue()) {
      await backFills.release(hold, clock.now());
      return true;
    }
  }
}

type Where = Readonly<{ from: number; to: number; place: string | null }>;

/** Jira forgets places after a week; then the list begins anew, which repeats work and changes nothing. */
async function readPage({ requests, log }: BackFillPorts, projectId: number, { from, to, place }: Where) {
  try {
    return await requests.resolvedBetween(projectId, from, to, place);
  } catch (error) {
    if (place === null || !isRefusal(error) || error.status !== 400) throw error;
    log.warn('the place of a back-fill is not known any more; it begins anew', { projectId });
    return requests.resolvedBetween(projectId, from, to, null);
  }
}

function backFilled(request: Request, held: BackFill, known: Parameters<typeof candidatesOf>[2]): readonly Candidate[] {
  if (!request.isServiceProject || request.projectId !== held.projectId) return [];
  return candidatesOf(request, cyclesOf(request.changes), known)
    .filter(({ resolvedAt, resolvedDay }) => isBackFilled(held, resolvedAt, resolvedDay))
    .map((candidate) => ({ ...candidate, ...planBackFill(request.requestType !== null) }));
}

/** The figures follow within the hour anyway. */
async function wakeFigures({ wakeFigures: figures, log }: BackFillPorts): Promise<void> {
  try {
    await figures.wake();
  } catch (error) {
    log.error('the worker of the figures was not woken', error);
  }
}
