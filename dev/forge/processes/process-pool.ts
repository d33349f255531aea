import type { FunctionSpec } from '../manifest';
import { type FunctionProcess, type ProcessHost, startFunctionProcess } from './function-process';
import type { Outcome, PlatformError } from './messages';

const IDLE_FOR = 10 * 60_000;

type Seat = { process: FunctionProcess; retired: boolean; idle: NodeJS.Timeout | undefined };

/**
 * One living process for each bundled file, started when first needed and let go when long idle.
 * A process that lost an invocation takes no new ones: it is ended as soon as its others are done,
 * so that one that dies does not take its neighbours along.
 */
export function openProcessPool(host: ProcessHost, idleFor = IDLE_FOR) {
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
    const seat: Seat = { process, retired: false, idle: undefined };
    seats.set(spec.file, seat);
    return seat;
  }

  function rest(file: string, seat: Seat): void {
    if (seat.process.busy() > 0) return;
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
    seat.process.abandon(invocation, because, message);
  }

  async function run(spec: FunctionSpec, invocation: string, event: unknown, milliseconds: number): Promise<Outcome> {
    const seat = seatFor(spec);
    if (seat.idle) clearTimeout(seat.idle);
    await seat.process.ready;
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
      await Promise.all(specs.map((spec) => seatFor(spec).process.ready));
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
