import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Figure } from '../../../../src/domain/figures/figure';
import { spanKinds } from '../../../../src/domain/figures/spans';
import type { Address } from '../kit/site/address';
import { Empty } from '../kit/empty';
import { Notice } from '../kit/notice';
import { ReadingView } from '../kit/reading-view';
import { useSay } from '../kit/screen-context';
import { useReading } from '../kit/site/use-reading';
import { DefinitionPanel } from '../project/behind/definition-panel';
import { type Drill, DrillContext } from '../project/behind/drill';
import { usualFilter } from '../project/filter/filter-address';
import { FilterChoice } from '../project/filter/filter-choice';
import { OfAll } from '../project/filter/of-all';
import { RequestsPanel } from '../project/behind/requests-panel';
import { useFilter } from '../project/filter/use-filter';
import { ViewFiles } from '../project/view-files';
import { ViewPage } from '../project/view-page';
import type { MonthsCalls } from './months-calls';
import { type BehindSpan, SpanTable, type SpanTableProps } from './span-table';
import './months.css';
import { useSpanData } from './use-span-data';
import { useSpanKind } from './use-span-kind';

/** The figures of process A27 side by side, by month or by quarter. */
export function MonthsScreen({ calls, address }: Readonly<{ calls: MonthsCalls; address: Address | null }>) {
  const say = useSay();
  const [by, setBy] = useSpanKind(address);
  const [filter, change] = useFilter(address);
  const [behind, setBehind] = useState<BehindSpan | null>(null);
  const [defined, setDefined] = useState<Figure | null>(null);
  const read = useCallback(() => calls.readServiceFigures({ by }), [calls, by]);
  const { reading, reread } = useReading(read);
  const asked = useRef(read);
  useEffect(() => {
    // The first reading is under way already.
    if (asked.current !== read) reread();
    asked.current = read;
  }, [read, reread]);
  const drill = useMemo<Drill>(() => ({ openRequests: () => {}, define: setDefined }), []);
  return (
    <DrillContext.Provider value={drill}>
      <ViewPage
        name="months"
        title={say('months.title')}
        lead={say('months.subtitle')}
        filters={
          <>
            <FilterChoice
              label={say('months.by')}
              value={by}
              options={spanKinds.map((value) => ({ value, name: say(`months.by.${value}`) }))}
              onChoose={setBy}
            />
            <OfAll filter={filter} onChange={change} />
          </>
        }
      >
        <ReadingView reading={reading} onRetry={reread}>
          {(page) =>
            page.kind === 'refused' ? (
              <Empty icon="lock" title={say('project.refused.not-allowed.title')}>
                <p>{say('project.refused.not-allowed.advice')}</p>
              </Empty>
            ) : (
              <>
                {page.behindDays > 0 && (
                  <Notice kind="info">
                    <p>{say('project.behind', { count: page.behindDays })}</p>
                  </Notice>
                )}
                <Spans page={page} by={by} onOpen={setBehind} />
              </>
            )
          }
        </ReadingView>
        {behind && (
          <RequestsPanel
            behind={{ title: behind.title, list: behind.list, narrowing: {} }}
            filter={{ ...usualFilter, period: { from: behind.from, to: behind.to } }}
            calls={calls}
            onClose={() => setBehind(null)}
          />
        )}
        {defined && <DefinitionPanel figure={defined} onClose={() => setDefined(null)} />}
      </ViewPage>
    </DrillContext.Provider>
  );
}

/** The table with its files. */
function Spans(props: SpanTableProps) {
  const say = useSay();
  const part = useRef<HTMLDivElement>(null);
  const data = useSpanData(props.page, props.by);
  return (
    <div ref={part}>
      <div className="months-files">
        <ViewFiles title={say('months.title')} table={data} part={part} />
      </div>
      <SpanTable {...props} />
    </div>
  );
}
