import type { StripFigure } from '../../../../src/contract/strip';
import type { ServiceFiguresPage } from '../../../../src/contract/service-figures';
import type { SpanKind } from '../../../../src/domain/figures/spans';
import type { TableData } from '../kit/files/table-data';
import { useSay } from '../kit/screen-context';
import { useShareWords } from '../project/share-words';
import { useSpanName } from './span-name';

/** The months or quarters for a file, the newest first as on the page. */
export function useSpanData(page: ServiceFiguresPage, by: SpanKind): TableData {
  const say = useSay();
  const nameOf = useSpanName(by);
  const { full, countOf } = useShareWords();
  const spans = [...page.spans].reverse();
  const textOf = (found: StripFigure | undefined) => {
    if (!found) return '';
    if (found.kind === 'share') return full(found.now);
    return found.now === null ? say('months.notCounted') : countOf(found.now, found.among?.now);
  };
  return {
    caption: say('months.title'),
    columns: [
      { name: say('months.figure'), isNumber: false },
      ...spans.map((span) => ({
        name: span.running ? `${nameOf(span)} (${say('months.running')})` : nameOf(span),
        isNumber: true,
      })),
    ],
    rows: (spans[0]?.strip ?? []).map(({ figure }) => ({
      key: figure,
      cells: [
        say(`project.figure.${figure}`),
        ...spans.map(({ strip }) => textOf(strip.find((one) => one.figure === figure))),
      ],
    })),
  };
}
