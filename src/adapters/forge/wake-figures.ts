import { Queue } from '@forge/events';
import type { WakeFigures } from '../../ports/figures/kpis';

const key = 'figures';
const queue = new Queue({ key });

/** The event carries nothing: which days have changed is written in the records. */
export const queueWakeFigures: WakeFigures = {
  wake: async (afterSeconds = 0) => {
    await queue.push({ body: {}, delayInSeconds: afterSeconds, concurrency: { key, limit: 1 } });
  },
};
