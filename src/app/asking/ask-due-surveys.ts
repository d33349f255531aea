import { cycleKey } from '../../domain/requests/cycle';
import { whyAtRest } from '../../domain/asking/eligibility';
import type { SettingsVersion } from '../../domain/settings/project-settings';
import { whyWithdraw } from '../../domain/asking/send-check';
import type { Clock } from '../../ports/platform/clock';
import type { Cycles, LedgerCycle, Outcome } from '../../ports/asking/cycles';
import type { Log } from '../../ports/platform/log';
import type { People } from '../../ports/settings/permissions';
import type { PersonWishes } from '../../ports/answering/person-wishes';
import type { RequestNow, Requests } from '../../ports/requests/requests';
import type { Settings } from '../../ports/settings/settings';
import type { ExcludePorts } from './exclude-before-sending';
import { leaveInPeace } from './leave-in-peace';
import type { SurveyComments } from '../../ports/asking/survey-comments';
import { postSurvey } from './post-survey';

export type AskPorts = ExcludePorts &
  Readonly<{
    cycles: Cycles;
    requests: Requests;
    persons: PersonWishes;
    people: People;
    comments: SurveyComments;
    settings: Settings;
    clock: Clock;
    log: Log;
    newToken: () => string;
  }>;

const batch = 50;
/** Longer than the function may run, so that nobody can still be posting when a lease ends. */
const leaseMs = 10 * 60_000;

type Ready = Readonly<{
  cycle: LedgerCycle;
  key: string;
  now: RequestNow;
  reporter: string;
  settings: SettingsVersion;
}>;

/** Asks everybody who is due, batch after batch, until nothing is due or `mayContinue` says stop. Answers how many were asked. */
export async function askDueSurveys(ports: AskPorts, mayContinue: () => boolean): Promise<number> {
  let asked = 0;
  while (mayContinue()) {
    const token = ports.newToken();
    const leased = await ports.cycles.lease(ports.clock.now(), batch, token, leaseMs);
    if (leased.length > 0) asked += await askBatch(ports, leased, token);
    if (leased.length < batch) break;
  }
  return asked;
}

async function askBatch(ports: AskPorts, leased: readonly LedgerCycle[], token: string): Promise<number> {
  const withdrawn = new Map<string, Outcome>();
  let waiting = await leaveInPeace(ports, await lookAgain(ports, leased, withdrawn), withdrawn);
  let asked = 0;
  // Whoever has several due requests and need not rest is asked about one after the other.
  for (let outcomes = withdrawn; outcomes.size > 0 || waiting.length > 0; outcomes = new Map()) {
    const { held, later } = await claimPeople(ports, waiting, outcomes);
    await post(ports, held, outcomes);
    await ports.cycles.settle(outcomes, token, ports.clock.now());
    asked += [...outcomes.values()].filter(({ kind }) => kind === 'asked').length;
    waiting = later;
  }
  return asked;
}

async function post(ports: AskPorts, held: readonly Ready[], outcomes: Map<string, Outcome>): Promise<void> {
  const locales = await ports.people.localesOf(held.map(({ reporter }) => reporter)).catch((error: unknown) => {
    // The ask matters more than its language.
    ports.log.error('languages of customers could not be read', error);
    return new Map<string, string>();
  });
  for (const { key, cycle, now, reporter, settings } of held) {
    const survey = {
      cycle,
      key,
      portalUrl: now.portalUrl,
      locale: locales.get(reporter) ?? null,
      settings: settings.settings,
    };
    outcomes.set(key, await postSurvey(ports, survey));
  }
}

/** Reads every request once more, in one call; what changed meanwhile is withdrawn. */
async function lookAgain(
  ports: AskPorts,
  leased: readonly LedgerCycle[],
  outcomes: Map<string, Outcome>,
): Promise<readonly Ready[]> {
  const found = await ports.requests.findNow([...new Set(leased.map(({ issueId }) => issueId))]);
  const ready: Ready[] = [];
  const settingsOf = new Map<number, SettingsVersion>();
  for (const cycle of leased) {
    const key = cycleKey(cycle.issueId, cycle.cycle);
    const now = found.get(cycle.issueId) ?? null;
    const because = whyWithdraw(cycle, now);
    if (because || !now || cycle.reporter === null) {
      outcomes.set(key, { kind: 'withdrawn', because: because ?? 'deleted' });
      continue;
    }
    const settings = settingsOf.get(cycle.projectId) ?? (await ports.settings.read(cycle.projectId));
    settingsOf.set(cycle.projectId, settings);
    if (settings.settings.on) ready.push({ cycle, key, now, reporter: cycle.reporter, settings });
    else outcomes.set(key, { kind: 'withdrawn', because: 'project-off' });
  }
  return ready;
}

const restDaysOf = ({ cycle, settings }: Ready) => (cycle.askedAnyway ? 0 : settings.settings.restDays);

/**
 * Spends each person's rest period on the first of their due requests. The claim is one statement for the
 * whole site, so two workers, or two projects, cannot both win it; whoever holds it may post, and post again
 * after a crash. `later` are further requests of people whom no rest keeps from being asked about them too.
 */
async function claimPeople(
  { persons, clock }: AskPorts,
  ready: readonly Ready[],
  outcomes: Map<string, Outcome>,
): Promise<Readonly<{ held: readonly Ready[]; later: readonly Ready[] }>> {
  const firstOf = new Map<string, Ready>();
  for (const one of ready) if (!firstOf.has(one.reporter)) firstOf.set(one.reporter, one);
  const now = clock.now();
  const claims = [...firstOf.values()].map((one) => ({
    accountId: one.reporter,
    cycleKey: one.key,
    restDays: restDaysOf(one),
  }));
  const people = claims.length === 0 ? new Map<string, never>() : await persons.claim(claims, now);
  const held: Ready[] = [];
  const later: Ready[] = [];
  for (const one of ready) {
    const person = people.get(one.reporter);
    const because = person && whyAtRest(person, restDaysOf(one), now.getTime());
    if (person?.askedFor === one.key) held.push(one);
    else if (because === null && firstOf.get(one.reporter) !== one) later.push(one);
    else outcomes.set(one.key, { kind: 'rested', because: because ?? 'resting' });
  }
  return { held, later };
}
