import { useId } from 'react';
import { useSay } from '../kit/screen-context';
import type { Field } from './action-inputs';

type Props = Readonly<{
  field: Field;
  value: string | boolean;
  isWrong: boolean;
  isBusy: boolean;
  onChange: (value: string | boolean) => void;
}>;

/** One input of an action: a line, a text, a choice or a check box, with its hint or what is wrong with it below. */
export function ActionField({ field, value, isWrong, isBusy, onChange }: Props) {
  const say = useSay();
  const id = useId();
  if (field.kind === 'check')
    return (
      <label className="action-check">
        <input
          type="checkbox"
          checked={value === true}
          disabled={isBusy}
          onChange={(event) => onChange(event.target.checked)}
        />{' '}
        {say(`automation.${field.name}`)}
      </label>
    );
  const { name, required } = field;
  return (
    <div>
      <label className="label" htmlFor={id}>
        {say(`automation.${name}`)} {!required && <span className="small subtle">{say('automation.optional')}</span>}
      </label>
      <Control id={id} {...{ field, value: String(value), isWrong, isBusy, onChange }} />
      <p id={`${id}-hint`} className={isWrong ? 'small wrong' : 'small subtle'} role={isWrong ? 'alert' : undefined}>
        {say(isWrong ? 'automation.missing' : `automation.${name}.hint`)}
      </p>
    </div>
  );
}

type ControlProps = Omit<Props, 'field' | 'value'> &
  Readonly<{ id: string; field: Exclude<Field, { kind: 'check' }>; value: string }>;

function Control({ id, field, value, isWrong, isBusy, onChange }: ControlProps) {
  const say = useSay();
  const given = {
    ...{ id, className: 'input', value, disabled: isBusy, 'aria-describedby': `${id}-hint` },
    onChange: (event: Readonly<{ target: Readonly<{ value: string }> }>) => onChange(event.target.value),
  };
  if (field.kind === 'choice')
    return (
      <select {...given}>
        {field.options.map((option) => (
          <option key={option} value={option}>
            {say(`automation.how.${option}`)}
          </option>
        ))}
      </select>
    );
  const checked = { 'aria-required': field.required, 'aria-invalid': isWrong };
  return field.kind === 'text' ? <textarea {...given} {...checked} rows={4} /> : <input {...given} {...checked} />;
}
