import { useEffect, useRef, useState } from 'react';
import {
  causeDays,
  type CausesPage,
  type CauseView,
  type MadeImprovementView,
} from '../../../../src/contract/improvements';
import { type ParetoOrder, paretoOrders } from '../../../../src/domain/figures/cause-pareto';
import { Made } from '../improvements/improvements-screen';
import type { ImprovementCalls } from '../improvements/improvement-calls';
import '../improvements/improvements.css';
import { NewImprovement } from '../improvements/new-improvement';
import type { Address } from '../kit/site/address';
import { Empty } from '../kit/empty';
import { NotAllowed } from '../kit/not-allowed';
import { Notice } from '../kit/notice';
import '../kit/page.css';
import { ReadingView } from '../kit/reading-view';
import { useDates, useSay } from '../kit/screen-context';
import { useReading } from '../kit/site/use-reading';
import '../project/filter/filter-bar.css';
import { FilterChoice } from '../project/filter/filter-choice';
import { AfterChanges } from './after-changes';
import { Pareto } from './pareto';
import { type CausesAsked, useCausesAsked } from './use-causes-asked';

/** What dissatisfaction comes from, whom it meets again and again, and after which changes it grew. */
export function CausesScreen({ calls, address }: Readonly<{ calls: ImprovementCalls; address: Address | null }>) {
  const say = useSay();
  const [asked, change] = useCausesAsked(address);
  const { reading, reread } = useReading(() => calls.readCauses(asked));
  const first = useRef(true);
  useEffect(() => {
    if (!first.current) reread();
    first.current = false;
  }, [asked.days, asked.by, reread]);
  return (
    <main className="page improvements">
      <header className="page-head with-line">
        <div>
          <h1>{say('improvement.pareto.title')}</h1>
          <p className="subtle">{say('improvement.pareto.lead')}</p>
        </div>
      </header>
      <Choices asked={asked} onChange={change} />
      <ReadingView reading={reading} onRetry={reread}>
        {(page) =>
          page.kind === 'refused' ? <NotAllowed /> : <Causes page={page} by={asked.by} calls={calls} onMade={reread} />
        }
      </ReadingView>
    </main>
  );
}

type ChoicesProps = Readonly<{ asked: CausesAsked; onChange: (change: Partial<CausesAsked>) => void }>;

function Choices({ asked, onChange }: ChoicesProps) {
  const say = useSay();
  return (
    <div className="filters" role="group" aria-label={say('project.filters')}>
      <FilterChoice
        label={say('improvement.pareto.days')}
        value={String(asked.days)}
        options={causeDays.map((days) => ({
          value: String(days),
          name: say('improvement.pareto.daysCount', { days }),
        }))}
        onChoose={(wanted) => onChange({ days: causeDays.find((days) => String(days) === wanted) ?? asked.days })}
      />
      <FilterChoice
        label={say('improvement.pareto.by')}
        value={asked.by}
        options={paretoOrders.map((value) => ({ value, name: say(`improvement.pareto.by.${value}`) }))}
        onChoose={(by) => onChange({ by })}
      />
    </div>
  );
}

type CausesProps = Readonly<{ page: CausesPage; by: ParetoOrder; calls: ImprovementCalls; onMade: () => void }>;

function Causes({ page, by, calls, onMade }: CausesProps) {
  const say = useSay();
  const [chosen, setChosen] = useState<CauseView | null>(null);
  const [made, setMade] = useState<MadeImprovementView | null>(null);
  return (
    <>
      <Repeat people={page.repeat} more={page.repeatMore} />
      {made && <Made made={made} />}
      {chosen && (
        <NewImprovement
          calls={calls}
          source="cause"
          causes={[chosen.cause]}
          onCancel={() => setChosen(null)}
          onMade={(outcome) => {
            setMade(outcome);
            setChosen(null);
            onMade();
          }}
        />
      )}
      {page.rows.length === 0 ? (
        <Empty icon="info" title={say('improvement.pareto.none')}>
          <p>{say('improvement.pareto.none.how')}</p>
        </Empty>
      ) : (
        <Pareto rows={page.rows} by={by} onImprove={setChosen} />
      )}
      {page.unknown > 0 && <p className="small subtle">{say('improvement.pareto.unknown', { count: page.unknown })}</p>}
      {!page.asksLostTime && <p className="small subtle">{say('improvement.pareto.notAsked')}</p>}
      <AfterChanges changes={page.changes} />
    </>
  );
}

function Repeat({ people, more }: Readonly<{ people: CausesPage['repeat']; more: boolean }>) {
  const say = useSay();
  const dates = useDates();
  if (people.length === 0) return null;
  return (
    <Notice kind="warn" icon="person">
      <p className="strong">{say(more ? 'improvement.repeat.more' : 'improvement.repeat', { count: people.length })}</p>
      <ul>
        {people.map(({ name, organisation, count, latestAt }, index) => (
          <li key={`${index} ${latestAt}`}>
            {say('improvement.repeat.person', {
              who: [name ?? say('improvement.repeat.gone'), organisation].filter((part) => part !== null).join(', '),
              ...{ count, latest: dates.nearTime(latestAt) },
            })}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
