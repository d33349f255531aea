import type { TableData } from '../kit/files/table-data';
import { useSay } from '../kit/screen-context';
import type { CatalogueRowView } from './catalogue-calls';
import { useRowWords } from './row-words';

/** Rows for a file: each share with its interval and n, each recommendation with its rule. */
export function useCatalogueData(): (rows: readonly CatalogueRowView[]) => TableData {
  const say = useSay();
  const words = useRowWords();
  const share = (of: CatalogueRowView['response']) => (of.n === 0 ? '–' : words.full(of));
  const column = (name: string, isNumber = true) => ({ name, isNumber });
  return (rows) => ({
    caption: say('catalogue.title'),
    columns: [
      column(say('catalogue.column.name'), false),
      ...(['volume', 'satisfied'] as const).map((id) => column(say(`catalogue.column.${id}`))),
      column(say('project.column.rank')),
      ...(['response', 'sla', 'reopened'] as const).map((id) => column(say(`catalogue.column.${id}`))),
      ...(['reason', 'trend', 'advice'] as const).map((id) => column(say(`catalogue.column.${id}`), false)),
    ],
    rows: rows.map((row) => ({
      key: String(row.id),
      cells: [
        words.name(row),
        words.numbers.count(row.closed),
        words.full(row),
        words.place(row) ?? '–',
        share(row.response),
        share(row.slaMet),
        share(row.reopened),
        [words.reason(row) ?? '–', words.reasonCount(row)].filter(Boolean).join(' · '),
        [words.points(row) ?? say('catalogue.notCompared'), words.points(row) === null ? '' : words.verdict(row.change)]
          .filter(Boolean)
          .join(' · '),
        `${say(`catalogue.advice.${row.advice}`)}: ${say(`catalogue.rule.${row.rule}`)}`,
      ],
    })),
  });
}
