import { startOf } from '../../domain/calendar';
import type { Days } from '../../domain/figures/period';
import type { Sight } from '../../domain/settings/rights';
import type { FigureRecords, Words, WordsQuery } from '../../ports/figures/figure-records';
import type { People } from '../../ports/settings/permissions';
import type { Settings } from '../../ports/settings/settings';
import type { Asked } from './period-figures';
import { seenByViewer, type Viewer } from '../settings/project-rights';

export type LatestWordsPorts = Readonly<{
  records: Pick<FigureRecords, 'latestWords'>;
  people: Pick<People, 'nameOf'>;
  settings: Pick<Settings, 'read'>;
}>;

const wordsShown = 10;

type Place = WordsQuery['after'];
type Wanted = Readonly<{ asked: Pick<Asked, 'projectId' | 'audience' | 'slice' | 'timeZone'>; days: Days }>;

/** Words of some days of whom a viewer may see, the newest first; the caller knows that they may see words at all. */
export async function wordsSeen(
  ports: Pick<LatestWordsPorts, 'records' | 'settings'>,
  { asked: { projectId, audience, slice, timeZone }, days: { from, to } }: Wanted,
  sight: Sight,
  viewer: Viewer,
  { after, limit }: Readonly<{ after: Place; limit: number }>,
): Promise<readonly Words[]> {
  const seenBy = await seenByViewer(ports, sight, viewer);
  const written = { from: startOf(from, timeZone), until: startOf(to + 1, timeZone) };
  return ports.records.latestWords({ projectId, audience, slice, written, seenBy, after, limit });
}

/** Whose names a viewer sees: nobody's where the project keeps them from them. */
export const authorsSeen = (words: readonly Words[], sight: Sight) =>
  sight.names ? [...new Set(words.map(({ author }) => author))] : [];

/** Words as the wire tells them. */
export const toldWords = (words: readonly Words[], names: ReadonlyMap<string, string | null>) =>
  words.map(({ id: _, writtenAt: __, author, answeredAt, ...said }) => ({
    ...said,
    answeredAt: new Date(answeredAt).toISOString(),
    customer: names.get(author) ?? null,
  }));

/** The latest words of a period as this viewer may see them; null where they may not. */
export async function latestWords(ports: LatestWordsPorts, asked: Asked, days: Days, sight: Sight, viewer: Viewer) {
  if (!sight.comments) return null;
  const words = await wordsSeen(ports, { asked, days }, sight, viewer, { after: null, limit: wordsShown });
  const named = authorsSeen(words, sight).map(
    async (author) => [author, await ports.people.nameOf(author).catch(() => null)] as const,
  );
  return toldWords(words, new Map(await Promise.all(named)));
}
