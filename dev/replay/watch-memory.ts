import { readdirSync, readFileSync } from 'node:fs';

const every = 1_000;

type Process = Readonly<{ pid: number; parent: number; kib: number }>;

function readProcess(pid: string): Process | null {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const number = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0);
    return { pid: Number(pid), parent: number('PPid'), kib: number('VmRSS') };
  } catch {
    // It ended while we looked.
    return null;
  }
}

/** What this process and all it started hold in memory at the moment, the database included. */
function heldNow(): number {
  const processes = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(readProcess)
    .filter((one) => one !== null);
  const ours = new Set([process.pid]);
  // Children follow their parents in number as a rule; going round until nothing is added needs no rule.
  for (let before = 0; before < ours.size;) {
    before = ours.size;
    for (const { pid, parent } of processes) if (ours.has(parent)) ours.add(pid);
  }
  return processes.reduce((sum, { pid, kib }) => sum + (ours.has(pid) ? kib : 0), 0) / 1_024;
}

/** Looks every second how much memory all processes together hold. Systems without /proc tell of this process only. */
export function watchMemory() {
  let peak = 0;
  const look = () => {
    let held = process.memoryUsage.rss() / 1_048_576;
    try {
      held = heldNow();
    } catch {
      // No /proc here.
    }
    peak = Math.max(peak, held);
  };
  const timer = setInterval(look, every);
  look();
  return {
    stop: (): number => {
      clearInterval(timer);
      look();
      return Math.round(peak);
    },
  };
}
