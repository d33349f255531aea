import { whyFollowUp } from '../../domain/answering/answer';
import { dayOf } from '../../domain/calendar';
import { cycleKey } from '../../domain/requests/cycle';
import { answerKey } from '../../domain/follow-ups/follow-up';
import type { Answers, WrittenRevision } from '../../ports/answering/answers';
import type { Clock } from '../../ports/platform/clock';
import type { FollowUps, WakeFollowUps } from '../../ports/follow-ups/follow-ups';
import type { Settings } from '../../ports/settings/settings';

export type HealPorts = Readonly<{
  answers: Pick<Answers, 'writtenBetween' | 'store' | 'markDirty'>;
  followUps: Pick<FollowUps, 'owe'>;
  wakeFollowUps: WakeFollowUps;
  settings: Pick<Settings, 'read' | 'reportingTimeZone'>;
  clock: Clock;
}>;

const hourMs = 60 * 60_000;
/** Younger answers may still be on their way. */
const settledMs = 2 * 60_000;
const page = 200;

/**
 * Finishes what a crash cut short in the last hours: a revision that does not count yet, figures that were
 * not marked, a follow-up that is not owed. Every step may be repeated, so no answer is checked too often.
 */
export async function healAnswers(ports: HealPorts, hours = 3): Promise<void> {
  const now = ports.clock.now().getTime();
  const to = new Date(now - settledMs);
  let from = new Date(now - hours * hourMs);
  for (;;) {
    const written = await ports.answers.writtenBetween(from, to, page);
    await healPage(ports, written);
    const last = written.at(-1);
    if (written.length < page || !last || last.at <= from.getTime()) return;
    from = new Date(last.at);
  }
}

async function healPage(ports: HealPorts, written: readonly WrittenRevision[]): Promise<void> {
  const zone = await ports.settings.reportingTimeZone();
  const dirty = new Map<number, Set<number>>();
  let isOwing = false;
  for (const one of written) {
    const { projectId, resolvedAt } = one.cycle;
    const day = one.day ?? dayOf(one.at, zone);
    const kind = one.cycle.askedAt === null ? 'volunteered' : 'asked';
    if (!one.counts) await ports.answers.store(one.cycle, one.said, kind, one.revision, day, new Date(one.at));
    dirty.set(projectId, new Set([...(dirty.get(projectId) ?? []), day, dayOf(resolvedAt, zone)]));
    if (!one.hasFollowUp && (await owe(ports, one))) isOwing = true;
  }
  for (const [projectId, days] of dirty) await ports.answers.markDirty(projectId, [...days]);
  if (isOwing) await ports.wakeFollowUps.wake();
}

async function owe({ followUps, settings }: HealPorts, { cycle, said, at }: WrittenRevision): Promise<boolean> {
  const { settings: rules } = await settings.read(cycle.projectId);
  const owedFor = whyFollowUp(said, rules.alarmLevel);
  if (!owedFor) return false;
  const { projectId, issueId: requestId, issueKey: requestKey } = cycle;
  const dedupeKey = answerKey(cycleKey(requestId, cycle.cycle));
  await followUps.owe({ dedupeKey, projectId, requestId, requestKey, owedFor }, new Date(at));
  return true;
}
