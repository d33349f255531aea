import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import type { GadgetSettings } from '../../../../src/contract/portfolio';
import type { PeriodName } from '../../../../src/domain/figures/period';
import { Button } from '../kit/button';
import { ReadingView } from '../kit/reading-view';
import { useSay } from '../kit/screen-context';
import { usePause } from '../kit/use-pause';
import { useReading } from '../kit/site/use-reading';
import { PeriodChoice } from '../portfolio/period-choice';
import type { PortfolioCalls } from '../portfolio/portfolio-calls';
import './gadget.css';

type Props = Readonly<{
  calls: PortfolioCalls;
  settings: GadgetSettings | null;
  onSave: (settings: GadgetSettings) => void;
}>;
type Found = Awaited<ReturnType<PortfolioCalls['readChoices']>>;

/** Which project, and which period. A site may have more projects than a list shows: a search finds the others. */
export function GadgetEdit({ calls, settings, onSave }: Props) {
  const say = useSay();
  const [chosen, setChosen] = useState(settings?.projectId ?? null);
  const [search, setSearch] = useState('');
  const [wanted, setWanted] = useState('');
  const { reading, reread } = useReading(() => calls.readChoices({ search: wanted, chosen }));
  const first = useRef(wanted);
  useEffect(() => {
    // The first reading is under way already.
    if (first.current !== wanted) reread();
    first.current = wanted;
  }, [wanted, reread]);
  const findNow = usePause(search.trim(), setWanted);
  return (
    <main className="gadget">
      <ReadingView reading={reading} onRetry={reread}>
        {(found) =>
          found.projects.length === 0 && wanted === '' ? (
            <p>{say('portfolio.gadget.none')}</p>
          ) : (
            <>
              {(found.more > 0 || search !== '' || wanted !== '') && (
                <Search found={found} search={search} onSearch={setSearch} onEnter={findNow} />
              )}
              <Choices {...{ found, chosen, settings, onSave }} onChoose={setChosen} />
            </>
          )
        }
      </ReadingView>
    </main>
  );
}

type SearchProps = Readonly<{ found: Found; search: string; onSearch: (search: string) => void; onEnter: () => void }>;

function Search({ found: { projects, more }, search, onSearch, onEnter }: SearchProps) {
  const say = useSay();
  const id = useId();
  return (
    <div className="gadget-search">
      <span className="period-choice">
        <label htmlFor={id}>{say('portfolio.gadget.search')}</label>
        <input
          id={id}
          type="search"
          className="input"
          value={search}
          maxLength={100}
          onChange={(event) => onSearch(event.target.value)}
          onKeyDown={(event) => event.key === 'Enter' && onEnter()}
        />
      </span>
      <p className="small subtle" role="status">
        {more > 0
          ? say('portfolio.gadget.more', { count: more })
          : say('portfolio.gadget.found', { count: projects.length })}
      </p>
    </div>
  );
}

type ChoicesProps = Omit<Props, 'calls'> &
  Readonly<{ found: Found; chosen: string | null; onChoose: (projectId: string) => void }>;

function Choices({ found: { projects }, chosen, settings, onChoose, onSave }: ChoicesProps) {
  const say = useSay();
  const id = useId();
  const [period, setPeriod] = useState<PeriodName>(settings?.period ?? 'weeks-13');
  const known = projects.find((project) => project.id === chosen) ?? projects[0];
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (known) onSave({ projectId: known.id, period });
  };
  return (
    <form className="gadget-form" onSubmit={save}>
      <span className="period-choice">
        <label htmlFor={id}>{say('portfolio.project')}</label>
        <select id={id} className="input" value={known?.id} onChange={(event) => onChoose(event.target.value)}>
          {projects.map((project) => (
            <option key={project.id} value={project.id}>{`${project.name} (${project.key})`}</option>
          ))}
        </select>
      </span>
      <PeriodChoice period={period} onChoose={setPeriod} />
      <Button submits>{say('portfolio.gadget.save')}</Button>
    </form>
  );
}
