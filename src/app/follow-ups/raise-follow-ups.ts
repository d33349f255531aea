import { leaseMs, settleMs, workMs } from '../../domain/follow-ups/follow-up';
import type { FollowUp } from '../../ports/follow-ups/follow-ups';
import { addWatchers, type WatchersPorts } from './add-watchers';
import { linkFollowUp } from './link-follow-up';
import { openFollowUp, type OpenFollowUpPorts } from './open-follow-up';
import { tellFollowUps, type TellPorts } from './tell-follow-ups';

export type RaiseFollowUpsPorts = OpenFollowUpPorts & TellPorts & WatchersPorts & Readonly<{ newToken: () => string }>;

/** Few enough that a batch is done long before its lease ends. */
const batch = 5;
const mostLinks = 20;

/**
 * Opens what is owed, links what was opened, and tells what customers changed since. The table is the truth:
 * this may run twice at once, or stop anywhere, and each answer still ends with one issue. Answers how many were opened.
 */
export async function raiseFollowUps(ports: RaiseFollowUpsPorts, mayContinue: () => boolean): Promise<number> {
  let opened = 0;
  while (mayContinue()) {
    const token = ports.newToken();
    const leased = await ports.followUps.lease(ports.clock.now(), batch, token, leaseMs, settleMs);
    opened += await openAll(ports, leased, token, mayContinue);
    if (leased.length < batch) break;
  }
  if (mayContinue()) await linkMissing(ports);
  if (mayContinue()) await addWatchers(ports);
  if (mayContinue()) await tellFollowUps(ports);
  return opened;
}

/** Begins nothing on a lease that is partly spent: what is begun late could end after somebody else took over. */
async function openAll(
  ports: RaiseFollowUpsPorts,
  leased: readonly FollowUp[],
  token: string,
  mayContinue: () => boolean,
): Promise<number> {
  const began = ports.clock.now().getTime();
  let opened = 0;
  for (const followUp of leased) {
    const now = ports.clock.now();
    const isFresh = now.getTime() - began < workMs;
    if (!isFresh || !mayContinue()) await ports.followUps.postpone(followUp.dedupeKey, token, followUp.problem, now);
    else if (await openSafely(ports, followUp, token)) opened += 1;
  }
  return opened;
}

/** One whose records fail keeps no other of the batch waiting; its own lease runs out, and it is looked for then. */
async function openSafely(ports: RaiseFollowUpsPorts, followUp: FollowUp, token: string): Promise<boolean> {
  try {
    return await openFollowUp(ports, followUp, token);
  } catch (error) {
    ports.log.error('a follow-up could not be written down; it is looked for later', error, {
      dedupeKey: followUp.dedupeKey,
    });
    return false;
  }
}

async function linkMissing(ports: RaiseFollowUpsPorts): Promise<void> {
  for (const followUp of await ports.followUps.unlinked(ports.clock.now(), mostLinks)) {
    const { dedupeKey } = followUp;
    try {
      await linkFollowUp(ports, followUp);
    } catch (error) {
      ports.log.error('a follow-up could not be linked to its request; it is tried again', error, { dedupeKey });
    }
  }
}
