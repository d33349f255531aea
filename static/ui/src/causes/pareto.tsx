import { type ReactNode, useRef } from 'react';
import type { CauseView } from '../../../../src/contract/improvements';
import type { ParetoOrder } from '../../../../src/domain/figures/cause-pareto';
import { DataTable } from '../charts/figure/data-table';
import { Button } from '../kit/button';
import { openIssue } from '../kit/site/navigate';
import { useSay } from '../kit/screen-context';
import { ViewFiles } from '../project/view-files';
import { paretoColumns, useParetoData } from './use-pareto-data';

type Improve = (row: CauseView) => void;
type Props = Readonly<{ rows: readonly CauseView[]; by: ParetoOrder; onImprove: Improve }>;

/** Causes, the heaviest first, with what they and those above make up. */
export function Pareto({ rows, by, onImprove }: Props) {
  const say = useSay();
  const part = useRef<HTMLDivElement>(null);
  const data = useParetoData(rows, by);
  const weightOf = (row: CauseView) => (by === 'people' ? row.people : row.lostMinutes);
  const most = Math.max(1, ...rows.map(weightOf));
  const drawn = by === 'people' ? 'people' : 'lost';
  const cellsOf = (row: CauseView, cells: readonly ReactNode[]) =>
    paretoColumns.map((column, index) => {
      if (column === 'remedy') return <Remedies key={column} row={row} onImprove={onImprove} />;
      if (column === drawn) return <Bar key={column} part={weightOf(row) / most} text={cells[index]} />;
      return cells[index];
    });
  return (
    <div className="pareto" ref={part}>
      <div className="pareto-acts">
        <ViewFiles title={say('improvement.pareto.title')} table={data} part={part} />
      </div>
      <DataTable
        {...data}
        rows={rows.flatMap((row, index) => {
          const shown = data.rows[index];
          return shown ? [{ key: shown.key, cells: cellsOf(row, shown.cells) }] : [];
        })}
      />
    </div>
  );
}

function Bar({ part, text }: Readonly<{ part: number; text: ReactNode }>) {
  return (
    <span className="pareto-weight">
      <span className="pareto-bar" aria-hidden="true">
        <i style={{ width: `${Math.round(part * 100)}%` }} />
      </span>
      <span>{text}</span>
    </span>
  );
}

function Remedies({ row, onImprove }: Readonly<{ row: CauseView; onImprove: Improve }>) {
  const say = useSay();
  return (
    <>
      {row.improvements.map(({ issueKey, state }) => (
        <div key={issueKey}>
          <Button kind="link" onPress={() => openIssue(issueKey)}>
            {issueKey}
          </Button>{' '}
          <span className="subtle">{say(`improvement.state.${state}`)}</span>
        </div>
      ))}
      <Button kind="link" onPress={() => onImprove(row)}>
        {say('improvement.add')}
      </Button>
    </>
  );
}
