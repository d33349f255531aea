type Entry = Readonly<{ at: number; id: string }>;

/** Ids by time, so that "resolved in the last three hours" need not look at every issue. Old entries may linger; readers check. */
export type Timeline = Readonly<{
  add: (at: number, id: string) => void;
  /** Ids with an entry from `from` to `to`, both included. */
  between: (from: number, to: number) => Set<string>;
  clear: () => void;
}>;

export function createTimeline(): Timeline {
  const entries: Entry[] = [];

  const firstAtOrAfter = (at: number) => {
    let low = 0;
    let high = entries.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((entries[middle]?.at ?? Infinity) < at) low = middle + 1;
      else high = middle;
    }
    return low;
  };

  return {
    add(at, id) {
      const last = entries.at(-1);
      if (!last || last.at <= at) entries.push({ at, id });
      else entries.splice(firstAtOrAfter(at), 0, { at, id });
    },
    between(from, to) {
      const ids = new Set<string>();
      for (let nth = firstAtOrAfter(from); nth < entries.length; nth += 1) {
        const entry = entries[nth];
        if (!entry || entry.at > to) break;
        ids.add(entry.id);
      }
      return ids;
    },
    clear: () => void entries.splice(0),
  };
}
