import { type FormEvent, useId, useState } from 'react';
import type { GadgetSettings } from '../../../../src/contract/portfolio';
import type { PeriodName } from '../../../../src/domain/kpi/period';
import { Button } from '../kit/button';
import { ReadingView } from '../kit/reading-view';
import { useSay } from '../kit/screen-context';
import { useReading } from '../kit/use-reading';
import { PeriodChoice } from '../portfolio/period-choice';
import type { PortfolioCalls } from '../portfolio/portfolio-calls';
import './gadget.css';

type Props = Readonly<{
  calls: PortfolioCalls;
  settings: GadgetSettings | null;
  onSave: (settings: GadgetSettings) => void;
}>;

/** Which project, and which period. */
export function GadgetEdit({ calls, settings, onSave }: Props) {
  const say = useSay();
  const { reading, reread } = useReading(() => calls.readChoices({}));
  return (
    <main className="gadget">
      <ReadingView reading={reading} onRetry={reread}>
        {({ projects }) =>
          projects.length === 0 ? (
            <p>{say('portfolio.gadget.none')}</p>
          ) : (
            <Choices projects={projects} settings={settings} onSave={onSave} />
          )
        }
      </ReadingView>
    </main>
  );
}

type ChoicesProps = Omit<Props, 'calls'> &
  Readonly<{ projects: readonly Readonly<{ id: string; key: string; name: string }>[] }>;

function Choices({ projects, settings, onSave }: ChoicesProps) {
  const say = useSay();
  const id = useId();
  const [projectId, setProject] = useState(settings?.projectId ?? projects[0]?.id ?? '');
  const [period, setPeriod] = useState<PeriodName>(settings?.period ?? 'weeks-13');
  const save = (event: FormEvent) => {
    event.preventDefault();
    onSave({ projectId, period });
  };
  return (
    <form className="gadget-form" onSubmit={save}>
      <span className="period-choice">
        <label htmlFor={id}>{say('portfolio.project')}</label>
        <select id={id} className="input" value={projectId} onChange={(event) => setProject(event.target.value)}>
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
