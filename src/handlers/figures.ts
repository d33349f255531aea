import * as v from 'valibot';
import { recomputeFigures, type RecomputePorts } from '../app/recompute-figures';
import { deliver, type DeliverPorts } from './deliver';

/** Leaves time to finish the day in hand before Forge ends the function at 240 s. */
const budgetMs = 180_000;

/** Woken by the queue; which days have changed is written in the records. */
export const figures = (ports: RecomputePorts & DeliverPorts) =>
  deliver(ports, 'figures', v.unknown(), async () => {
    const until = ports.clock.now().getTime() + budgetMs;
    await recomputeFigures(ports, () => ports.clock.now().getTime() < until, 'tonight');
  });
