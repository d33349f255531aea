import type { Records } from './records';

type Saved = Readonly<Record<string, unknown>>;

/** The records as plain JSON, detached from what lives on. */
export function saveRecords(records: Records): unknown {
  const plain = Object.entries(records).map(([name, value]) => [name, value instanceof Map ? [...value] : value]);
  return JSON.parse(JSON.stringify(Object.fromEntries(plain)));
}

const isSaved = (saved: unknown): saved is Saved => typeof saved === 'object' && saved !== null;

/** Puts saved records in place of the present ones; others hold on to the maps, so these are refilled. */
export function loadRecords(records: Records, saved: unknown): void {
  if (!isSaved(saved)) throw new Error('What was saved of the service desk cannot be read.');
  const fresh: Saved = JSON.parse(JSON.stringify(saved));
  for (const [name, value] of Object.entries(records)) {
    const kept = fresh[name];
    if (value instanceof Map) {
      value.clear();
      if (Array.isArray(kept)) for (const [key, one] of kept) value.set(key, one);
    } else if (Array.isArray(value)) {
      value.splice(0, value.length, ...(Array.isArray(kept) ? kept : []));
    }
  }
  const counters = fresh['counters'];
  records.counters = isSaved(counters) ? (counters as Record<string, number>) : {};
}
