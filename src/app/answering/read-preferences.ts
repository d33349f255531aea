import { defaultSettings } from '../../domain/settings/project-settings';
import type { Answers } from '../../ports/answering/answers';
import type { Clock } from '../../ports/platform/clock';
import type { Cycles } from '../../ports/asking/cycles';
import type { PersonWishes } from '../../ports/answering/person-wishes';
import type { Requests } from '../../ports/requests/requests';
import type { Settings } from '../../ports/settings/settings';

export type PreferencesPorts = Readonly<{
  persons: PersonWishes;
  answers: Pick<Answers, 'storedAbout' | 'eraseComments'>;
  cycles: Pick<Cycles, 'openOf'>;
  requests: Pick<Requests, 'findNow'>;
  settings: Pick<Settings, 'projects' | 'read'>;
  clock: Clock;
}>;

export type OpenQuestion = Readonly<{
  requestKey: string;
  summary: string;
  askedAt: number;
  closesAt: number;
  url: string;
}>;

export type PreferencesPage = Readonly<{
  open: readonly OpenQuestion[];
  snoozedUntil: number | null;
  stopped: boolean;
  restDays: number;
  stored: Readonly<{ answers: number; comments: number; lastAskedAt: number | null; firstAnswerAt: number | null }>;
}>;

/** "My surveys": what is open, what this person wished, and what is stored about them. */
export async function readPreferences(ports: PreferencesPorts, accountId: string): Promise<PreferencesPage> {
  const [wishes, stored, open, restDays] = await Promise.all([
    ports.persons.find(accountId),
    ports.answers.storedAbout(accountId),
    openOf(ports, accountId),
    longestRest(ports),
  ]);
  const now = ports.clock.now().getTime();
  return {
    open,
    snoozedUntil: wishes.snoozedUntil !== null && wishes.snoozedUntil > now ? wishes.snoozedUntil : null,
    stopped: wishes.optedOut,
    restDays,
    stored: { ...stored, lastAskedAt: wishes.askedAt },
  };
}

/** A request that is gone, or is somebody else's by now, is no open question. */
async function openOf(
  { cycles, requests, clock }: PreferencesPorts,
  accountId: string,
): Promise<readonly OpenQuestion[]> {
  const asked = await cycles.openOf(accountId, clock.now());
  if (asked.length === 0) return [];
  const found = await requests.findNow(asked.map(({ issueId }) => issueId));
  return asked.flatMap(({ issueId, askedAt, closesAt }) => {
    const request = found.get(issueId);
    if (request?.reporterId !== accountId || request.portalUrl === null || askedAt === null || closesAt === null)
      return [];
    return [{ requestKey: request.key, summary: request.summary, askedAt, closesAt, url: request.portalUrl }];
  });
}

const projectsLookedAt = 20;

/** Rest periods are set per project; the page promises the longest, so that it never promises too much. */
async function longestRest({ settings }: PreferencesPorts): Promise<number> {
  const projects = await settings.projects();
  const versions = await Promise.all(projects.slice(0, projectsLookedAt).map((id) => settings.read(id)));
  const rests = versions.filter((version) => version.settings.on).map((version) => version.settings.restDays);
  return rests.length === 0 ? defaultSettings.restDays : Math.max(...rests);
}
