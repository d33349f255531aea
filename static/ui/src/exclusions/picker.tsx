import { useId, useState } from 'react';
import { Button } from '../kit/button';
import { ProblemMessage } from '../kit/problem-message';
import { type Problem, problemOf } from '../kit/words/problem';
import { useSay } from '../kit/screen-context';

type Named = Readonly<{ id: string; name: string }>;
type Props = Readonly<{
  label: string;
  /** What stands for one who is not there any more. */
  gone: string;
  chosen: readonly string[];
  /** Names of those chosen before. */
  known: readonly Named[];
  onFind: (search: string) => Promise<readonly Named[]>;
  onChange: (chosen: readonly string[]) => void;
}>;

type Finding =
  | Readonly<{ kind: 'idle' | 'busy' }>
  | Readonly<{ kind: 'found'; found: readonly Named[] }>
  | Readonly<{ kind: 'failed'; problem: Problem }>;

/** Chooses people or groups by a part of their name: those chosen with a way to take them out, and a search to add more. */
export function Picker({ label, gone, chosen, known, onFind, onChange }: Props) {
  const say = useSay();
  const id = useId();
  const [search, setSearch] = useState('');
  const [finding, setFinding] = useState<Finding>({ kind: 'idle' });
  const [added, setAdded] = useState<readonly Named[]>([]);
  const nameOf = (wanted: string) => [...added, ...known].find((one) => one.id === wanted)?.name ?? gone;
  const find = () => {
    if (search.trim() === '' || finding.kind === 'busy') return;
    setFinding({ kind: 'busy' });
    onFind(search.trim()).then(
      (found) => setFinding({ kind: 'found', found }),
      (error: unknown) => setFinding({ kind: 'failed', problem: problemOf(error) }),
    );
  };
  const add = (one: Named) => {
    setAdded((before) => [...before, one]);
    onChange([...chosen, one.id]);
  };
  return (
    <div className="picker">
      <label className="label" htmlFor={id}>
        {label}
      </label>
      {chosen.length > 0 && (
        <ul className="picker-list">
          {chosen.map((one) => (
            <li key={one}>
              <span className="grow">{nameOf(one)}</span>
              <Button size="small" kind="quiet" onPress={() => onChange(chosen.filter((other) => other !== one))}>
                {say('exclusions.remove')}
                <span className="hidden">{nameOf(one)}</span>
              </Button>
            </li>
          ))}
        </ul>
      )}
      <div className="picker-search">
        <input
          id={id}
          type="search"
          className="input"
          value={search}
          maxLength={100}
          placeholder={say('exclusions.search')}
          onChange={(event) => setSearch(event.target.value)}
          // Enter searches here; it does not save the whole page.
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            event.preventDefault();
            find();
          }}
        />
        <Button busy={finding.kind === 'busy'} onPress={find}>
          {say('exclusions.find')}
          <span className="hidden">{label}</span>
        </Button>
      </div>
      <div role="status">
        {finding.kind === 'failed' && <ProblemMessage problem={finding.problem} onRetry={find} />}
        {finding.kind === 'found' && <Found found={finding.found} chosen={chosen} onAdd={add} />}
      </div>
    </div>
  );
}

type FoundProps = Readonly<{ found: readonly Named[]; chosen: readonly string[]; onAdd: (one: Named) => void }>;

function Found({ found, chosen, onAdd }: FoundProps) {
  const say = useSay();
  if (found.length === 0) return <p className="small subtle">{say('exclusions.none')}</p>;
  return (
    <ul className="picker-list picker-found">
      {found.map((one) => (
        <li key={one.id}>
          <span className="grow">{one.name}</span>
          {chosen.includes(one.id) ? (
            <span className="small subtle">{say('exclusions.chosen')}</span>
          ) : (
            <Button size="small" onPress={() => onAdd(one)}>
              {say('exclusions.add')}
              <span className="hidden">{one.name}</span>
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}
