import type { StripFigure } from '../../../../src/contract/strip';
import type { ServiceFiguresPage } from '../../../../src/contract/service-figures';
import type { SpanKind } from '../../../../src/domain/figures/spans';
import '../kit/ruled-table.css';
import { useSay } from '../kit/screen-context';
import { useDrill } from '../project/behind/drill';
import { Opens } from '../project/behind/opens';
import type { RequestList } from '../project/project-calls';
import { useShareWords } from '../project/share-words';
import { listOf, viewOf } from '../project/strip/strip-lists';
import { Verdict } from '../project/line/verdict';
import { useViewLink } from '../project/view-name';
import { useSpanName } from './span-name';

export type BehindSpan = Readonly<{ title: string; list: RequestList; from: string; to: string }>;
type Span = ServiceFiguresPage['spans'][number];
export type SpanTableProps = Readonly<{ page: ServiceFiguresPage; by: SpanKind; onOpen: (behind: BehindSpan) => void }>;

/** One column to a month or quarter, the newest first; older ones are scrolled to while the figures stay. */
export function SpanTable({ page, by, onOpen }: SpanTableProps) {
  const say = useSay();
  const nameOf = useSpanName(by);
  const { define } = useDrill();
  const spans = [...page.spans].reverse();
  const figures = spans[0]?.strip ?? [];
  return (
    <div className="scrolls months-table" tabIndex={0} role="region" aria-label={say('months.title')}>
      <table className="ruled-table">
        <caption className="hidden">{say('months.title')}</caption>
        <thead>
          <tr>
            <td />
            {spans.map((span) => (
              <th key={span.from} scope="col">
                {nameOf(span)}
                {span.running && <span className="small subtle">{say('months.running')}</span>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {figures.map(({ figure }) => (
            <tr key={figure}>
              <th scope="row">
                <button
                  type="button"
                  className="quiet"
                  title={say('project.definition')}
                  onClick={() => define(figure)}
                >
                  {say(`project.figure.${figure}`)}
                </button>
              </th>
              {spans.map((span) => {
                const found = span.strip.find((one) => one.figure === figure);
                return (
                  <td key={span.from}>
                    {found && <Cell figure={found} span={span} name={nameOf(span)} onOpen={onOpen} />}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

type CellProps = Readonly<{ figure: StripFigure; span: Span; name: string; onOpen: (behind: BehindSpan) => void }>;

/** The value, what it rests on, and whether it differs from the span before by more than noise. */
function Cell({ figure, span, name, onOpen }: CellProps) {
  const say = useSay();
  const { numbers, headline, kOfN } = useShareWords();
  const show = useViewLink();
  const isShare = figure.kind === 'share';
  if (!isShare && figure.now === null) return <span className="subtle">{say('months.notCounted')}</span>;
  const value = isShare ? headline(figure.now, 1) : numbers.count(figure.now ?? 0);
  const { from, to } = span;
  const list = listOf[figure.figure];
  const view = viewOf[figure.figure];
  const title = `${say(`project.figure.${figure.figure}`)}, ${name}`;
  const difference = isShare ? figure.change.difference : figure.growth;
  const verdict = isShare ? figure.change.verdict : figure.verdict;
  const open = list ? () => onOpen({ title, list, from, to }) : view && show ? () => show(view, { from, to }) : null;
  return (
    <>
      {open ? (
        <Opens label={`${title}: ${value}`} onOpen={open}>
          {value}
        </Opens>
      ) : (
        value
      )}
      {isShare && figure.now.interval && (
        <span className="small subtle">
          {numbers.bounds(figure.now.interval)} · {kOfN(figure.now.k, figure.now.n)}
        </span>
      )}
      {!isShare && figure.among && <span className="small subtle">{kOfN(figure.now ?? 0, figure.among.now)}</span>}
      {verdict === 'change' && (
        <span className="small">
          <Verdict short verdict={verdict} difference={difference} figure={figure.figure} />
        </span>
      )}
    </>
  );
}
