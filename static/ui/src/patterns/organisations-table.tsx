import type { TableData } from '../kit/files/table-data';
import { axisStart } from '../charts/intervals/interval-row';
import { drawnOf } from '../charts/share';
import { useSay } from '../kit/screen-context';
import { useDrill } from '../project/behind/drill';
import { RankedTable } from '../project/request-types/ranked-table';
import { useShareWords } from '../project/share-words';
import type { OrganisationView } from './patterns-calls';

const chartWidth = 180;

/** Every organisation with its rank and how many answered; ranks only where there are enough answers. */
export function OrganisationsTable({ rows, all }: Readonly<{ rows: readonly OrganisationView[]; all: number | null }>) {
  const say = useSay();
  const { nameOf, rankOf } = useOrganisationWords();
  const { openRequests } = useDrill();
  return (
    <div className="scrolls">
      <RankedTable
        className="organisations"
        caption={say('project.figure.organisations')}
        column={say('patterns.orgs.column')}
        last={say('patterns.orgs.response')}
        all={all}
        axis={{ low: axisStart(rows.flatMap((row) => drawnOf(row) ?? [])), width: chartWidth }}
        rows={rows.map((row) => ({
          key: row.id,
          name: nameOf(row),
          note: row.beyondNoise && <span className="small differs">{say('patterns.orgs.differs')}</span>,
          rank: rankOf(row),
          answers: row,
          onOpen: () => openRequests(nameOf(row), 'scored', { organisation: row.id }),
          last: <Response response={row.response} />,
        }))}
      />
    </div>
  );
}

function Response({ response }: Pick<OrganisationView, 'response'>) {
  const words = useShareWords();
  return (
    <td className="number">
      {words.headline(response)} <span className="small subtle bounds">{words.kOfN(response.k, response.n)}</span>
    </td>
  );
}

function useOrganisationWords() {
  const say = useSay();
  const { numbers } = useShareWords();
  return {
    nameOf: ({ id, name }: OrganisationView) => name ?? say(id === 0 ? 'patterns.orgs.unnamed' : 'project.gone'),
    rankOf: ({ rank }: OrganisationView) => numbers.rank(rank),
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
