import { useSay } from '../kit/screen-context';
import { useDrill } from '../project/behind/drill';
import { Verdict } from '../project/line/verdict';
import { Advice } from './advice';
import type { CatalogueRowView } from './catalogue-calls';
import { useRowWords } from './row-words';

/** The same for a narrow page: each request type with its figures below each other. */
export function CatalogueList({ rows }: Readonly<{ rows: readonly CatalogueRowView[] }>) {
  return (
    <ul className="catalogue-list">
      {rows.map((row) => (
        <Entry key={row.id} row={row} />
      ))}
    </ul>
  );
}

function Entry({ row }: Readonly<{ row: CatalogueRowView }>) {
  const say = useSay();
  const words = useRowWords();
  const { openRequests } = useDrill();
  const name = words.name(row);
  const share = (of: CatalogueRowView['response']) => [words.headline(of), words.ofN(of)].filter(Boolean).join(' · ');
  const points = words.points(row);
  const facts = [
    ['volume', words.numbers.count(row.closed)],
    ['satisfied', [words.full(row), words.place(row)].filter(Boolean).join(' · ')],
    ['response', share(row.response)],
    ['sla', share(row.slaMet)],
    ['reopened', share(row.reopened)],
    ['reason', [words.reason(row) ?? '–', words.reasonCount(row)].filter(Boolean).join(' · ')],
  ] as const;
  return (
    <li className={row.standing === 'solid' ? undefined : 'thin'}>
      <p>
        <button
          type="button"
          className="button button-link"
          onClick={() => openRequests(name, 'closed', { requestType: row.id })}
        >
          {name}
        </button>
      </p>
      <p className="advice">
        <Advice row={row} />
      </p>
      <dl>
        {facts.map(([column, value]) => (
          <div key={column}>
            <dt>{say(`catalogue.column.${column}`)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        <div>
          <dt>{say('catalogue.column.trend')}</dt>
          <dd>
            {points === null ? (
              say('catalogue.notCompared')
            ) : (
              <>
                {points}{' '}
                <Verdict short verdict={row.change.verdict} difference={row.change.difference} figure="satisfied" />
              </>
            )}
          </dd>
        </div>
      </dl>
    </li>
  );
}
