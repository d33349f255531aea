import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Figure } from '../../../../src/domain/kpi/figure';
import { type SpanKind, spanKinds } from '../../../../src/domain/kpi/spans';
import { Empty } from '../kit/empty';
import { Notice } from '../kit/notice';
import { ReadingView } from '../kit/reading-view';
import { useSay } from '../kit/screen-context';
import { useReading } from '../kit/use-reading';
import { DefinitionPanel } from '../project/definition-panel';
import { type Drill, DrillContext } from '../project/drill';
import { usualFilter } from '../project/filter-address';
import '../project/filter-bar.css';
import { FilterChoice } from '../project/filter-choice';
import '../project/page.css';
import { RequestsPanel } from '../project/requests-panel';
import type { MonthsCalls } from './months-calls';
import { type BehindSpan, SpanTable } from './span-table';
import './months.css';

/** The figures of process A27 side by side, by month or by quarter. */
export function MonthsScreen({ calls }: Readonly<{ calls: MonthsCalls }>) {
  const say = useSay();
  const [by, setBy] = useState<SpanKind>('month');
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
      <main className="page months">
        <header className="page-head">
          <div>
            <h1>{say('months.title')}</h1>
            <p className="small subtle">{say('months.subtitle')}</p>
          </div>
        </header>
        <div className="filters" role="group" aria-label={say('project.filters')}>
          <FilterChoice
            label={say('months.by')}
            value={by}
            options={spanKinds.map((value) => ({ value, name: say(`months.by.${value}`) }))}
            onChoose={setBy}
          />
        </div>
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
                <SpanTable page={page} by={by} onOpen={setBehind} />
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
      </main>
    </DrillContext.Provider>
  );
}
