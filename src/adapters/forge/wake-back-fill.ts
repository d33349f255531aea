import { Queue } from '@forge/events';
import type { WakeBackFill } from '../../ports/asking/back-fills';

const queue = new Queue({ key: 'back-fill' });

/** The event carries nothing: what is to be filled is written in the records. */
export const queueWakeBackFill: WakeBackFill = {
  wake: async () => {
    await queue.push({ body: {} });
  },
};
