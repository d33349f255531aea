import { sqlWordsExpiry as wordsExpiry } from '../../../src/adapters/sql/keeping/words-expiry';
import { expireWords } from '../../../src/app/keeping/expire-words';
import type { MonthsKept } from '../../../src/domain/keeping/keeping-setting';
import { defaultSettings } from '../../../src/domain/settings/project-settings';
import { inMemoryNotes } from '../../fakes/memory';
import { project } from '../figures/figure-records-seed';

const settingsOf = (words: MonthsKept, zone: string) => ({
  reportingTimeZone: async () => zone,
  projects: async () => [project],
  read: async () => ({
    ...{ version: 1, savedBy: null, savedAt: null },
    settings: { ...defaultSettings, keeping: { words, requests: null } },
  }),
});

/** Nights of one project that keeps words for some months, on the real records; `told` is what the log says. */
export function nights(words: MonthsKept, zone = 'UTC') {
  const told: unknown[] = [];
  const memory = inMemoryNotes();
  const say = (...line: readonly unknown[]) => void told.push(line);
  const log = { info: say, warn: say, error: say };
  const pass = (now: Date, mayContinue = () => true) =>
    expireWords(
      { wordsExpiry, memory, log, settings: settingsOf(words, zone), clock: { now: () => now } },
      mayContinue,
    );
  return { pass, told };
}
