import { dayOf, hourOf, isoDay } from '../calendar';
import type { DigestSetting } from './digest-setting';
import { bulleted, document, link, paragraph, strong, text, type Document } from '../document';
import { reasonWords } from '../follow-ups/follow-up-issue';
import type { Reason } from '../answering/reason';
import type { Score } from '../answering/score';

/** How the digest of a day is named; one name, one issue. */
export const digestKey = (projectId: number, day: number) => `digest:${projectId}:${isoDay(day)}`;

/** Day 0 was a Thursday; Monday is 1. */
const weekdayOf = (day: number) => ((((day + 3) % 7) + 7) % 7) + 1;

/** The day whose digest is due now; null while it is too early, on other days, and where it is off. */
export function dueDigestDay({ on, hour, weekdays }: DigestSetting, now: number, timeZone: string): number | null {
  const day = dayOf(now, timeZone);
  return on && weekdays.includes(weekdayOf(day)) && now >= hourOf(day, hour, timeZone) ? day : null;
}

/** One answer nobody has read, as the digest tells it: neither names nor words, since more people may see the issue. */
export type DigestLine = Readonly<{
  key: string;
  url: string | null;
  summary: string | null;
  score: Score | null;
  isSolved: boolean;
  reasons: readonly Reason[];
  majorConcern: boolean;
  wantsContact: boolean;
}>;

export type Digest = Readonly<{ day: number; total: number; owing: number; lines: readonly DigestLine[] }>;

const answers = (count: number) => (count === 1 ? '1 answer' : `${count} answers`);

/** What Jira mails as the subject. */
export const digestSummary = ({ day, total, owing }: Digest) =>
  `Satisfaction review ${isoDay(day)}: ${answers(total)} nobody has read${owing === 0 ? '' : `, ${owing} to follow up`}`;

function lineOf({ key, url, summary, score, isSolved, reasons, majorConcern, wantsContact }: DigestLine) {
  const said = [
    ...(isSolved ? [] : ['not solved']),
    ...(score === null ? [] : [`${score} of 5`]),
    ...reasons.map((reason) => reasonWords[reason]),
    ...(majorConcern ? ['a major concern'] : []),
    ...(wantsContact ? ['wants to be contacted'] : []),
  ];
  const name = url === null ? text(key) : link(key, url);
  return [name, text(`${summary === null ? '' : ` ${summary}`} – ${said.join(', ')}`)];
}

/** What nobody has read by that morning; those that owe a follow-up come first. */
export function digestMessage(digest: Digest): Document {
  const { total, lines } = digest;
  const more = total - lines.length;
  return document(
    paragraph(strong(`${answers(total)} nobody has read yet.`)),
    bulleted(...lines.map(lineOf)),
    ...(more > 0 ? [paragraph(text(`And ${more} more.`))] : []),
    paragraph(text('Read them on the Satisfaction page of the service project, under Review.')),
  );
}
