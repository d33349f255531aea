import type { Clock } from '../../ports/clock';

export const clock: Clock = { now: () => new Date() };
