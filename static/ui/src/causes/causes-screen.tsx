import { useEffect, useRef, useState } from 'react';
import {
  causeDays,
  type CausesPage,
  type CauseView,
  type MadeImprovementView,
} from '../../../../src/contract/improvements';
import { Made } from '../improvements/improvements-screen';
import type { ImprovementCalls } from '../improvements/improvement-calls';
import '../improvements/improvements.css';
import { NewImprovement } from '../improvements/new-improvement';
import { Empty } from '../kit/empty';
import { Notice } from '../kit/notice';
import { ReadingView } from '../kit/reading-view';
import { useDates, useSay } from '../kit/screen-context';
import { useReading } from '../kit/use-reading';
import { AfterChanges } from './after-changes';
import { Pareto } from './pareto';

type Asked = Readonly<{ days: (typeof causeDays)[number]; by: 'people' | 'lost-time' }>;

/** What dissatisfaction comes from, whom it meets again and again, and after which changes it grew. */
export function CausesScreen({ calls }: Readonly<{ calls: ImprovementCalls }>) {
  const say = useSay();
  const [asked, setAsked] = useState<Asked>({ days: 90, by: 'people' });
  const { reading, reread } = useReading(() => calls.readCauses(asked));
  const first = useRef(true);
  useEffect(() => {
    if (!first.current) reread();
    first.current = false;
  }, [asked, reread]);
  return (
    <main className="improvements">
      <header className="improvements-head">
        <div>
          <h1>{say('improvement.pareto.title')}</h1>
          <p className="subtle">{say('improvement.pareto.lead')}</p>
        </div>
      </header>
      <Choices asked={asked} onChange={setAsked} />
      <ReadingView reading={reading} onRetry={reread}>
        {(page) =>
          page.kind === 'refused' ? (
            <Empty icon="lock" title={say('kit.problem.not-allowed.title')}>
              <p className="subtle">{say('kit.problem.not-allowed.advice')}</p>
            </Empty>
          ) : (
            <Causes page={page} calls={calls} onMade={reread} />
          )
        }
      </ReadingView>
    </main>
  );
}

function Choices({ asked, onChange }: Readonly<{ asked: Asked; onChange: (asked: Asked) => void }>) {
  const say = useSay();
  return (
    <div className="improvement-choices">
      <label>
        {say('improvement.pareto.days')}{' '}
        <select
          value={asked.days}
          onChange={({ target }) =>
            onChange({ ...asked, days: causeDays.find((days) => String(days) === target.value) ?? 90 })
          }
        >
          {causeDays.map((days) => (
            <option key={days} value={days}>
              {say('improvement.pareto.daysCount', { days })}
            </option>
          ))}
        </select>
      </label>
      <label>
        {say('improvement.pareto.by')}{' '}
        <select
          value={asked.by}
          onChange={({ target }) => onChange({ ...asked, by: target.value === 'people' ? 'people' : 'lost-time' })}
        >
          <option value="people">{say('improvement.pareto.by.people')}</option>
          <option value="lost-time">{say('improvement.pareto.by.lost-time')}</option>
        </select>
      </label>
    </div>
  );
}

type CausesProps = Readonly<{ page: CausesPage; calls: ImprovementCalls; onMade: () => void }>;

function Causes({ page, calls, onMade }: CausesProps) {
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
        <Pareto rows={page.rows} onImprove={setChosen} />
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
