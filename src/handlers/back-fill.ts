import * as v from 'valibot';
import { continueBackFills, type BackFillPorts } from '../app/asking/back-fill';
import type { WakeBackFill } from '../ports/asking/back-fills';
import { deliver, type DeliverPorts } from './deliver';

/** Leaves time to finish the page in hand before Forge ends the function at 240 s. */
const budgetMs = 150_000;

export type BackFillWorkerPorts = BackFillPorts & DeliverPorts & Readonly<{ wakeBackFill: WakeBackFill }>;

/** Woken by the queue; what there is to do is written in the records. Wakes the next worker when its time is up. */
export const backFill = (ports: BackFillWorkerPorts) =>
  deliver(ports, 'back-fill', v.unknown(), async () => {
    const until = ports.clock.now().getTime() + budgetMs;
    if (await continueBackFills(ports, () => ports.clock.now().getTime() < until)) await ports.wakeBackFill.wake();
  });
