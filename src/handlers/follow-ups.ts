import * as v from 'valibot';
import { carryOutDueDuties, type DutyPorts } from '../app/follow-ups/carry-out-duties';
import { raiseFollowUps, type RaiseFollowUpsPorts } from '../app/follow-ups/raise-follow-ups';
import { deliver, type DeliverPorts } from './deliver';

/** Leaves time to finish what was begun before Forge ends the function at 55 s. */
const budgetMs = 30_000;

/** Woken by the queue; the event says nothing that the table does not say better. */
export const followUps = (ports: RaiseFollowUpsPorts & DutyPorts & DeliverPorts) =>
  deliver(ports, 'follow-ups', v.unknown(), async () => {
    const until = ports.clock.now().getTime() + budgetMs;
    const mayContinue = () => ports.clock.now().getTime() < until;
    await raiseFollowUps(ports, mayContinue);
    await carryOutDueDuties(ports, mayContinue);
  });
