import { useState } from 'react';
import type { FiguresPage, RequestTypeView } from '../../../../../src/contract/project';
import type { TableData } from '../../kit/files/table-data';
import { Figure } from '../../charts/figure/figure';
import { axisStart } from '../../charts/intervals/interval-row';
import { drawnOf } from '../../charts/share';
import { useWidth } from '../../charts/use-width';
import { Button } from '../../kit/button';
import { useSay } from '../../kit/screen-context';
import { useDrill } from '../behind/drill';
import { useFigureWords } from '../figure-words';
import { RequestTypeList } from './request-type-list';
import { RequestTypeTable } from './request-type-table';
import { useRequestTypeWords } from './request-type-words';
import { useShareWords } from '../share-words';

/** Few enough to take in; the rest is one press away. */
const shownAtFirst = 8;
/** Below this a row has no room for its chart beside its numbers. */
const narrow = 560;

/** Request types against each other: only those with enough answers are ranked, and near ones share a rank. */
export function RequestTypesFigure({ page }: Readonly<{ page: FiguresPage }>) {
  const say = useSay();
  const { numbers } = useShareWords();
  const { define } = useDrill();
  const [place, width] = useWidth<HTMLDivElement>(660);
  const [isAll, setAll] = useState(false);
  const all = page.line.satisfied;
  const types = isAll ? page.requestTypes : page.requestTypes.slice(0, shownAtFirst);
  const low = axisStart(types.flatMap((type) => drawnOf(type) ?? []));
  const more = page.requestTypes.length - types.length;
  return (
    <Figure
      title={say('project.figure.request-types')}
      subtitle={say('project.types.subtitle')}
      words={useFigureWords()}
      table={useTable(page.requestTypes)}
      onDefine={() => define('request-types')}
    >
      <div ref={place}>
        {width < narrow ? (
          <RequestTypeList types={types} all={all.share} axis={{ low, width }} />
        ) : (
          <RequestTypeTable types={types} all={all.share} axis={{ low, width: width < 680 ? 180 : 212 }} />
        )}
      </div>
      {more > 0 && (
        <p className="after-chart">
          <Button kind="link" onPress={() => setAll(true)}>
            {say('project.types.more', { count: more })}
          </Button>
        </p>
      )}
      {all.share !== null && (
        <p className="small subtle after-chart">{say('project.types.note', { share: numbers.percent(all.share) })}</p>
      )}
    </Figure>
  );
}

function useTable(types: readonly RequestTypeView[]): TableData {
  const say = useSay();
  const words = useShareWords();
  const typeWords = useRequestTypeWords();
  const column = (name: string, isNumber: boolean) => ({ name, isNumber });
  return {
    caption: say('project.figure.request-types'),
    columns: [
      column(say('project.column.requestType'), false),
      column(say('project.column.rank'), true),
      column(say('project.column.satisfied'), true),
      column(say('project.interval95'), true),
      column(say('project.n'), true),
      column(say('project.column.shrunk'), true),
      column(say('project.column.change'), false),
    ],
    rows: types.map((type) => ({
      key: String(type.id),
      cells: [
        typeWords.name(type),
        typeWords.rank(type),
        words.headline(type),
        type.interval ? words.numbers.percents(type.interval) : '–',
        words.numbers.count(type.n),
        type.shrunk ? words.numbers.percent(type.shrunk.share, 1) : '–',
        typeWords.changeInFull(type),
      ],
    })),
  };
}
