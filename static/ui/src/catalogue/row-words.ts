import { useSay } from '../kit/screen-context';
import { isComparable, useShareWords } from '../project/share-words';
import type { CatalogueRowView } from './catalogue-calls';

/** What a row of the catalogue says. */
export function useRowWords() {
  const say = useSay();
  const words = useShareWords();
  const { numbers } = words;
  return {
    ...words,
    name: ({ name, id }: CatalogueRowView) => name ?? say(id === 0 ? 'project.none.requestType' : 'project.gone'),
    place: ({ rank }: CatalogueRowView) => {
      if (!rank) return null;
      const { from, to } = rank;
      return say('catalogue.place', {
        rank: from === to ? numbers.count(from) : `${numbers.count(from)}–${numbers.count(to)}`,
      });
    },
    points: ({ change, standing }: CatalogueRowView) =>
      standing === 'solid' && change.difference !== null && isComparable(change)
        ? numbers.points(change.difference)
        : null,
    reason: ({ topReason }: CatalogueRowView) => topReason && say(`kit.reason.${topReason.reason}`),
    reasonCount: ({ topReason }: CatalogueRowView) =>
      topReason &&
      say('catalogue.reasonOf', { count: numbers.count(topReason.count), low: numbers.count(topReason.low) }),
    /** What stands beside a share; a headline that is “k of n” itself needs nothing beside it. */
    ofN: ({ k, n, share }: CatalogueRowView['response']) => (n === 0 || share === null ? '' : words.kOfN(k, n)),
  };
}
