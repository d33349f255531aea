import { Queue } from '@forge/events';
import type { WakeFollowUps } from '../../ports/follow-ups/follow-ups';

const queue = new Queue({ key: 'follow-ups' });

/** The event carries nothing: whoever wakes looks into the table. */
export const queueWakeFollowUps: WakeFollowUps = {
  wake: async () => {
    await queue.push({ body: {} });
  },
};
