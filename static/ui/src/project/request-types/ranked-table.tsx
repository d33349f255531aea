import type { ReactNode } from 'react';
import type { ShareView } from '../../../../../src/contract/project';
import { IntervalAxis, IntervalRow, type RowAxis } from '../../charts/intervals/interval-row';
import { drawnOf } from '../../charts/share';
import '../../kit/ruled-table.css';
import { useSay } from '../../kit/screen-context';
import { useShareWords } from '../share-words';
import './request-types.css';

export type RankedRow = Readonly<{
  key: number;
  name: string;
  /** Said below the name. */
  note?: ReactNode;
  rank: string;
  answers: ShareView;
  onOpen: () => void;
  /** The cell of the last column. */
  last: ReactNode;
}>;

type Props = Readonly<{
  caption: string;
  /** What the rows are. */
  column: string;
  last: string;
  rows: readonly RankedRow[];
  /** The share of all together. */
  all: number | null;
  axis: RowAxis;
  className?: string;
}>;

/** Dot and interval of every row on one axis, with its rank. */
export function RankedTable({ caption, column, last, rows, all, axis, className = '' }: Props) {
  const say = useSay();
  const { tick } = useShareWords();
  return (
    <table className={`ruled-table request-types ${className}`}>
      <caption className="hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col" className="number">
            {say('project.column.rank')}
          </th>
          <th scope="col">{column}</th>
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
            {last}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.key} row={row} all={all} axis={axis} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ row, all, axis }: Readonly<{ row: RankedRow; all: number | null; axis: RowAxis }>) {
  const words = useShareWords();
  const { answers } = row;
  return (
    <tr className={answers.standing === 'solid' ? undefined : 'thin'}>
      <td className="number subtle">{row.rank}</td>
      <th scope="row">
        <button type="button" className="button button-link" onClick={row.onOpen}>
          {row.name}
        </button>
        {row.note}
      </th>
      <td className="chart-cell">
        <IntervalRow label={words.full(answers)} answers={drawnOf(answers)} all={all} axis={axis} />
      </td>
      <td className="number">
        <span className="share">{words.headline(answers)}</span>{' '}
        {answers.interval && <span className="small subtle bounds">{words.numbers.bounds(answers.interval)}</span>}
      </td>
      <td className="number">{words.numbers.count(answers.n)}</td>
      {row.last}
    </tr>
  );
}
