import uniqWith from 'lodash/uniqWith';
import { dayOf, startOf } from '../../domain/calendar';
import { samePlace, type CausePlace } from '../../domain/follow-ups/cause-place';
import { sinceOf } from '../../domain/improvements/improvement';
import { effectDays, effectOf, windowsOf, type CauseDay, type Effect } from '../../domain/figures/improvement-effect';
import type { Causes } from '../../ports/follow-ups/causes';
import type { Improvement, LinkedFollowUps } from '../../ports/improvements/improvements';
import type { Permissions } from '../../ports/settings/permissions';
import type { Settings } from '../../ports/settings/settings';
import { improvementRules, syncRegister, type SyncImprovementsPorts } from './sync-improvements';

export type ReadImprovementsPorts = SyncImprovementsPorts &
  Readonly<{
    causes: Pick<Causes, 'moments' | 'answered'>;
    permissions: Pick<Permissions, 'mayAdminister'>;
    settings: Pick<Settings, 'reportingTimeZone'>;
  }>;

export type RegisterEntry = Improvement &
  Readonly<{ linkedCauses: readonly CausePlace[]; followUps: number; effect: Effect | null }>;
export type Register = Readonly<{ configured: boolean; lags: boolean; entries: readonly RegisterEntry[] }>;

const shown = 300;
/** Effects are told for improvements implemented within this time, the latest first. */
const effectsShown = 20;
const effectsWithinDays = 400;

/** The register for a service owner; null for others. Jira is asked first, so that what was moved there shows at once. */
export async function readImprovements(ports: ReadImprovementsPorts, projectId: number): Promise<Register | null> {
  if (!(await ports.permissions.mayAdminister(projectId))) return null;
  const configured = (await improvementRules(ports, projectId)) !== null;
  const lags = configured && !(await isInStep(ports, projectId));
  const [list, linked] = await Promise.all([
    ports.improvements.list(projectId, shown),
    ports.improvements.linked(projectId),
  ]);
  const entries = list.map((one) => withLinks(one, linked));
  return { configured, lags, entries: await withEffects(ports, projectId, entries) };
}

async function isInStep(ports: ReadImprovementsPorts, projectId: number): Promise<boolean> {
  try {
    await syncRegister(ports, projectId);
    return true;
  } catch (error) {
    ports.log.error('an improvement register could not be brought in step for its view', error, { projectId });
    return false;
  }
}

function withLinks(one: Improvement, linked: readonly LinkedFollowUps[]): RegisterEntry {
  const own = linked.filter(({ issueKey }) => issueKey === one.issueKey);
  return {
    ...one,
    linkedCauses: uniqWith(
      own.flatMap(({ cause }) => cause ?? []),
      samePlace,
    ),
    followUps: own.reduce((sum, { count }) => sum + count, 0),
    effect: null,
  };
}

const causesOf = ({ causes, linkedCauses }: RegisterEntry) => uniqWith([...causes, ...linkedCauses], samePlace);

/** Before and after of what was implemented lately; three statements however many there are. */
async function withEffects(
  { causes, settings, clock }: ReadImprovementsPorts,
  projectId: number,
  entries: readonly RegisterEntry[],
): Promise<readonly RegisterEntry[]> {
  const zone = await settings.reportingTimeZone();
  const today = dayOf(clock.now().getTime(), zone);
  const candidates = entries
    .flatMap((entry) => {
      const at = sinceOf(entry.history, 'implemented');
      const day = at === null ? null : dayOf(at, zone);
      const windows = day === null || day < today - effectsWithinDays ? null : windowsOf(day, today);
      return windows && causesOf(entry).length > 0 ? [{ entry, day: day ?? 0, windows }] : [];
    })
    .sort((a, b) => b.day - a.day)
    .slice(0, effectsShown);
  const first = candidates.at(-1);
  if (!first) return entries;
  const [moments, answered] = await Promise.all([
    causes.moments(projectId, new Date(startOf(first.day - effectDays, zone))),
    causes.answered(
      projectId,
      candidates.flatMap(({ windows }) => [windows.before, windows.after]),
    ),
  ]);
  const rows: readonly CauseDay[] = moments.map(({ owedAt, ...rest }) => ({ ...rest, day: dayOf(owedAt, zone) }));
  const effects = new Map(
    candidates.map(({ entry, windows }, place) => {
      const answers = { before: answered[2 * place] ?? 0, after: answered[2 * place + 1] ?? 0 };
      return [entry.issueId, effectOf(causesOf(entry), windows, rows, answers)];
    }),
  );
  return entries.map((entry) => ({ ...entry, effect: effects.get(entry.issueId) ?? null }));
}
