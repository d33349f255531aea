import type { ReactNode } from 'react';
import { type Share, weightOf } from './share';
import './heat-map.css';

/** A cell of the table; `beyondNoise` only where the difference survives testing all cells together. */
export type HeatCell = Readonly<{ key: string; answers: Share | null; beyondNoise: boolean }>;
export type HeatRow = Readonly<{ key: string; name: string; cells: readonly HeatCell[]; all: Share }>;

type Props = Readonly<{
  caption: string;
  columns: readonly Readonly<{ key: string; name: string }>[];
  rows: readonly HeatRow[];
  totals: readonly (Share | null)[];
  all: Share;
  allName: string;
  words: Readonly<{
    share: (share: number) => string;
    n: (n: number) => string;
    kOfN: (k: number, n: number) => string;
    beyondNoise: string;
  }>;
  onOpen: (row: string, column: string) => void;
}>;

/** Distance from the total as a tint, always with its number; too few answers stay without colour. */
export function HeatMap({ caption, columns, rows, totals, all, allName, words, onOpen }: Props) {
  return (
    <table className="heat-map">
      <caption className="hidden-text">{caption}</caption>
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
            {row.cells.map((cell) => (
              <Cell key={cell.key} cell={cell} all={all.share} words={words} onOpen={() => onOpen(row.key, cell.key)} />
            ))}
            <Total answers={row.all} words={words} />
          </tr>
        ))}
        <tr>
          <th scope="row">{allName}</th>
          {totals.map((answers, index) => (
            <Total key={columns[index]?.key} answers={answers} words={words} />
          ))}
          <Total answers={all} words={words} />
        </tr>
      </tbody>
    </table>
  );
}

export type Tint = 'far-below' | 'below' | 'within' | 'above' | 'far-above';

/** Bounds in points from the total: lower cells need a wider gap to be called far, as they are rarer and matter more. */
export function tintOf(share: number, all: number): Tint {
  const points = Number(((share - all) * 100).toFixed(6));
  if (points < -10) return 'far-below';
  if (points < -2) return 'below';
  if (points <= 2) return 'within';
  return points <= 5 ? 'above' : 'far-above';
}

type CellProps = Readonly<{ cell: HeatCell; all: number; words: Props['words']; onOpen: () => void }>;

function Cell({ cell: { answers, beyondNoise }, all, words, onOpen }: CellProps) {
  if (!answers || answers.n === 0) return <td className="none">–</td>;
  const weight = weightOf(answers.n);
  const tint = weight === 'firm' ? tintOf(answers.share, all) : 'too-few';
  return (
    <td className={`${tint}${beyondNoise ? ' beyond-noise' : ''}`}>
      <button type="button" onClick={onOpen}>
        {weight === 'few' ? (
          <span className="small">{words.kOfN(answers.satisfied, answers.n)}</span>
        ) : (
          <Figure answers={answers} words={words} isFirm={weight === 'firm'} />
        )}
        {beyondNoise && <span className="hidden-text">{words.beyondNoise}</span>}
      </button>
    </td>
  );
}

function Total({ answers, words }: Readonly<{ answers: Share | null; words: Props['words'] }>): ReactNode {
  if (!answers || answers.n === 0) return <td className="none">–</td>;
  if (weightOf(answers.n) === 'few') return <td className="total">{words.kOfN(answers.satisfied, answers.n)}</td>;
  return (
    <td className="total">
      <Figure answers={answers} words={words} isFirm={weightOf(answers.n) === 'firm'} />
    </td>
  );
}

function Figure({ answers, words, isFirm }: Readonly<{ answers: Share; words: Props['words']; isFirm: boolean }>) {
  return (
    <>
      <span className={isFirm ? 'firm' : 'thin'}>{words.share(answers.share)}</span>{' '}
      <span className="small">{words.n(answers.n)}</span>
    </>
  );
}
