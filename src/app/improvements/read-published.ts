import { sinceOf } from '../../domain/improvements/improvement';
import type { ShownImprovement, Improvements } from '../../ports/improvements/improvements';
import type { FollowUpLives } from '../../ports/follow-ups/follow-up-life';
import type { Log } from '../../ports/platform/log';
import { lookAtSurvey, type LookPorts, type Visitor } from '../answering/look-at-survey';

export type ReadPublishedPorts = LookPorts &
  Readonly<{
    improvements: Pick<Improvements, 'shown' | 'findByKey'>;
    lives: Pick<FollowUpLives, 'find'>;
    log: Log;
  }>;

export type PublishedEntry = Omit<ShownImprovement, 'issueKey'> & Readonly<{ isYours: boolean }>;

const read = 50;
const shownAtOnce = 3;

/**
 * What customers of this request's project may read of its improvements: approved words only, the one named as
 * prevention for this customer's own follow-up first. While nobody has approved words for that one, its customer
 * reads what was decided and nothing else. Nothing for somebody who may not see the request.
 */
export async function readPublished(ports: ReadPublishedPorts, visitor: Visitor): Promise<readonly PublishedEntry[]> {
  const look = await lookAtSurvey(ports, visitor);
  if (look.kind === 'stranger' || !look.record) return [];
  const { cycle, followUp } = look.record;
  const isOwn = look.standing.kind !== 'refused' || look.standing.mayRead;
  if (!isOwn) return [];
  const [all, life] = await Promise.all([
    ports.improvements.shown(cycle.projectId, read),
    followUp === null ? null : ports.lives.find(followUp.dedupeKey),
  ]);
  const prevention = life?.life.prevention;
  const own = prevention?.kind === 'improvement' ? prevention.issueKey : null;
  const entries = all.map(({ issueKey, ...entry }) => ({ ...entry, isYours: issueKey === own }));
  const yours = entries.filter(({ isYours }) => isYours);
  const unsaid = own !== null && yours.length === 0 ? await decidedOf(ports, cycle.projectId, own) : [];
  return [...unsaid, ...yours, ...entries.filter(({ isYours }) => !isYours)].slice(0, shownAtOnce);
}

async function decidedOf(
  { improvements }: ReadPublishedPorts,
  projectId: number,
  issueKey: string,
): Promise<readonly PublishedEntry[]> {
  const found = await improvements.findByKey(projectId, issueKey);
  const at = found && sinceOf(found.history, found.state);
  if (!found || at === null || found.leftAt !== null) return [];
  return [{ state: found.state, said: '', did: '', at, isYours: true }];
}
