import { take, type Life } from '../../src/domain/follow-ups/follow-up-life';
import { noncompliancesOf } from '../../src/domain/follow-ups/noncompliance';
import { usualHours } from '../../src/domain/requests/working-time';
import type { DueTimes } from '../../src/domain/follow-ups/follow-up-clocks';
import type { FollowUp, FollowUps } from '../../src/ports/follow-ups/follow-ups';
import type { FollowUpLives, LifeDetails, Owing, StoredLife } from '../../src/ports/follow-ups/follow-up-life';

type Lived = Pick<StoredLife, 'life' | 'details' | 'owing' | 'version' | 'readAt'> &
  Readonly<{
    checkedAt: number;
    touchedAt: number;
    due: Readonly<Record<'read' | 'contact' | 'remedy', number>> | null;
    moved: Readonly<{ key: string; owner: string | null }> | null;
  }>;

const noDetails: LifeDetails = {
  ...{ contact: null, outcome: null, remediedBy: null, givenUpWhy: null, recoveryWords: null, recoveryAt: null },
  ...{ askedAt: null, remedies: 0, closedAt: null, earlyAt: null },
};
const nothingOwed: Owing = { duties: [], at: null, tries: 0, problem: null };
const unborn: Life = {
  ...{ state: 'owed', cause: null, prevention: null, contactedAt: null, remediedAt: null },
  ...{ recovery: null, round: 0, isClosedEarly: false },
};

/** The outbox in memory also keeps what it was told to be due by when. */
type Dated = (FollowUp & Readonly<{ due?: DueTimes }>) | null;
type Outbox = Readonly<{
  find: (...given: Parameters<FollowUps['find']>) => Promise<Dated>;
  findByIssue: (...given: Parameters<FollowUps['findByIssue']>) => Promise<Dated>;
}>;

