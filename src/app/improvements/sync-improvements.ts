import {
  historyOf,
  rejectedBy,
  stateReader,
  type ImprovementRules,
  type ImprovementState,
  type Standing,
} from '../../domain/improvements/improvement';
import type { Catalogue } from '../../ports/settings/catalogue';
import type { Clock } from '../../ports/platform/clock';
import type { ImprovementIssue, ImprovementIssues } from '../../ports/improvements/improvement-issues';
import type { Improvement, Improvements } from '../../ports/improvements/improvements';
import type { Log } from '../../ports/platform/log';
import type { Memory } from '../../ports/platform/memory';
import type { Settings } from '../../ports/settings/settings';

export type SyncImprovementsPorts = Readonly<{
  improvements: Improvements;
  improvementIssues: ImprovementIssues;
  catalogue: Pick<Catalogue, 'resolutions'>;
  settings: Pick<Settings, 'read'>;
  memory: Memory;
  clock: Clock;
  log: Log;
}>;

type Target = ImprovementRules & Readonly<{ projectId: string; issueTypeId: string }>;
type Reading = Readonly<{ projectId: number; rules: Target; stateOf: (standing: Standing) => ImprovementState }>;

const most = 2_000;
const lookedAtAgain = 100;
/** How far Jira's search may lag behind, and schedules that failed in between. */
const overlapMinutes = 180;

/** The rules of a project, where somebody has said which issues are improvements. */
export async function improvementRules(
  { settings }: Pick<SyncImprovementsPorts, 'settings'>,
  projectId: number,
): Promise<Target | null> {
  const { improvements: rules } = (await settings.read(projectId)).settings;
  return rules.projectId === null || rules.issueTypeId === null
    ? null
    : { ...rules, projectId: rules.projectId, issueTypeId: rules.issueTypeId };
}

async function readingOf(ports: SyncImprovementsPorts, projectId: number): Promise<Reading | null> {
  const rules = await improvementRules(ports, projectId);
  if (!rules) return null;
  const [statuses, resolutions] = await Promise.all([
    ports.improvementIssues.statuses(rules.projectId, rules.issueTypeId),
    ports.catalogue.resolutions(),
  ]);
  const categories = new Map(statuses.map(({ id, category }) => [id, category]));
  return { projectId, rules, stateOf: stateReader(rules, categories, rejectedBy(rules, resolutions)) };
}

/** Brings every register in step with Jira; one project's trouble keeps no other waiting. */
export async function syncImprovements(
  ports: SyncImprovementsPorts & Readonly<{ settings: Pick<Settings, 'read' | 'projects'> }>,
  mayContinue: () => boolean,
): Promise<void> {
  for (const projectId of await ports.settings.projects()) {
    if (!mayContinue()) return;
    try {
      await syncRegister(ports, projectId, mayContinue);
    } catch (error) {
      ports.log.error('an improvement register could not be brought in step; it is tried again', error, { projectId });
    }
  }
}

type Done = Readonly<{ rules: string; at: number }>;

/**
 * Brings one register in step: what changed since the last look, everything when its rules changed, and those unseen
 * longest, which may be deleted or moved away.
 */
export async function syncRegister(
  ports: SyncImprovementsPorts,
  projectId: number,
  mayContinue: () => boolean = () => true,
): Promise<void> {
  const { improvements, improvementIssues, memory, clock } = ports;
  const reading = await readingOf(ports, projectId);
  if (!reading) return;
  const began = clock.now();
  const name = `improvements.${projectId}`;
  const before = await memory.recall<Done>(name);
  const rules = JSON.stringify(reading.rules);
  const minutes = before?.rules === rules ? (began.getTime() - before.at) / 60_000 + overlapMinutes : null;
  const updated = await improvementIssues.updated(reading.rules, minutes, most);
  const known = new Map((await improvements.list(projectId, most)).map((one) => [one.issueId, one]));
  for (const issue of updated) {
    if (!mayContinue()) return;
    await follow(ports, reading, issue, known.get(issue.issueId) ?? null);
  }
  await memory.keep(name, { rules, at: began.getTime() } satisfies Done);
  await lookAgain(ports, reading);
}

/** Left out of a bulk answer is no proof that an issue is gone: it is asked for by itself. */
async function lookAgain(ports: SyncImprovementsPorts, reading: Reading): Promise<void> {
  const { improvements, improvementIssues, clock } = ports;
  const unseen = await improvements.unseen(reading.projectId, lookedAtAgain);
  const found = await improvementIssues.findMany(unseen.map(({ issueId }) => issueId));
  for (const one of unseen)
    await follow(ports, reading, found.get(one.issueId) ?? (await improvementIssues.find(one.issueId)), one);
  await improvements.seen(
    reading.projectId,
    unseen.map(({ issueId }) => issueId),
    clock.now(),
  );
}

const isSame = (one: Improvement, issue: ImprovementIssue, state: ImprovementState) =>
  one.leftAt === null &&
  one.issueKey === issue.key &&
  one.title === issue.title.slice(0, 255) &&
  one.status.id === issue.status.id &&
  one.status.name === issue.status.name &&
  one.resolution?.id === issue.resolution?.id &&
  one.state === state;

/** Makes of one entry what Jira says of its issue; the history is read only where something changed. */
async function follow(
  ports: SyncImprovementsPorts,
  { projectId, rules, stateOf }: Reading,
  issue: ImprovementIssue | null,
  known: Improvement | null,
): Promise<void> {
  const at = ports.clock.now();
  const belongs = issue?.projectId === rules.projectId && issue.issueTypeId === rules.issueTypeId;
  if (!issue || !belongs) {
    if (known && known.leftAt === null) await ports.improvements.leave(projectId, known.issueId, at);
    return;
  }
  const standing = { statusId: issue.status.id, resolutionId: issue.resolution?.id ?? null };
  if (known && isSame(known, issue, stateOf(standing))) return;
  const changes = await ports.improvementIssues.changesOf(issue.issueId);
  const history = historyOf({ ...standing, createdAt: issue.createdAt }, changes, stateOf);
  const { key: issueKey, title, status, resolution, issueId } = issue;
  const state = history.at(-1)?.state ?? stateOf(standing);
  await ports.improvements.write({ projectId, issueId, issueKey, title, state, status, resolution, history }, at);
}

/** Brings one issue in step, in every register that has it; `projectId` puts it into that one. */
export async function syncImprovement(
  ports: SyncImprovementsPorts,
  issueId: number,
  projectId: number | null = null,
): Promise<void> {
  const entries = await ports.improvements.findByIssue(issueId);
  const projects = new Set([...entries.map((one) => one.projectId), ...(projectId === null ? [] : [projectId])]);
  if (projects.size === 0) return;
  const issue = await ports.improvementIssues.find(issueId);
  for (const one of projects) {
    const reading = await readingOf(ports, one);
    if (reading) await follow(ports, reading, issue, entries.find((entry) => entry.projectId === one) ?? null);
  }
}
