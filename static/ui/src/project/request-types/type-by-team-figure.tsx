import type { FiguresPage } from '../../../../../src/contract/project';
import type { TableData } from '../../kit/files/table-data';
import { Figure } from '../../charts/figure/figure';
import { HeatMap } from '../../charts/heat-map';
import { useSay } from '../../kit/screen-context';
import { useDrill } from '../behind/drill';
import { useFigureWords } from '../figure-words';
import { HeatKey } from './heat-key';
import { useShareWords } from '../share-words';

type Matrix = FiguresPage['typeByTeam'];

/** More rows than these are found by the filter, not by eye. */
const mostRows = 12;

/** Where satisfaction differs: request type by team, tinted by distance from all. */
export function TypeByTeamFigure({ page }: Readonly<{ page: FiguresPage }>) {
  const say = useSay();
  const { numbers, kOfN } = useShareWords();
  const { openRequests, define } = useDrill();
  const matrix = useNamed(page.typeByTeam);
  const all = page.line.satisfied;
  const open = (row: string, column: string) => {
    const type = matrix.rows.find(({ key }) => key === row);
    const team = matrix.columns.find(({ key }) => key === column);
    const title = `${type?.name ?? ''} × ${team?.name ?? ''}`;
    openRequests(title, 'scored', { requestType: Number(row), team: Number(column) });
  };
  return (
    <Figure
      title={say('project.figure.type-by-team')}
      subtitle={say('project.heat.subtitle')}
      words={useFigureWords()}
      table={useTable(matrix)}
      onDefine={() => define('type-by-team')}
    >
      <div className="scrolls">
        <HeatMap
          caption={say('project.figure.type-by-team')}
          columns={matrix.columns}
          rows={matrix.rows.slice(0, mostRows)}
          all={all}
          allName={say('project.all')}
          words={{
            share: (share) => numbers.count(Math.round(share * 100)),
            n: (n) => say('project.nOf', { n: numbers.count(n) }),
            kOfN,
            beyondNoise: say('project.heat.beyondNoise'),
          }}
          onOpen={open}
        />
      </div>
      {matrix.rows.length > mostRows && (
        <p className="small subtle after-chart">
          {say('project.heat.more', { shown: mostRows, count: matrix.rows.length + page.typeByTeam.more })}
        </p>
      )}
      {all.share !== null && <HeatKey share={all.share} />}
    </Figure>
  );
}

type NamedMatrix = ReturnType<typeof useNamed>;

function useNamed({ teams, rows }: Matrix) {
  const say = useSay();
  const teamName = (id: number, name: string | null) => name ?? say(id === 0 ? 'project.none.team' : 'project.gone');
  const typeName = (id: number, name: string | null) =>
    name ?? say(id === 0 ? 'project.none.requestType' : 'project.gone');
  return {
    columns: teams.map(({ id, name, all }) => ({ key: String(id), name: teamName(id, name), all })),
    rows: rows.map(({ id, name, all, cells }) => ({
      key: String(id),
      name: typeName(id, name),
      all,
      cells: cells.map((cell) => ({
        key: String(cell.team),
        answers: cell,
        distance: cell.distance,
        beyondNoise: cell.beyondNoise,
      })),
    })),
  };
}

function useTable({ columns, rows }: NamedMatrix): TableData {
  const say = useSay();
  const words = useShareWords();
  return {
    caption: say('project.figure.type-by-team'),
    columns: [
      { name: say('project.column.requestType'), isNumber: false },
      ...columns.map(({ name }) => ({ name, isNumber: true })),
      { name: say('project.all'), isNumber: true },
    ],
    rows: rows.map((row) => ({
      key: row.key,
      cells: [
        row.name,
        ...columns.map(({ key }) => {
          const cell = row.cells.find((each) => each.key === key);
          return cell ? words.full(cell.answers) : '–';
        }),
        words.full(row.all),
      ],
    })),
  };
}
