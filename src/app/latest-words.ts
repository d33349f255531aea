import { startOf } from '../domain/calendar';
import type { Days } from '../domain/kpi/period';
import type { Sight } from '../domain/rights';
import type { FigureRecords, Words } from '../ports/figure-records';
import type { People } from '../ports/permissions';
import type { Settings } from '../ports/settings';
import type { Asked } from './period-figures';
import { seenByViewer, type Viewer } from './project-rights';

export type LatestWordsPorts = Readonly<{
  records: Pick<FigureRecords, 'latestWords'>;
  people: Pick<People, 'nameOf'>;
  settings: Pick<Settings, 'read'>;
}>;

const wordsShown = 10;

/** The latest words of a period as this viewer may see them; null where they may not. */
export async function latestWords(
  ports: LatestWordsPorts,
  asked: Asked,
  { from, to }: Days,
  sight: Sight,
  viewer: Viewer,
) {
  if (!sight.comments) return null;
  const { records, people } = ports;
  const seenBy = await seenByViewer(ports, sight, viewer);
  const written = { from: startOf(from, asked.timeZone), until: startOf(to + 1, asked.timeZone) };
  const words = await records.latestWords({ ...asked, written, seenBy, limit: wordsShown });
  const authors = sight.names ? [...new Set(words.map(({ author }) => author))] : [];
  const names = new Map(
    await Promise.all(authors.map(async (author) => [author, await people.nameOf(author).catch(() => null)] as const)),
  );
  return words.map(({ author, answeredAt, ...said }: Words) => ({
    ...said,
    answeredAt: new Date(answeredAt).toISOString(),
    customer: names.get(author) ?? null,
  }));
}
