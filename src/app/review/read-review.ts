import { dayOf, mondayOf, startOf } from '../../domain/calendar';
import { medianReadMs, repeatDays, reviewedDays, type ReviewedDays } from '../../domain/review/review';
import type { Clock } from '../../ports/platform/clock';
import type { Digests, WrittenDigest } from '../../ports/review/digests';
import type { People, Permissions } from '../../ports/settings/permissions';
import type { RepeatUnhappy, Reviews, UnreadAnswer } from '../../ports/review/reviews';
import type { Settings } from '../../ports/settings/settings';

export type ReadReviewPorts = Readonly<{
  reviews: Reviews;
  digests: Pick<Digests, 'latest'>;
  permissions: Pick<Permissions, 'mayAdminister'>;
  people: Pick<People, 'nameOf'>;
  settings: Pick<Settings, 'read' | 'reportingTimeZone'>;
  clock: Clock;
}>;

/** Somebody at the review of a project. */
export type Reviewer = Readonly<{ accountId: string; projectId: number }>;

export type Review = ReviewedDays &
  Readonly<{
    total: number;
    owing: number;
    answers: readonly (UnreadAnswer & Readonly<{ customerName: string | null }>)[];
    medianReadMs: number | null;
    reads: number;
    repeat: readonly (RepeatUnhappy & Readonly<{ name: string | null }>)[];
    /** There are more than these. */
    repeatMore: boolean;
    /** Null where no morning digest is written. */
    digest: WrittenDigest | null;
  }>;

const answersShown = 30;
const repeatShown = 10;
const daysLookedAt = 90;

/** What nobody has read yet, and how reading keeps up; for administrators of the project, since it is words and names. */
export async function readReview(ports: ReadReviewPorts, { projectId }: Reviewer): Promise<Review | null> {
  const { reviews, permissions, settings, clock } = ports;
  if (!(await permissions.mayAdminister(projectId))) return null;
  const [{ settings: rules }, zone] = await Promise.all([settings.read(projectId), settings.reportingTimeZone()]);
  const today = dayOf(clock.now().getTime(), zone);
  const week = new Date(startOf(mondayOf(today), zone));
  const [unread, pace, unhappy, digest] = await Promise.all([
    reviews.unread(projectId, rules.alarmLevel, answersShown),
    reviews.pace(projectId, today - daysLookedAt, week),
    reviews.repeatUnhappy(projectId, today - repeatDays, rules.alarmLevel, repeatShown + 1),
    rules.digest.on ? ports.digests.latest(projectId) : null,
  ]);
  const repeat = unhappy.slice(0, repeatShown);
  const names = await namesOf(ports, [
    ...unread.answers.flatMap(({ customer }) => customer ?? []),
    ...repeat.map(({ accountId }) => accountId),
  ]);
  const days = pace.days.map(({ lastReadAt, ...day }) => ({
    ...day,
    lastReadDay: lastReadAt === null ? null : dayOf(lastReadAt, zone),
  }));
  return {
    ...reviewedDays(days, today),
    ...{ total: unread.total, owing: unread.owing, medianReadMs: medianReadMs(pace.reads), reads: pace.reads.length },
    answers: unread.answers.map((answer) => ({
      ...answer,
      customerName: answer.customer === null ? null : (names.get(answer.customer) ?? null),
    })),
    repeat: repeat.map((one) => ({ ...one, name: names.get(one.accountId) ?? null })),
    ...{ repeatMore: unhappy.length > repeatShown, digest },
  };
}

async function namesOf({ people }: ReadReviewPorts, accountIds: readonly string[]) {
  const entries = [...new Set(accountIds)].map(
    async (accountId) => [accountId, await people.nameOf(accountId).catch(() => null)] as const,
  );
  return new Map(await Promise.all(entries));
}
