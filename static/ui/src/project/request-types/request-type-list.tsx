import type { RequestTypeView } from '../../../../../src/contract/project';
import { IntervalAxis, IntervalRow, type RowAxis } from '../../charts/intervals/interval-row';
import { drawnOf } from '../../charts/share';
import { useSay } from '../../kit/screen-context';
import { useDrill } from '../behind/drill';
import { useRequestTypeWords } from './request-type-words';
import { useShareWords } from '../share-words';
import './request-types.css';

type Props = Readonly<{ types: readonly RequestTypeView[]; all: number | null; axis: RowAxis }>;

/** The same comparison for a narrow page: each request type over its dot and interval. */
export function RequestTypeList({ types, all, axis }: Props) {
  const say = useSay();
  const words = useShareWords();
  const typeWords = useRequestTypeWords();
  const { openRequests } = useDrill();
  return (
    <div className="request-type-list">
      <IntervalAxis axis={axis} tickOf={words.tick} />
      <ul>
        {types.map((type) => (
          <li key={type.id} className={type.standing === 'solid' ? undefined : 'thin'}>
            <p>
              <button
                type="button"
                className="button button-link"
                onClick={() => openRequests(typeWords.name(type), 'scored', { requestType: type.id })}
              >
                {typeWords.name(type)}
              </button>
              <span className="share">{words.headline(type)}</span>
            </p>
            <IntervalRow label={words.full(type)} answers={drawnOf(type)} all={all} axis={axis} />
            <p className="small subtle">
              <span>
                {type.rank ? say('project.types.rank', { rank: typeWords.rank(type) }) : ''} {words.full(type)}
              </span>
              <span>{typeWords.changeInFull(type)}</span>
            </p>
          </li>
        ))}
      </ul>
    </div>
  );
}
