/** One change of one field, as Jira's changelog tells it; `at` in epoch ms, `from`/`to` null when empty. */
export type Change = Readonly<{
  at: number;
  field: string;
  from: string | null;
  to: string | null;
  /** What both were called then; told of statuses. */
  names?: Readonly<{ from: string | null; to: string | null }>;
}>;

/** From the resolution being set until it is cleared. Counted from 1 per issue. */
export type Cycle = Readonly<{
  number: number;
  resolvedAt: number;
  resolutionId: string;
  /** Null while the request stays resolved. */
  endedAt: number | null;
}>;

/** How a cycle is named everywhere: `<issueId>:<number>`. */
export const cycleKey = (issueId: number, cycle: number) => `${issueId}:${cycle}`;

/** Cycles per issue that one number can hold; Jira issues re-open a few times, not a thousand. */
const cyclesPerIssue = 1_024;

/** A cycle as one integer, for tables clustered by number. Safe up to issue id 8.7 × 10¹². */
export const cycleId = (issueId: number, cycle: number) => issueId * cyclesPerIssue + cycle;

export const fromCycleId = (id: number) => ({ issueId: Math.floor(id / cyclesPerIssue), cycle: id % cyclesPerIssue });

export function parseCycleKey(key: string): Readonly<{ issueId: number; cycle: number }> | null {
  const found = /^(\d{1,15}):(\d{1,4})$/.exec(key);
  return found ? { issueId: Number(found[1]), cycle: Number(found[2]) } : null;
}

/**
 * The cycles of an issue: a pure function of its changelog, so that duplicate, late and re-ordered
 * events all lead to the same rows. Changing one resolution into another is an edit, not a cycle.
 * An issue created resolved has no change that resolved it and so no cycle from that.
 */
export function cyclesOf(changes: readonly Change[]): readonly Cycle[] {
  const ordered = inOrder(changes.filter(({ field }) => field === 'resolution'));
  const cycles: Cycle[] = [];
  for (const { at, from, to } of ordered) {
    const last = cycles.at(-1);
    const isOpen = last !== undefined && last.endedAt === null;
    if (to === null) {
      if (isOpen) cycles[cycles.length - 1] = { ...last, endedAt: at };
    } else if (!isOpen && from === null) {
      cycles.push({ number: cycles.length + 1, resolvedAt: at, resolutionId: to, endedAt: null });
    }
  }
  return cycles;
}

/**
 * Changes of one field in the order in which they happened. Pages come oldest or newest first, and two changes can
 * carry the same moment; then each follows the one that left the value it starts from, and the first starts from what none left.
 */
export function inOrder(changes: readonly Change[]): readonly Change[] {
  const waiting = [...changes].sort((a, b) => a.at - b.at);
  const ordered: Change[] = [];
  let value: string | null = null;
  while (waiting.length > 0) {
    const tied = waiting.filter(({ at }) => at === waiting[0]?.at);
    const follows =
      tied.find(({ from }) => from === value) ?? tied.find(({ from }) => tied.every(({ to }) => to !== from));
    const next = follows ? waiting.indexOf(follows) : 0;
    const [change] = waiting.splice(next, 1);
    if (!change) break;
    ordered.push(change);
    value = change.to;
  }
  return ordered;
}

/** The value a field had at a moment: today's value, with every later change taken back. */
export function valueAt(changes: readonly Change[], field: string, at: number, today: string | null): string | null {
  const later = changes.filter((change) => change.field === field && change.at > at);
  const moment = Math.min(...later.map((change) => change.at));
  const first = later.filter((change) => change.at === moment);
  // Of several changes at one moment the first is the one that starts from what none of the others left.
  const begins = first.find(({ from }) => first.every(({ to }) => to !== from)) ?? first[0];
  return begins ? begins.from : today;
}
