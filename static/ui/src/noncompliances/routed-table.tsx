import { useEffect, useState } from 'react';
import type { FiguresPage } from '../../../../src/contract/project';
import { noncompliances } from '../../../../src/contract/noncompliances';
import { asking } from '../kit/site/ask';
import '../kit/ruled-table.css';
import { useSay } from '../kit/screen-context';
import { Worded } from '../kit/words/worded';
import { noncompliancesCatalogue } from './noncompliances-catalogue';
import type { NoncompliancesCalls } from './noncompliances-screen';
import './noncompliances.css';

const words = [noncompliancesCatalogue];
type Props = Pick<FiguresPage, 'period' | 'against'>;

/** Where follow-ups went, with its own words. */
export function RoutedFollowUps(props: Props) {
  const [calls] = useState(() => asking(noncompliances));
  return (
    <Worded files={words}>
      <RoutedTable {...props} calls={calls} />
    </Worded>
  );
}

type Rows = Extract<Awaited<ReturnType<NoncompliancesCalls['readRouted']>>, { kind: 'routed' }>['rows'];

/** How many follow-ups went to which practice, now and before; nothing where none did. An aside that fails is left out. */
export function RoutedTable({ period, against, calls }: Props & Readonly<{ calls: NoncompliancesCalls }>) {
  const say = useSay();
  const [rows, setRows] = useState<Rows>([]);
  useEffect(() => {
    let isWanted = true;
    calls.readRouted({ period, against }).then(
      (found) => isWanted && setRows(found.kind === 'routed' ? found.rows : []),
      () => undefined,
    );
    return () => {
      isWanted = false;
    };
  }, [calls, period, against]);
  if (rows.every(({ now, before }) => now + before === 0)) return null;
  return (
    <section className="section routed" aria-labelledby="routed">
      <header className="section-head">
        <div>
          <h2 id="routed">{say('noncompliances.routed')}</h2>
          <p className="small subtle">{say('noncompliances.routed.lead')}</p>
        </div>
      </header>
      <table className="ruled-table">
        <thead>
          <tr>
            <th scope="col">{say('noncompliances.routed.practice')}</th>
            <th scope="col" className="number">
              {say('noncompliances.routed.now')}
            </th>
            <th scope="col" className="number">
              {say('noncompliances.routed.before')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ practice, now, before }) => (
            <tr key={practice}>
              <th scope="row">{say(`noncompliances.practice.${practice}`)}</th>
              <td className="number">{now}</td>
              <td className="number">{before}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
