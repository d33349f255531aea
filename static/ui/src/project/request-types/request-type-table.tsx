import type { RequestTypeView } from '../../../../../src/contract/project';
import { IntervalAxis, IntervalRow, type RowAxis } from '../../charts/intervals/interval-row';
import { drawnOf } from '../../charts/share';
import { useSay } from '../../kit/screen-context';
import { useDrill } from '../behind/drill';
import { useRequestTypeWords } from './request-type-words';
import { useShareWords } from '../share-words';
import { Verdict } from '../line/verdict';
import './request-types.css';

type Props = Readonly<{ types: readonly RequestTypeView[]; all: number | null; axis: RowAxis }>;

/** Dot and interval of every request type on one axis. */
export function RequestTypeTable({ types, all, axis }: Props) {
  const say = useSay();
  const { tick } = useShareWords();
  return (
    <table className="request-types">
      <caption className="hidden">{say('project.figure.request-types')}</caption>
      <thead>
        <tr>
          <th scope="col" className="number">
            {say('project.column.rank')}
          </th>
          <th scope="col">{say('project.column.requestType')}</th>
          <td className="chart-cell">
            <IntervalAxis axis={axis} tickOf={tick} />
          </td>
          <th scope="col" className="number">
            {say('project.column.satisfied')}
          </th>
          <th scope="col" className="number">
            {say('project.n')}
          </th>
          <th scope="col" className="number">
            {say('project.column.change')}
          </th>
        </tr>
      </thead>
      <tbody>
        {types.map((type) => (
          <Row key={type.id} type={type} all={all} axis={axis} />
        ))}
      </tbody>
    </table>
  );
}

type RowProps = Readonly<{ type: RequestTypeView; all: number | null; axis: RowAxis }>;

function Row({ type, all, axis }: RowProps) {
  const words = useShareWords();
  const typeWords = useRequestTypeWords();
  const { openRequests } = useDrill();
  const name = typeWords.name(type);
  const points = typeWords.points(type);
  return (
    <tr className={type.standing === 'solid' ? undefined : 'thin'}>
      <td className="number subtle">{typeWords.rank(type)}</td>
      <th scope="row">
        <button
          type="button"
          className="button button-link"
          onClick={() => openRequests(name, 'scored', { requestType: type.id })}
        >
          {name}
        </button>
      </th>
      <td className="chart-cell">
        <IntervalRow label={words.full(type)} answers={drawnOf(type)} all={all} axis={axis} />
      </td>
      <td className="number">
        <span className="share">{words.headline(type)}</span>{' '}
        {type.interval && <span className="small subtle bounds">{words.numbers.bounds(type.interval)}</span>}
      </td>
      <td className="number">{words.numbers.count(type.n)}</td>
      <td className="number change">
        {points !== null && type.standing === 'solid' ? (
          <>
            {points}
            <span className="small subtle">
              <Verdict short verdict={type.change.verdict} difference={type.change.difference} figure="satisfied" />
            </span>
          </>
        ) : (
          <span className="small subtle">{typeWords.verdict(type)}</span>
        )}
      </td>
    </tr>
  );
}
