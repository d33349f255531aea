import { type ReactNode, useId } from 'react';
import { Icon } from '../kit/icon';
import { useSay } from '../kit/screen-context';
import type { FieldProblem } from './settings-calls';

/** On or off, as a native check box that looks like a switch. */
export function Switch({
  label,
  on,
  onChange,
}: Readonly<{ label: string; on: boolean; onChange: (on: boolean) => void }>) {
  return (
    <label className="switch">
      <span>{label}</span>
      <input type="checkbox" role="switch" checked={on} onChange={(event) => onChange(event.target.checked)} />
    </label>
  );
}

type CheckProps = Readonly<{ label: ReactNode; hint?: string; checked: boolean; onChange: (checked: boolean) => void }>;

export function Check({ label, hint, checked, onChange }: CheckProps) {
  return (
    <label className="check">
      <input type="checkbox" checked={checked} onChange={(event) => onChange(event.target.checked)} />
      <span>
        {label}
        {hint && <span className="small subtle explained">{hint}</span>}
      </span>
    </label>
  );
}

type Option = Readonly<{ value: string; label: string }>;
type ChoiceProps = Readonly<{
  label: string;
  hint?: string;
  value: string;
  options: readonly Option[];
  disabled?: boolean;
  problem?: FieldProblem | null;
  onChoose: (value: string) => void;
}>;

/** A native list to choose from, with its label above, and what is wrong with it or a hint below. */
export function Choice({ label, hint, value, options, disabled = false, problem = null, onChoose }: ChoiceProps) {
  const id = useId();
  return (
    <div className="choice">
      <label className="label" htmlFor={id}>
        {label}
      </label>
      <select
        id={id}
        className="input"
        value={value}
        disabled={disabled}
        aria-invalid={problem !== null}
        aria-describedby={`${id}-under`}
        onChange={(event) => onChoose(event.target.value)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      <Under id={`${id}-under`} hint={hint ?? null} problem={problem} />
    </div>
  );
}

/** What is wrong with a field, else the hint that belongs to it. */
export function Under({
  id,
  hint,
  problem,
}: Readonly<{ id: string; hint: string | null; problem: FieldProblem | null }>) {
  const say = useSay();
  return (
    <p id={id} className={problem ? 'small wrong' : 'small subtle'}>
      {problem ? (
        <>
          <Icon name="warning" /> {wordsOf(problem.code, say)}
        </>
      ) : (
        hint
      )}
    </p>
  );
}

function wordsOf(code: string, say: ReturnType<typeof useSay>): string {
  switch (code) {
    case 'required':
    case 'gone':
    case 'not-in-project':
    case 'after-closing':
    case 'length':
      return say(`settings.wrong.${code}`);
    default:
      return say('settings.wrong.other');
  }
}
