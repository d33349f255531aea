import type { Memory } from '../../src/ports/platform/memory';

/** Notes that are gone with the test, or when told to forget them; they are kept as the text Forge would keep. */
export function inMemoryNotes(): Memory & Readonly<{ forget: () => void }> {
  const notes = new Map<string, string>();
  return {
    recall: async (name) => JSON.parse(notes.get(name) ?? 'null'),
    keep: async (name, value) => void notes.set(name, JSON.stringify(value)),
    forget: () => notes.clear(),
  };
}
