import '../kit/ruled-table.css';
import { useSay } from '../kit/screen-context';
import { useDrill } from '../project/behind/drill';
import { Opens } from '../project/behind/opens';
import { Verdict } from '../project/line/verdict';
import { Advice } from './advice';
import type { CatalogueRowView, Order } from './catalogue-calls';
import { useRowWords } from './row-words';
import type { Sorting } from './use-catalogue';

type Props = Readonly<{
  rows: readonly CatalogueRowView[];
  sorting: Sorting;
  onSort: (order: Order) => void;
}>;

const columns = [
  ['name', false],
  ['volume', true],
  ['satisfied', true],
  ['response', true],
  ['sla', true],
  ['reopened', true],
] as const satisfies readonly (readonly [Order, boolean])[];

/** The catalogue as one table; a press on a head orders by it, once more turns it round. */
export function CatalogueTable({ rows, sorting, onSort }: Props) {
  const say = useSay();
  const head = (order: Order, isNumber = false) => (
    <th
      scope="col"
      className={isNumber ? 'number' : undefined}
      aria-sort={sorting.order !== order ? undefined : sorting.reversed ? 'descending' : 'ascending'}
    >
      <button type="button" className="catalogue-sort" onClick={() => onSort(order)}>
        {say(`catalogue.column.${order}`)}
        {sorting.order === order && <span aria-hidden="true"> {sorting.reversed ? '▴' : '▾'}</span>}
      </button>
    </th>
  );
  return (
    <div className="scrolls">
      <table className="ruled-table catalogue-table">
        <caption className="hidden">{say('catalogue.title')}</caption>
        <thead>
          <tr>
            {columns.map(([order, isNumber]) => (
              <Slot key={order}>{head(order, isNumber)}</Slot>
            ))}
            <th scope="col">{say('catalogue.column.reason')}</th>
            <th scope="col">{say('catalogue.column.trend')}</th>
            {head('advice')}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.id} row={row} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

const Slot = ({ children }: Readonly<{ children: React.ReactNode }>) => children;

function Row({ row }: Readonly<{ row: CatalogueRowView }>) {
  const say = useSay();
  const words = useRowWords();
  const { openRequests } = useDrill();
  const name = words.name(row);
  const narrowing = { requestType: row.id };
  const share = (of: CatalogueRowView['response']) => (
    <>
      {words.headline(of)} <span className="small subtle">{words.ofN(of)}</span>
    </>
  );
  const points = words.points(row);
  return (
    <tr className={row.standing === 'solid' ? undefined : 'thin'}>
      <th scope="row">
        <button type="button" className="button button-link" onClick={() => openRequests(name, 'closed', narrowing)}>
          {name}
        </button>
      </th>
      <td className="number">{words.numbers.count(row.closed)}</td>
      <td className="number">
        <Opens onOpen={() => openRequests(name, 'scored', narrowing)} label={words.full(row)}>
          <span className="share">{words.headline(row)}</span>
        </Opens>{' '}
        <span className="small subtle">
          {row.interval && words.numbers.bounds(row.interval)}
          <br />
          {say('catalogue.n', { n: words.numbers.count(row.n) })}
          {row.rank && (
            <>
              <br />
              {words.place(row)}
            </>
          )}
        </span>
      </td>
      <td className="number">{share(row.response)}</td>
      <td className="number">{share(row.slaMet)}</td>
      <td className="number">{share(row.reopened)}</td>
      <td>
        {words.reason(row) ?? '–'} <span className="small subtle">{words.reasonCount(row)}</span>
      </td>
      <td className="trend">
        {points === null ? (
          <span className="small subtle">{say('catalogue.notCompared')}</span>
        ) : (
          <>
            {points}{' '}
            <Verdict short verdict={row.change.verdict} difference={row.change.difference} figure="satisfied" />
          </>
        )}
      </td>
      <td className="advice">
        <Advice row={row} />
      </td>
    </tr>
  );
}
