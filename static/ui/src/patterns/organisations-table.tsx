import type { TableData } from '../kit/files/table-data';
import { axisStart, IntervalAxis, IntervalRow, type RowAxis } from '../charts/intervals/interval-row';
import { drawnOf } from '../charts/share';
import { useSay } from '../kit/screen-context';
import { useDrill } from '../project/behind/drill';
import '../project/request-types/request-types.css';
import { useShareWords } from '../project/share-words';
import type { OrganisationView } from './patterns-calls';

const chartWidth = 180;

/** Dot and interval of every organisation on one axis; ranks only where there are enough answers. */
export function OrganisationsTable({ rows, all }: Readonly<{ rows: readonly OrganisationView[]; all: number | null }>) {
  const say = useSay();
  const { tick } = useShareWords();
  const axis = { low: axisStart(rows.flatMap((row) => drawnOf(row) ?? [])), width: chartWidth };
  return (
    <div className="scrolls">
      <table className="request-types organisations">
        <caption className="hidden">{say('project.figure.organisations')}</caption>
        <thead>
          <tr>
            <th scope="col" className="number">
              {say('project.column.rank')}
            </th>
            <th scope="col">{say('patterns.orgs.column')}</th>
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
              {say('patterns.orgs.response')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.id} row={row} all={all} axis={axis} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

type RowProps = Readonly<{ row: OrganisationView; all: number | null; axis: RowAxis }>;

function Row({ row, all, axis }: RowProps) {
  const say = useSay();
  const words = useShareWords();
  const { nameOf, rankOf } = useOrganisationWords();
  const { openRequests } = useDrill();
  const name = nameOf(row);
  return (
    <tr className={row.standing === 'solid' ? undefined : 'thin'}>
      <td className="number subtle">{rankOf(row)}</td>
      <th scope="row">
        <button
          type="button"
          className="button button-link"
          onClick={() => openRequests(name, 'scored', { organisation: row.id })}
        >
          {name}
        </button>
        {row.beyondNoise && <span className="small differs">{say('patterns.orgs.differs')}</span>}
      </th>
      <td className="chart-cell">
        <IntervalRow label={words.full(row)} answers={drawnOf(row)} all={all} axis={axis} />
      </td>
      <td className="number">
        <span className="share">{words.headline(row)}</span>{' '}
        {row.interval && <span className="small subtle bounds">{words.numbers.bounds(row.interval)}</span>}
      </td>
      <td className="number">{words.numbers.count(row.n)}</td>
      <td className="number">
        {words.headline(row.response)}{' '}
        <span className="small subtle bounds">{words.kOfN(row.response.k, row.response.n)}</span>
      </td>
    </tr>
  );
}

function useOrganisationWords() {
  const say = useSay();
  const { numbers } = useShareWords();
  return {
    nameOf: ({ id, name }: OrganisationView) => name ?? say(id === 0 ? 'patterns.orgs.unnamed' : 'project.gone'),
    rankOf: ({ rank }: OrganisationView) =>
      !rank ? '–' : [...new Set([rank.from, rank.to])].map((place) => numbers.count(place)).join('–'),
  };
}

/** Rows in numbers. */
export function useOrganisationsTable(): (rows: readonly OrganisationView[]) => TableData {
  const say = useSay();
  const { full, numbers } = useShareWords();
  const { nameOf, rankOf } = useOrganisationWords();
  return (rows) => ({
    caption: say('project.figure.organisations'),
    columns: [
      { name: say('patterns.orgs.column'), isNumber: false },
      { name: say('project.column.rank'), isNumber: true },
      { name: say('project.column.satisfied'), isNumber: true },
      { name: say('project.column.shrunk'), isNumber: true },
      { name: say('patterns.orgs.response'), isNumber: true },
    ],
    rows: rows.map((row) => ({
      key: String(row.id),
      cells: [
        nameOf(row),
        rankOf(row),
        full(row),
        row.shrunk ? numbers.percent(row.shrunk.share, 1) : '–',
        full(row.response),
      ],
    })),
  });
}
