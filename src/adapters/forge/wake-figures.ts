import { Queue } from '@forge/events';
import type { WakeFigures } from '../../ports/kpis';

const queue = new Queue({ key: 'figures' });

/** The event carries nothing: which days have changed is written in the records. */
export const queueWakeFigures: WakeFigures = {
  wake: async () => {
    await queue.push({ body: {} });
  },
};
