import type { RequestTypeView } from '../../../../../src/contract/project';
import { useSay } from '../../kit/screen-context';
import { isComparable, useShareWords } from '../share-words';

/** What a row of the comparison says. */
export function useRequestTypeWords() {
  const say = useSay();
  const words = useShareWords();
  const points = ({ change, standing }: RequestTypeView) =>
    standing === 'solid' && change.difference !== null && isComparable(change)
      ? words.numbers.points(change.difference)
      : null;
  /** Why nothing is compared, else what the difference is worth. */
  const verdict = (type: RequestTypeView) => {
    if (type.standing !== 'solid') return say('project.types.notCompared');
    return points(type) === null ? say('project.types.nothingBefore') : words.verdict(type.change);
  };
  return {
    name: ({ name, id }: RequestTypeView) => name ?? say(id === 0 ? 'project.none.requestType' : 'project.gone'),
    rank: ({ rank }: RequestTypeView) => words.numbers.rank(rank),
    points,
    verdict,
    changeInFull: (type: RequestTypeView) => [points(type), verdict(type)].filter((part) => part !== null).join(' · '),
  };
}
