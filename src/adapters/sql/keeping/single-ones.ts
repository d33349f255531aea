import { sql } from 'kysely';
import { cycleId } from '../../../domain/requests/cycle';
import type { Candidate } from '../../../ports/asking/cycles';
import { db } from '../driver';
import { inList } from '../figures/figure-slice';

/** Nothing younger is ever packed (`youngestWhenShort`, in `pack-old-requests`), with room for a clock that is wrong. */
const surelySingleDays = 30;
/** Days of different time zones lie this far apart at most. */
const zoneDays = 2;

async function fences(): Promise<ReadonlyMap<number, number>> {
  const { rows } = await sql<{ name: string; upto: string | number }>`
    SELECT name, upto FROM sweep WHERE name LIKE 'packed:%'`.execute(db);
  return new Map(rows.map(({ name, upto }) => [Number(name.slice('packed:'.length)), Number(upto)]));
}

async function knownAmong(candidates: readonly Candidate[]): Promise<ReadonlySet<number>> {
  const issues = [...new Set(candidates.map(({ issueId }) => issueId))];
  const { rows } = await sql<{ id: string | number }>`
    SELECT issue_id * 1024 + cycle AS id FROM cycle WHERE issue_id IN ${inList(issues)}`.execute(db);
  return new Set(rows.map(({ id }) => Number(id)));
}

/**
 * Candidates that are not packed. A request may have moved since it was packed, and its day may have moved with a time zone: one the
 * ledger does not know counts as packed where any project has packed its day. A back-fill brings what was never known, so that its own
 * project alone matters. Asks the database about old ones only.
 */
export async function singleOnes(candidates: readonly Candidate[], now: Date): Promise<readonly Candidate[]> {
  const today = Math.floor(now.getTime() / 86_400_000);
  const old = candidates.filter(({ resolvedDay }) => resolvedDay < today - surelySingleDays);
  if (old.length === 0) return candidates;
  const packed = await fences();
  if (packed.size === 0) return candidates;
  const known = await knownAmong(old);
  const furthest = Math.max(...packed.values()) + zoneDays;
  const isSingle = (one: Candidate) => {
    if (!old.includes(one) || known.has(cycleId(one.issueId, one.cycle))) return true;
    const isBroughtIn = one.reason === 'back-filled' || one.reason === 'not-a-request';
    return one.resolvedDay >= (isBroughtIn ? (packed.get(one.projectId) ?? 0) : furthest);
  };
  return candidates.filter(isSingle);
}
