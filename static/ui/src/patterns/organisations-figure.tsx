import { useEffect, useRef, useState } from 'react';
import { organisationOrders } from '../../../../src/contract/patterns';
import { Figure } from '../charts/figure/figure';
import type { TableData } from '../kit/files/table-data';
import type { WholeTable } from '../kit/files/use-csv';
import { Button } from '../kit/button';
import { everyPage } from '../kit/files/every-page';
import { ReadingView } from '../kit/reading-view';
import { useSay } from '../kit/screen-context';
import { useReading } from '../kit/site/use-reading';
import { useDrill } from '../project/behind/drill';
import { useFigureWords } from '../project/figure-words';
import { FilterChoice } from '../project/filter/filter-choice';
import { useShareWords } from '../project/share-words';
import type { Filter } from '../project/project-calls';
import { OfAllOnly } from './of-all-only';
import { OrganisationsTable, useOrganisationsTable } from './organisations-table';
import type { OrganisationsPage, PatternsCalls } from './patterns-calls';

type Props = Readonly<{ calls: PatternsCalls; filter: Filter; onWhole: () => void }>;
type Order = (typeof organisationOrders)[number];
type Asked = Readonly<{ order: Order; search: string; skip: number }>;

const pageSize = 25;
/** As many as one answer may hold. */
const inFile = 2_500;
const nothing: OrganisationsPage['rows'] = [];

/** Organisations from one end of their order, a page at a time. A search is sent when it is asked for, not with every key. */
export function OrganisationsFigure({ calls, filter, onWhole }: Props) {
  const say = useSay();
  const { define } = useDrill();
  const words = useFigureWords();
  const [asked, setAsked] = useState<Asked>({ order: 'worst', search: '', skip: 0 });
  const { reading, reread } = useReading(() => calls.readOrganisations({ ...filter, ...asked }));
  const first = useRef(asked);
  useEffect(() => {
    // The first reading is under way already.
    if (first.current !== asked) reread();
    first.current = asked;
  }, [asked, reread]);
  const page = reading.state === 'ready' && reading.value.kind === 'organisations' ? reading.value : null;
  const tableOf = useOrganisationsTable();
  const table = tableOf(page?.rows ?? nothing);
  const isPart = page !== null && page.found > page.rows.length;
  const isNotKept = reading.state === 'ready' && reading.value.kind === 'not-kept';
  if (page?.total === 0) return null;
  return (
    <Figure
      title={say('project.figure.organisations')}
      subtitle={say('patterns.orgs.subtitle')}
      words={words}
      table={isNotKept ? null : table}
      whole={isPart ? wholeOf(calls, { ...filter, ...asked }, tableOf) : undefined}
      onDefine={() => define('organisations')}
    >
      {isNotKept ? (
        <OfAllOnly of="organisations" onWhole={onWhole} />
      ) : (
        <>
          <Search asked={asked} onAsk={setAsked} />
          <ReadingView reading={reading} onRetry={reread}>
            {(found) => (found.kind === 'organisations' ? <Found page={found} asked={asked} onAsk={setAsked} /> : null)}
          </ReadingView>
        </>
      )}
    </Figure>
  );
}

/** All organisations that were found, in the order shown. */
const wholeOf = (
  calls: PatternsCalls,
  question: Filter & Asked,
  tableOf: (rows: OrganisationsPage['rows']) => TableData,
): WholeTable => ({
  question: JSON.stringify({ ...question, skip: 0 }),
  read: async () => {
    const rows = await everyPage(async (skip) => {
      const page = await calls.readOrganisations({ ...question, skip, limit: inFile });
      if (page.kind !== 'organisations') throw new Error('The organisations are not answered any more.');
      return page;
    });
    return tableOf(rows);
  },
});

type AskProps = Readonly<{ asked: Asked; onAsk: (asked: Asked) => void }>;

function Search({ asked, onAsk }: AskProps) {
  const say = useSay();
  const [text, setText] = useState(asked.search);
  return (
    <form
      className="organisation-search"
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        onAsk({ ...asked, search: text.trim(), skip: 0 });
      }}
    >
      <label>
        <span className="label">{say('patterns.orgs.search')}</span>
        <input
          type="search"
          className="input"
          maxLength={100}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </label>
      <Button submits size="small">
        {say('patterns.orgs.find')}
      </Button>
      <FilterChoice
        label={say('patterns.orgs.order')}
        value={asked.order}
        options={organisationOrders.map((value) => ({ value, name: say(`patterns.orgs.order.${value}`) }))}
        onChoose={(order) => onAsk({ ...asked, order, skip: 0 })}
      />
    </form>
  );
}

function Found({ page, asked, onAsk }: AskProps & Readonly<{ page: OrganisationsPage }>) {
  const say = useSay();
  const { numbers } = useShareWords();
  const { skip } = asked;
  return (
    <>
      <p className="small subtle" role="status">
        {page.found === 0
          ? say('patterns.orgs.none')
          : say('patterns.orgs.found', { found: page.found, total: page.total })}
      </p>
      {page.rows.length > 0 && <OrganisationsTable rows={page.rows} all={page.all.share} />}
      <p className="organisation-pages">
        {skip > 0 && (
          <Button kind="link" onPress={() => onAsk({ ...asked, skip: Math.max(0, skip - pageSize) })}>
            {say('patterns.orgs.before')}
          </Button>
        )}
        {skip + page.rows.length < page.found && (
          <Button kind="link" onPress={() => onAsk({ ...asked, skip: skip + pageSize })}>
            {say('patterns.orgs.more')}
          </Button>
        )}
      </p>
      {page.all.share !== null && (
        <p className="small subtle">{say('patterns.orgs.note', { share: numbers.percent(page.all.share) })}</p>
      )}
    </>
  );
}
