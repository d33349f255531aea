import type { ShareView } from '../../../../src/contract/project';
import { drawnOf } from './share';
import './heat-map.css';

/** A cell: its distance from all as a fraction, and whether that survives testing all cells together. */
export type HeatCell = Readonly<{ key: string; answers: ShareView; distance: number | null; beyondNoise: boolean }>;
export type HeatRow = Readonly<{ key: string; name: string; cells: readonly HeatCell[]; all: ShareView }>;

type Props = Readonly<{
  caption: string;
  columns: readonly Readonly<{ key: string; name: string; all: ShareView }>[];
  rows: readonly HeatRow[];
  all: ShareView;
  allName: string;
  words: HeatWords;
  onOpen: (row: string, column: string) => void;
}>;

export type HeatWords = Readonly<{
  share: (share: number) => string;
  n: (n: number) => string;
  kOfN: (k: number, n: number) => string;
  beyondNoise: string;
}>;

/** Distance from the total as a tint, always with its number; too few answers stay without colour. */
export function HeatMap({ caption, columns, rows, all, allName, words, onOpen }: Props) {
  return (
    <table className="heat-map">
      <caption className="hidden">{caption}</caption>
      <thead>
        <tr>
          <td />
          {columns.map(({ key, name }) => (
            <th key={key} scope="col">
              {name}
            </th>
          ))}
          <th scope="col">{allName}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key}>
            <th scope="row">{row.name}</th>
            {columns.map(({ key }) => {
              const cell = row.cells.find((each) => each.key === key);
              return <Cell key={key} cell={cell} words={words} onOpen={() => onOpen(row.key, key)} />;
            })}
            <Total answers={row.all} words={words} />
          </tr>
        ))}
        <tr>
          <th scope="row">{allName}</th>
          {columns.map((column) => (
            <Total key={column.key} answers={column.all} words={words} />
          ))}
          <Total answers={all} words={words} />
        </tr>
      </tbody>
    </table>
  );
}

export type Tint = 'far-below' | 'below' | 'within' | 'above' | 'far-above';

/** Steps in points from the total: far below begins later than far above, as there is more room below. */
export function tintOf(distance: number): Tint {
  const points = Number((distance * 100).toFixed(6));
  if (points < -10) return 'far-below';
  if (points < -2) return 'below';
  if (points <= 2) return 'within';
  return points <= 5 ? 'above' : 'far-above';
}

type CellProps = Readonly<{ cell: HeatCell | undefined; words: HeatWords; onOpen: () => void }>;

function Cell({ cell, words, onOpen }: CellProps) {
  if (!cell || cell.answers.n === 0) return <td className="none">–</td>;
  const { answers, distance, beyondNoise } = cell;
  const tint = answers.standing === 'solid' && distance !== null ? tintOf(distance) : 'too-few';
  return (
    <td className={`${tint}${beyondNoise ? ' beyond-noise' : ''}`}>
      <button type="button" onClick={onOpen}>
        <Numbers answers={answers} words={words} />
        {beyondNoise && <span className="hidden"> {words.beyondNoise}</span>}
      </button>
    </td>
  );
}

function Total({ answers, words }: Readonly<{ answers: ShareView; words: HeatWords }>) {
  if (answers.n === 0) return <td className="none">–</td>;
  return (
    <td className="total">
      <Numbers answers={answers} words={words} />
    </td>
  );
}

function Numbers({ answers, words }: Readonly<{ answers: ShareView; words: HeatWords }>) {
  const drawn = drawnOf(answers);
  if (!drawn) return <span className="small">{words.kOfN(answers.k, answers.n)}</span>;
  return (
    <>
      <span className={drawn.isThin ? 'thin' : 'firm'}>{words.share(drawn.share)}</span>{' '}
      <span className="small">{words.n(answers.n)}</span>
    </>
  );
}
