import { useRef } from 'react';
import type { MaturityPage } from '../../../../src/contract/maturity';
import { useSay } from '../kit/screen-context';
import { useAudienceSay } from '../project/filter/audience-words';
import { ViewFiles } from '../project/view-files';
import { NeedButton } from './need-button';
import { useMetricData } from './use-metric-data';
import { useValueWords } from './value-words';

/** Every metric now and before. On a narrow page each becomes a block of its own. */
export function MetricTable({ page }: Readonly<{ page: MaturityPage }>) {
  const say = useSay();
  const named = useAudienceSay();
  const words = useValueWords();
  const part = useRef<HTMLElement>(null);
  const data = useMetricData(page);
  return (
    <section className="section" aria-labelledby="maturity-metrics" ref={part}>
      <header className="section-head">
        <h2 id="maturity-metrics">{say('maturity.metrics')}</h2>
        <ViewFiles title={say('maturity.title')} table={data} part={part} />
      </header>
      <dl className="maturity-metrics">
        {page.metrics.map(({ metric, now, before }) => (
          <div key={metric}>
            <dt>
              {named(`maturity.metric.${metric}`)}
              <span className="small subtle">{named(`maturity.define.${metric}`)}</span>
            </dt>
            <dd>
              {now.kind === 'needs' ? (
                <NeedButton what={now.what} />
              ) : now.kind === 'none' ? (
                <span className="subtle">{say('maturity.none')}</span>
              ) : (
                <>
                  <span className="maturity-value">{words.short(now)}</span>
                  <span className="small subtle">{words.beside(now)}</span>
                </>
              )}
            </dd>
            <dd className="small subtle">
              {now.kind === 'needs' || before.kind === 'needs'
                ? ''
                : say('project.strip.before', { value: before.kind === 'none' ? '–' : words.full(before) })}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
