import groupBy from 'lodash/groupBy';
import uniqBy from 'lodash/uniqBy';
import { spansOf, type Bucket } from '../../domain/figures/cover';
import type { DayCrowd, FigureSource } from '../../ports/figures/figure-source';
import type { DirtyDay, DirtySpan, KpiKeeping } from '../../ports/figures/kpis';

type PeoplePorts = Readonly<{ source: FigureSource; keeping: KpiKeeping }>;

/** Who was there on a day, and the version of the day's span under which that is the truth. */
type ReadAhead = Readonly<{ version: number; crowds: readonly DayCrowd[] }>;

/** The people of one run. */
export type PeopleRun = Readonly<{
  /** Reads who was there on days that are counted at the same time. */
  readAhead: (days: readonly DirtyDay[]) => Promise<void>;
  /** Counts who was there, if others were than before. Where that is news, the days on which they came next have to be counted again. */
  recompute: (batch: readonly DirtySpan[]) => Promise<void>;
  /** Whether days were marked since the last time this was asked. */
  hasMarked: () => boolean;
}>;

export function peopleRun({ source, keeping }: PeoplePorts): PeopleRun {
  const ahead = new Map<string, ReadAhead>();
  const keyOf = (projectId: number, day: number) => `${projectId}/${day}`;
  let marked = false;

  /** Who was there: as it was read already where that still holds. */
  async function crowdsOn(projectId: number, spans: readonly DirtySpan[]): Promise<readonly DayCrowd[]> {
    const known = spans.map(({ bucket, version }) => {
      const read = ahead.get(keyOf(projectId, bucket));
      return read?.version === version ? read.crowds : null;
    });
    const unknown = spans.filter((_, n) => known[n] === null).map(({ bucket }) => bucket);
    const rest = unknown.length > 0 ? await source.whoWasOn(projectId, unknown) : [];
    return [...known.flatMap((crowds) => crowds ?? []), ...rest];
  }

  /** Marks the days on which people of these days came next; `own` are those whose people are counted now. */
  async function markNext(projectId: number, news: readonly DayCrowd[], own: readonly number[]): Promise<void> {
    if (news.length === 0) return;
    marked = true;
    const first = Math.min(...news.map(({ bucket }) => bucket));
    if (!(await keeping.anyCountedAfter(projectId, first, own))) return;
    for (const [kind, of] of Object.entries(groupBy(news, 'kind'))) {
      const days = of.map(({ bucket }) => bucket);
      await keeping.markNext(
        projectId,
        await source.nextDaysOf(projectId, kind === 'eligible' ? kind : 'answered', days),
      );
    }
  }

  async function count(batch: readonly DirtySpan[]): Promise<void> {
    const projectId = batch[0]?.projectId ?? 0;
    const days = batch.map(({ bucket }) => bucket);
    const [before, crowds] = await Promise.all([keeping.fingerprints(projectId, days), crowdsOn(projectId, batch)]);
    const news = crowds.filter(
      ({ kind, bucket, people, fingerprint }) => before.get(`${bucket}/${kind}`) !== `${people}/${fingerprint}`,
    );
    const wanted = batch.filter(({ deep, bucket }) => deep || news.some((one) => one.bucket === bucket));
    if (wanted.length === 0) return;
    const own = wanted.map(({ bucket }) => bucket);
    await markNext(projectId, news, own);
    await keeping.writePeople(wanted, await source.peopleOn(projectId, own));
    await keeping.markSpans(projectId, sumsOver(own));
  }

  return {
    /**
     * Whoever counts a day marks its span next: where the version is the one after that known before, nobody else did, and whatever was
     * recorded since is followed by a mark of its own. Only a run's first days: news on a day marks those that wait after it, and what
     * was read of them would be read again.
     */
    async readAhead(days) {
      if (ahead.size > 0) return;
      const projectId = days[0]?.projectId ?? 0;
      const found = await source.whoWasOn(
        projectId,
        days.map(({ day }) => day),
      );
      const byDay = groupBy(found, 'bucket');
      for (const { day, spanVersion } of days)
        ahead.set(keyOf(projectId, day), { version: spanVersion + 1, crowds: byDay[day] ?? [] });
    },

    async recompute(batch) {
      const there = batch.filter(({ isPacked }) => !isPacked);
      if (there.length > 0) await count(there);
      await keeping.cleanSpans(batch);
    },

    hasMarked() {
      const answer = marked;
      marked = false;
      return answer;
    },
  };
}

/** Weeks and months in which these days are. */
export const sumsOver = (days: readonly number[]): readonly Bucket[] =>
  uniqBy(days.flatMap(spansOf), ({ grain, bucket }) => `${grain}/${bucket}`);
