import { cycleKey } from '../../domain/requests/cycle';
import { whyAtRest } from '../../domain/asking/eligibility';
import { whyWithdraw } from '../../domain/asking/send-check';
import { surveyMessage } from '../../domain/asking/survey-message';
import type { Clock } from '../../ports/platform/clock';
import type { Cycles, LedgerCycle } from '../../ports/asking/cycles';
import type { Log } from '../../ports/platform/log';
import type { People } from '../../ports/settings/permissions';
import type { PersonWishes } from '../../ports/answering/person-wishes';
import type { Requests } from '../../ports/requests/requests';
import type { Settings } from '../../ports/settings/settings';
import type { SurveyComments } from '../../ports/asking/survey-comments';
import { excludeBeforeSending, type ExcludePorts } from './exclude-before-sending';

export type RemindPorts = ExcludePorts &
  Readonly<{
    cycles: Cycles;
    requests: Requests;
    persons: PersonWishes;
    people: People;
    comments: SurveyComments;
    settings: Settings;
    clock: Clock;
    log: Log;
  }>;

const dayMs = 86_400_000;
const batch = 50;

/** Sends the one reminder of surveys that stayed open. Nobody who answered, re-opened, snoozed or stopped hears from us. */
export async function remind(ports: RemindPorts): Promise<void> {
  for (const projectId of await ports.settings.projects()) {
    const { settings } = await ports.settings.read(projectId);
    if (!settings.on || settings.reminderDays === null || settings.reminderDays >= settings.closesDays) continue;
    const now = ports.clock.now();
    const due = await ports.cycles.dueReminders(
      projectId,
      new Date(now.getTime() - settings.reminderDays * dayMs),
      now,
      batch,
    );
    if (due.length === 0) continue;
    const found = await ports.requests.findNow(due.map(({ issueId }) => issueId));
    const verdicts = await excludeBeforeSending(ports, settings, [...found.values()]);
    const locales = await ports.people
      .localesOf(due.flatMap(({ reporter }) => reporter ?? []))
      .catch(() => new Map<string, string>());
    for (const cycle of due) {
      const request = found.get(cycle.issueId) ?? null;
      if (whyWithdraw(cycle, request) !== null || !request?.portalUrl || !cycle.reporter) continue;
      if (verdicts.get(cycle.issueId)?.kind !== 'free') continue;
      const message = surveyMessage({
        portalUrl: request.portalUrl,
        locale: locales.get(cycle.reporter) ?? null,
        purpose: 'reminder',
        settings,
      });
      await remindOne(ports, cycle, cycle.reporter, message);
    }
  }
}

async function remindOne(
  ports: RemindPorts,
  cycle: LedgerCycle,
  reporter: string,
  message: ReturnType<typeof surveyMessage>,
): Promise<void> {
  const { optedOut, snoozedUntil } = await ports.persons.find(reporter);
  const now = ports.clock.now();
  // Only wishes count here: the rest period was spent by the ask this reminder belongs to.
  if (whyAtRest({ optedOut, snoozedUntil, askedAt: null }, 0, now.getTime()) !== null) return;
  // Claimed before it is sent: a crash may lose a reminder, and never sends two.
  if (!(await ports.cycles.claimReminder(cycle.issueId, cycle.cycle, now))) return;
  try {
    await ports.comments.post(cycle.issueId, message, cycleKey(cycle.issueId, cycle.cycle), 'reminder');
  } catch (error) {
    ports.log.error('reminder could not be posted', error, { cycle: cycleKey(cycle.issueId, cycle.cycle) });
  }
}