/** Lives in memory on top of an outbox; held to the same contract as those in SQL. */
export function inMemoryFollowUpLives(outbox: () => Outbox): FollowUpLives {
  const lived = new Map<string, Lived>();
  const keys = new Set<string>();
  const livedOf = (dedupeKey: string): Lived =>
    lived.get(dedupeKey) ?? {
      life: unborn,
      details: noDetails,
      owing: nothingOwed,
      version: 0,
      readAt: null,
      checkedAt: 0,
      touchedAt: 0,
      due: null,
      moved: null,
    };
  const put = (dedupeKey: string, news: Partial<Lived>) =>
    void lived.set(dedupeKey, { ...livedOf(dedupeKey), ...news });

  async function find(dedupeKey: string): Promise<StoredLife | null> {
    const row = await outbox().find(dedupeKey);
    if (!row) return null;
    keys.add(dedupeKey);
    const { life, details, owing, version, readAt, moved, due } = livedOf(dedupeKey);
    const state = life.state === 'owed' ? row.state : life.state;
    const { projectId, requestId, requestKey, owedFor, issueId, owedAt, openedAt } = row;
    return {
      ...{ dedupeKey, projectId, requestId, requestKey, owedFor, issueId, owedAt, openedAt, readAt, version },
      ...{ issueKey: moved?.key ?? row.issueKey, owner: moved ? moved.owner : row.owner },
      ...{ life: { ...life, state }, details, owing, due: due ?? row.due ?? null },
    };
  }
  const all = async () => (await Promise.all([...keys].sort().map(find))).flatMap((one) => one ?? []);

  return {
    find,
    async findByIssue(issueId) {
      const row = await outbox().findByIssue(issueId);
      return row && find(row.dedupeKey);
    },
    async step({ dedupeKey, version }, { life, details, owing }, at) {
      if (livedOf(dedupeKey).version !== version) return false;
      put(dedupeKey, { life, details, owing, version: version + 1, touchedAt: at.getTime() });
      return true;
    },
    async markRead(dedupeKey, at) {
      if (livedOf(dedupeKey).readAt === null) put(dedupeKey, { readAt: at.getTime(), touchedAt: at.getTime() });
    },
    async dueDuties(now, limit) {
      const due = (await all()).filter(({ owing }) => owing.at !== null && owing.at <= now.getTime());
      return due.sort((a, b) => (a.owing.at ?? 0) - (b.owing.at ?? 0)).slice(0, limit);
    },
    async claimDuties({ dedupeKey, owing }, until) {
      const now = livedOf(dedupeKey).owing;
      if (owing.at === null || now.at !== owing.at) return false;
      put(dedupeKey, { owing: { ...now, at: until.getTime(), tries: now.tries + 1 } });
      return true;
    },
    async settleDuties(dedupeKey, held, left, askedAt) {
      const { owing, details } = livedOf(dedupeKey);
      if (owing.at !== held.getTime()) return;
      put(dedupeKey, {
        owing: { ...left, tries: owing.tries },
        details: askedAt ? { ...details, askedAt: askedAt.getTime() } : details,
      });
    },
    async fallSilent(remediedBefore, now) {
      for (const { dedupeKey, life, details, version } of await all()) {
        const stepped = take(life, { kind: 'silence' }, now.getTime());
        if (stepped.kind !== 'done' || (life.remediedAt ?? Infinity) > remediedBefore.getTime()) continue;
        put(dedupeKey, {
          life: stepped.life,
          details: { ...details, recoveryAt: now.getTime() },
          version: version + 1,
          touchedAt: now.getTime(),
        });
      }
    },
    async watched(touchedSince, limit) {
      const isWatched = ({ dedupeKey, issueId, life }: StoredLife) =>
        issueId !== null &&
        (['open', 'contacted', 'not-recovered'].includes(life.state) ||
          livedOf(dedupeKey).touchedAt >= touchedSince.getTime());
      const seen = ({ dedupeKey }: StoredLife) => livedOf(dedupeKey).checkedAt;
      return (await all())
        .filter(isWatched)
        .sort((a, b) => seen(a) - seen(b))
        .slice(0, limit);
    },
    async seen(dedupeKeys, at) {
      for (const dedupeKey of dedupeKeys) put(dedupeKey, { checkedAt: at.getTime() });
    },
    async follow(dedupeKey, key, owner, at) {
      put(dedupeKey, { moved: { key, owner }, touchedAt: at.getTime() });
    },
    async undated(limit) {
      const undated = (await all()).filter(({ due }) => due === null);
      return undated.slice(0, limit).map(({ dedupeKey, projectId, owedAt }) => ({ dedupeKey, projectId, owedAt }));
    },
    async date(dedupeKey, due) {
      if ((await find(dedupeKey))?.due === null) put(dedupeKey, { due });
    },
    async countCauses(projectId, since) {
      const counted = new Map<
        string,
        { kind: 'design' | 'delivery' | 'support'; source: 'provider' | 'supplier' | 'customer'; count: number }
      >();
      for (const one of await all()) {
        const { cause, remediedAt } = one.life;
        if (one.projectId !== projectId || !cause || (remediedAt ?? -1) < since.getTime()) continue;
        const name = `${cause.kind}/${cause.source}`;
        counted.set(name, { kind: cause.kind, source: cause.source, count: (counted.get(name)?.count ?? 0) + 1 });
      }
      return [...counted.values()];
    },
    async broken(projectId, from, until, now, limit) {
      const found = (await all()).filter(
        (one) => one.projectId === projectId && brokenIn(one, from, until, now).length > 0,
      );
      return found.sort((a, b) => b.owedAt - a.owedAt).slice(0, limit);
    },
    async countBroken(projectId, spans, now) {
      const ours = (await all()).filter((one) => one.projectId === projectId);
      return spans.map(({ from, until }) => ours.reduce((sum, one) => sum + brokenIn(one, from, until, now).length, 0));
    },
  };
}

const brokenIn = ({ life, details, owedAt, readAt, due }: StoredLife, from: Date, until: Date, now: Date) =>
  noncompliancesOf(
    { ...life, owedAt, readAt, due, closedAt: details.closedAt, earlyAt: details.earlyAt },
    usualHours('UTC'),
    now.getTime(),
  ).filter(({ at }) => at >= from.getTime() && at < until.getTime());

/** What a reader of the outbox sees of a follow-up once its life has gone on. */
export const asFollowUp = (row: FollowUp | null, one: StoredLife | null): FollowUp | null =>
  row &&
  one && {
    ...row,
    ...{ state: one.life.state, issueKey: one.issueKey, owner: one.owner },
    ...{ contactedAt: one.life.contactedAt, remedyAt: one.life.remediedAt, outcome: one.details.outcome },
    ...{ recovery: one.life.recovery, recoveryAt: one.details.recoveryAt, closedAt: one.details.closedAt },
  };
