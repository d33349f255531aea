import type { FiguresPage } from '../../../../../src/contract/project';
import '../../kit/ruled-table.css';
import { useSay } from '../../kit/screen-context';
import { useShareWords } from '../share-words';
import './sla.css';

type Sla = NonNullable<FiguresPage['sla']>;

/** Two by two and its sums; what hides behind a met SLA stands out by frame, tint and weight. */
export function SlaTable({ sla }: Readonly<{ sla: Sla }>) {
  const say = useSay();
  const { numbers, headline } = useShareWords();
  return (
    <div className="scrolls">
      <table className="ruled-table sla">
        <caption className="hidden">{say('project.figure.sla-by-satisfaction')}</caption>
        <thead>
          <tr>
            <td />
            {(['satisfied', 'notSatisfied', 'all', 'shareInterval'] as const).map((column) => (
              <th key={column} scope="col">
                {say(`project.sla.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {(['met', 'missed', 'all'] as const).map((row) => {
            const { satisfied, notSatisfied, n, interval } = sla[row];
            return (
              <tr key={row} className={row === 'all' ? 'sum' : undefined}>
                <th scope="row">{say(`project.sla.${row}`)}</th>
                <td>{numbers.count(satisfied)}</td>
                <td className={row === 'met' && notSatisfied > 0 ? 'hot' : undefined}>{numbers.count(notSatisfied)}</td>
                <td>{numbers.count(n)}</td>
                <td>
                  {headline(sla[row])} {interval && <span className="small subtle">{numbers.bounds(interval)}</span>}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
