import { startOf } from '../../domain/calendar';
import { keptFromDay } from '../../domain/keeping/kept-since';
import type { Clock } from '../../ports/platform/clock';
import type { Log } from '../../ports/platform/log';
import type { Memory } from '../../ports/platform/memory';
import type { Settings } from '../../ports/settings/settings';
import type { Expiry, ExpirySpan, WordsExpiry } from '../../ports/keeping/words-expiry';

export type ExpireWordsPorts = Readonly<{
  wordsExpiry: WordsExpiry;
  settings: Pick<Settings, 'projects' | 'read' | 'reportingTimeZone'>;
  memory: Memory;
  clock: Clock;
  log: Log;
}>;

/** Rows one statement changes: far from its two seconds. */
const rowsAtOnce = 1_000;
/** Days one statement looks through. */
const daysAtOnce = 7;
const dayMs = 86_400_000;
/** Longer than any rest period, which is what the row of a person is for. */
const peopleDays = 400;

/** How far the records of a project were walked through, and since when. */
type Walk = Readonly<{ began: number; next: number }>;

/**
 * What comes over the line in a night is taken away in that night. What was held back by a follow-up, or came into the ledger late,
 * is found when all days are walked through again.
 */
const walkAgainMs = 7 * dayMs;

/**
 * Every night takes customers' words and agents' notes, and the account ids of those who wrote or raised them, out of what is older than
 * a project wants to keep.
 * Scores, dimensions and the number that tells people apart stay, so no figure changes.
 */
export async function expireWords(ports: ExpireWordsPorts, mayContinue: () => boolean): Promise<void> {
  const { settings, clock, log, wordsExpiry } = ports;
  const now = clock.now();
  const zone = await settings.reportingTimeZone();
  for (const projectId of await settings.projects()) {
    if (!mayContinue()) return;
    try {
      const { words } = (await settings.read(projectId)).settings.keeping;
      if (words === null) continue;
      const firstKept = keptFromDay(words, now.getTime(), zone);
      const expiry = { projectId, now, before: new Date(startOf(firstKept, zone)) };
      await expireProject(ports, expiry, { lastDay: firstKept - 1, zone }, mayContinue);
    } catch (error) {
      log.error('words that are kept no longer could not be taken away; the next night tries again', error, {
        projectId,
      });
    }
  }
  const askedBefore = new Date(now.getTime() - peopleDays * dayMs);
  await exhaust((limit) => wordsExpiry.forgetPeople(askedBefore, now, limit), mayContinue);
}

type Until = Readonly<{ lastDay: number; zone: string }>;

async function expireProject(
  ports: ExpireWordsPorts,
  expiry: Expiry,
  until: Until,
  mayContinue: () => boolean,
): Promise<void> {
  const { wordsExpiry, log } = ports;
  const comments = await exhaust((limit) => wordsExpiry.dropComments(expiry, limit), mayContinue);
  const complaints = await exhaust((limit) => wordsExpiry.blankComplaints(expiry, limit), mayContinue);
  const recoveries = await exhaust((limit) => wordsExpiry.dropRecoveryWords(expiry, limit), mayContinue);
  const notes = await exhaust((limit) => wordsExpiry.dropNotes(expiry, limit), mayContinue);
  const names = await walkDays(ports, expiry, until, mayContinue);
  if (comments + complaints + recoveries + notes + names > 0)
    log.info('words and names older than the project keeps them were taken away', {
      ...{ projectId: expiry.projectId, comments, complaints, recoveries, notes, names },
    });
}

/** Goes on where the last night ended, some days at a time. */
async function walkDays(
  { wordsExpiry, memory }: ExpireWordsPorts,
  expiry: Expiry,
  { lastDay, zone }: Until,
  mayContinue: () => boolean,
): Promise<number> {
  const remembered = `words.walk.${expiry.projectId}`;
  const first = await wordsExpiry.firstDay(expiry.projectId);
  if (first === null) return 0;
  const last = await memory.recall<Walk>(remembered);
  const now = expiry.now.getTime();
  const { began, next } = last && now - last.began < walkAgainMs ? last : { began: now, next: first };
  let names = 0;
  let from = next;
  while (from <= lastDay) {
    const to = Math.min(lastDay, from + daysAtOnce - 1);
    const span = { from, to, begins: new Date(startOf(from, zone)), ends: new Date(startOf(to + 1, zone)) };
    names += await blankNames(wordsExpiry, expiry, span, mayContinue);
    // Out of time, perhaps in the midst of these days: the next night begins with them.
    if (!mayContinue()) break;
    from = to + 1;
  }
  await memory.keep(remembered, { began, next: from });
  return names;
}

async function blankNames(
  wordsExpiry: WordsExpiry,
  expiry: Expiry,
  span: ExpirySpan,
  mayContinue: () => boolean,
): Promise<number> {
  const authors = await exhaust((limit) => wordsExpiry.blankAuthors(expiry, span, limit), mayContinue);
  return authors + (await exhaust((limit) => wordsExpiry.blankReporters(expiry, span, limit), mayContinue));
}

/** Repeats a piece of work until it finds less than it may change. */
async function exhaust(work: (limit: number) => Promise<number>, mayContinue: () => boolean): Promise<number> {
  let sum = 0;
  while (mayContinue()) {
    const rows = await work(rowsAtOnce);
    sum += rows;
    if (rows < rowsAtOnce) break;
  }
  return sum;
}
