import type { SiteClock } from './boundary';

type Appointment = Readonly<{ key: string; due: number; order: number; task: () => unknown }>;

/** So many tasks without time moving mean that two things keep setting each other off. */
const TASKS_AT_ONE_INSTANT = 20_000;
const LONGEST_TIMER = 2_000_000_000;

/**
 * Virtual time. It passes by itself unless frozen, and can be moved forward through everything that
 * falls due on the way. While it is being moved it stands still between two tasks, so what the app
 * sees does not depend on how fast this machine is.
 */
export function startClock({ start = new Date(), frozen = false }: { start?: Date; frozen?: boolean } = {}): SiteClock {
  const appointments = new Map<string, Appointment>();
  const running = new Set<Promise<unknown>>();
  let base = start.getTime();
  let passing = !frozen;
  /** Since when real time counts; null while time stands still, be it frozen or being moved. */
  let since = frozen ? null : performance.now();
  let timer: NodeJS.Timeout | undefined;
  let order = 0;
  let moving: Promise<Date> = Promise.resolve(start);
  let moves = 0;

  const milliseconds = () => Math.floor(base + (since === null ? 0 : performance.now() - since));
  const stand = (at: number) => {
    base = at;
    if (since !== null) since = performance.now();
  };

  function next(): Appointment | null {
    let first: Appointment | null = null;
    for (const one of appointments.values()) {
      if (!first || one.due < first.due || (one.due === first.due && one.order < first.order)) first = one;
    }
    return first;
  }

  function run(appointment: Appointment): Promise<unknown> {
    appointments.delete(appointment.key);
    const done = (async () => appointment.task())().catch((error: unknown) =>
      console.error('A task of the site failed:', error),
    );
    running.add(done);
    return done.finally(() => running.delete(done));
  }

  function wake(): void {
    if (timer) clearTimeout(timer);
    timer = undefined;
    const first = since === null || moves > 0 ? null : next();
    if (!first) return;
    timer = setTimeout(fire, Math.min(Math.max(0, first.due - milliseconds()), LONGEST_TIMER));
    timer.unref();
  }

  function fire(): void {
    for (let one = next(); one && one.due <= milliseconds(); one = next()) void run(one);
    wake();
  }

  async function runUntil(end: number): Promise<void> {
    let atThisInstant = 0;
    for (;;) {
      const first = next();
      if (first && first.due <= end) {
        atThisInstant = first.due > base ? 0 : atThisInstant + 1;
        if (atThisInstant > TASKS_AT_ONE_INSTANT)
          throw new Error(`The site does not come to rest: ${first.key} is due again and again.`);
        base = Math.max(base, first.due);
        await run(first);
      } else if (running.size > 0) await Promise.all(running);
      else return;
    }
  }

  async function move(by: number): Promise<Date> {
    stand(milliseconds());
    since = null;
    const end = base + by;
    try {
      await runUntil(end);
      base = end;
    } finally {
      if (passing) since = performance.now();
    }
    return new Date(base);
  }

  function queueMove(by: number): Promise<Date> {
    moves += 1;
    if (timer) clearTimeout(timer);
    moving = moving
      .catch(() => undefined)
      .then(() => move(by))
      .finally(() => {
        moves -= 1;
        wake();
      });
    return moving;
  }

  return {
    now: () => new Date(milliseconds()),
    at(time, key, task) {
      appointments.set(key, { key, due: typeof time === 'number' ? time : time.getTime(), order: (order += 1), task });
      wake();
    },
    cancel(key) {
      appointments.delete(key);
      wake();
    },
    advance: (by) => (by >= 0 ? queueMove(by) : Promise.reject(new RangeError('Time only moves forward.'))),
    settle: () => queueMove(0),
    freeze() {
      stand(milliseconds());
      passing = false;
      since = null;
      wake();
    },
    tick() {
      passing = true;
      if (moves === 0) since ??= performance.now();
      wake();
    },
    frozen: () => !passing,
    nextDue: () => {
      const first = next();
      return first ? new Date(first.due) : null;
    },
    stop() {
      appointments.clear();
      wake();
    },
  };
}
