import type { FunctionSpec } from '../manifest';
import { type FunctionProcess, type ProcessHost, startFunctionProcess } from './function-process';
import type { Outcome, PlatformError } from './messages';

const IDLE_FOR = 10 * 60_000;

/** So often a process is loaded anew before it makes room for a new one. */
const MOST_RENEWALS = 50;

type Seat = {
  process: FunctionProcess;
  retired: boolean;
  /** Whatever runs in it may never end: only killing the process stops it. */
  stuck: boolean;
  renewals: number;
  idle: NodeJS.Timeout | undefined;
};

export type PoolOptions = Readonly<{
  idleFor?: number;
  /** After an invocation died on purpose, load the app anew in the same process: what it held in memory is gone, and starting takes a fraction. */
  renews?: boolean;
}>;

/**
 * One living process for each bundled file, started when first needed and let go when long idle.
 * A process that lost an invocation takes no new ones: it is ended as soon as its others are done,
 * so that one that dies does not take its neighbours along.
 */
export function openProcessPool(host: ProcessHost, { idleFor = IDLE_FOR, renews = false }: PoolOptions = {}) {
  const seats = new Map<string, Seat>();
  const places = new Map<string, Seat>();
  const all = new Set<FunctionProcess>();

  function kill(seat: Seat): void {
    if (seat.idle) clearTimeout(seat.idle);
    seat.process.kill();
    all.delete(seat.process);
  }

  function seatFor(spec: FunctionSpec): Seat {
    const sitting = seats.get(spec.file);
    if (sitting?.process.alive() && !sitting.retired) return sitting;
    const process = startFunctionProcess(host, spec.file, spec.memoryMB);
    all.add(process);
    const seat: Seat = { process, retired: false, stuck: false, renewals: 0, idle: undefined };
    seats.set(spec.file, seat);
    return seat;
  }

  function rest(file: string, seat: Seat): void {
    if (seat.process.busy() > 0) return;
    const isSpared = renews && seat.retired && !seat.stuck && seat.renewals < MOST_RENEWALS;
    if (isSpared && seat.process.alive() && seats.get(file) === seat) {
      seat.retired = false;
      seat.renewals += 1;
      seat.process.renew();
    }
    if (seat.retired || !seat.process.alive()) {
      kill(seat);
      if (seats.get(file) === seat) seats.delete(file);
      return;
    }
    seat.idle = setTimeout(() => {
      seats.delete(file);
      kill(seat);
    }, idleFor);
    seat.idle.unref();
  }

  /** Ends an invocation as if its process had died; its process goes with it as soon as nobody else is in it. */
  function crash(invocation: string, because: PlatformError, message: string): void {
    const seat = places.get(invocation);
    if (!seat) return;
    seat.retired = true;
    seat.stuck ||= because !== 'FUNCTION_PLATFORM_UNKNOWN_ERROR';
    seat.process.abandon(invocation, because, message);
  }

  async function run(spec: FunctionSpec, invocation: string, event: unknown, milliseconds: number): Promise<Outcome> {
    const seat = seatFor(spec);
    if (seat.idle) clearTimeout(seat.idle);
    await seat.process.ready();
    places.set(invocation, seat);
    const overrun = setTimeout(
      () => crash(invocation, 'FUNCTION_TIME_OUT', `${spec.key} ran longer than ${milliseconds / 1_000} s.`),
      milliseconds,
    );
    try {
      return await seat.process.run(invocation, event, milliseconds);
    } finally {
      clearTimeout(overrun);
      places.delete(invocation);
      rest(spec.file, seat);
    }
  }

  return {
    run,
    crash,
    warm: async (specs: readonly FunctionSpec[]) => {
      await Promise.all(specs.map((spec) => seatFor(spec).process.ready()));
    },
    /** Lets every process go: what the app keeps in memory must not outlive what it was read from. */
    renew: () => {
      for (const seat of seats.values()) {
        if (seat.process.busy() === 0) kill(seat);
        else seat.retired = true;
      }
      seats.clear();
    },
    stop: () => {
      for (const seat of seats.values()) kill(seat);
      for (const process of all) process.kill();
      seats.clear();
    },
  };
}

export type ProcessPool = ReturnType<typeof openProcessPool>;
