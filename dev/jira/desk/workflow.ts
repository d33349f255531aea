import type { Actor } from '../../site/boundary';
import type { Change, Issue, Transition } from '../records';
import { refuse } from '../refusal';
import { changed, edit } from './changelog';
import { accountIdOf, projectOf, readFrom, statusOf, type Desk } from './desk';
import { tellUpdated } from './events';
import { mailResolution } from './mail';
import { followResolution, followStatus } from './slas';

export const defaultResolutionId = '10000';

export const transitionsFrom = (desk: Desk, issue: Issue): readonly Transition[] =>
  projectOf(desk, issue).transitions.filter(({ from }) => from.includes(issue.statusId));

/** Sets or clears the resolution and gives back the item for the history; clocks follow. */
export function setResolution(desk: Desk, issue: Issue, resolutionId: string | null): Change | null {
  const { resolutions } = desk.records;
  const named = (id: string | null) => [id, id === null ? null : readFrom(resolutions, id).name] as const;
  const item = changed('resolution', named(issue.resolutionId), named(resolutionId));
  if (!item) return null;
  const opens = issue.resolutionId === null || resolutionId === null;
  issue.resolutionId = resolutionId;
  issue.resolvedAt = resolutionId === null ? null : desk.now();
  if (opens) followResolution(desk, issue);
  return item;
}

function setStatus(desk: Desk, issue: Issue, statusId: string): Change | null {
  const before = statusOf(desk, issue);
  const after = readFrom(desk.records.statuses, statusId);
  const item = changed('status', [before.id, before.name], [after.id, after.name]);
  if (!item) return null;
  issue.statusId = statusId;
  issue.statusAt = desk.now();
  followStatus(desk, issue);
  return item;
}

export type Move = Readonly<{
  statusId: string;
  resolutionId?: string | null;
  also?: () => readonly (Change | null)[];
}>;

/** A done status has a resolution, any other has none; both items stand in one history entry, resolution first. */
export function moveTo(
  desk: Desk,
  issue: Issue,
  { statusId, resolutionId, also }: Move,
  actor: Actor,
): readonly Change[] {
  const actorId = accountIdOf(actor);
  const isDone = readFrom(desk.records.statuses, statusId).category === 'done';
  const resolution = isDone ? (resolutionId ?? issue.resolutionId ?? defaultResolutionId) : null;
  const wasResolved = issue.resolutionId !== null;
  const items = edit(desk, issue, actorId, () => [
    setResolution(desk, issue, resolution),
    setStatus(desk, issue, statusId),
    ...(also?.() ?? []),
  ]);
  if (wasResolved !== (issue.resolutionId !== null)) mailResolution(desk, issue, actorId);
  tellUpdated(desk, issue, actor, items);
  return items;
}

export function findTransition(desk: Desk, issue: Issue, id: string): Transition {
  const found = transitionsFrom(desk, issue).find((transition) => transition.id === id);
  return found ?? refuse(400, `It is not on the appropriate screen, or unknown: transition ${id} is not possible now.`);
}
