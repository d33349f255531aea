import type { Clock } from '../../ports/platform/clock';

export const clock: Clock = { now: () => new Date() };
