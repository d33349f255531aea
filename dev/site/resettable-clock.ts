import type { SiteClock } from './boundary';
import { startClock } from './clock';

export type ResettableClock = SiteClock & Readonly<{ restart: (start: Date) => void }>;

/** The site's clock, which a reset can set back: whoever holds it goes on with the new one, what was due is forgotten. */
export function startResettableClock(start: Date, frozen: boolean): ResettableClock {
  let clock = startClock({ start, frozen });
  return {
    now: () => clock.now(),
    at: (time, key, task) => clock.at(time, key, task),
    cancel: (key) => clock.cancel(key),
    advance: (milliseconds) => clock.advance(milliseconds),
    settle: () => clock.settle(),
    freeze: () => clock.freeze(),
    tick: () => clock.tick(),
    frozen: () => clock.frozen(),
    nextDue: () => clock.nextDue(),
    stop: () => clock.stop(),
    restart(from) {
      const wasFrozen = clock.frozen();
      clock.stop();
      clock = startClock({ start: from, frozen: wasFrozen });
    },
  };
}
