import { catalogueOrders } from '../../../../src/domain/figures/catalogue-order';
import { useWidth } from '../charts/use-width';
import { Button } from '../kit/button';
import { useSay } from '../kit/screen-context';
import { FilterChoice } from '../project/filter/filter-choice';
import { useNumbers } from '../project/numbers';
import { ViewFiles } from '../project/view-files';
import type { CataloguePage } from './catalogue-calls';
import { CatalogueList } from './catalogue-list';
import { CatalogueTable } from './catalogue-table';
import type { useCatalogue } from './use-catalogue';
import { useCatalogueData } from './use-catalogue-data';

type Props = Readonly<{ page: CataloguePage; table: ReturnType<typeof useCatalogue> }>;

/** Below this a row has no room for its columns. */
const narrow = 900;

/** The rows that were asked for, with the search and the way to more of them. */
export function CatalogueRows({ page, table }: Props) {
  const say = useSay();
  const numbers = useNumbers();
  const [place, width] = useWidth<HTMLDivElement>(1216);
  const { sorting, sortBy } = table;
  const isNarrow = width < narrow;
  const dataOf = useCatalogueData();
  const { question, readAll } = table;
  return (
    <section ref={place} className="catalogue-rows" aria-label={say('catalogue.title')}>
      <div className="catalogue-tools">
        <label className="catalogue-search">
          <span className="small subtle">{say('catalogue.search')}</span>
          <input
            type="search"
            className="input"
            value={table.search}
            maxLength={100}
            onChange={(event) => table.find(event.target.value)}
            onKeyDown={(event) => event.key === 'Enter' && table.findNow()}
          />
        </label>
        {isNarrow && (
          <FilterChoice
            label={say('catalogue.orderBy')}
            value={sorting.order}
            options={catalogueOrders.map((value) => ({ value, name: say(`catalogue.column.${value}`) }))}
            onChoose={sortBy}
          />
        )}
        <p className="small subtle" role="status">
          {say('catalogue.showing', { shown: numbers.count(page.rows.length), found: numbers.count(page.found) })}
        </p>
        <ViewFiles
          title={say('catalogue.title')}
          table={dataOf(page.rows)}
          whole={page.found > page.rows.length ? { question, read: async () => dataOf(await readAll()) } : undefined}
          part={place}
        />
      </div>
      {page.found === 0 && <p>{say('catalogue.noneFound')}</p>}
      {page.found > 0 && isNarrow && <CatalogueList rows={page.rows} />}
      {page.found > 0 && !isNarrow && <CatalogueTable rows={page.rows} sorting={sorting} onSort={sortBy} />}
      {page.found > page.rows.length && (
        <p className="after-chart">
          {table.showMore ? (
            <Button onPress={table.showMore}>{say('catalogue.more')}</Button>
          ) : (
            <span className="small subtle">{say('catalogue.searchForMore')}</span>
          )}
        </p>
      )}
    </section>
  );
}
