import { useEffect, useRef, useState } from 'react';
import { useSay } from '../kit/screen-context';
import { ActionField } from './action-field';
import { fieldsOf, givenOf, inputsOf, missingIn, type ActionName, type Inputs } from './action-inputs';
import './automation.css';

type Props = Readonly<{
  action: ActionName;
  held: Readonly<Record<string, unknown>>;
  /** Inputs that Automation found wrong. */
  invalid: readonly string[];
  onChange: (inputs: Inputs) => void;
  onAsked: (event: string, heard: (payload: unknown) => void) => () => void;
}>;

const isValidating = (payload: unknown) =>
  typeof payload === 'object' && payload !== null && 'isValidating' in payload && payload.isValidating === true;

/** What a rule tells its action. Each change goes to the rule at once, so that nothing is lost on the way to another step. */
export function ActionForm({ action, held, invalid, onChange, onAsked }: Props) {
  const say = useSay();
  const [inputs, setInputs] = useState(() => inputsOf(action, held));
  const [wrong, setWrong] = useState<readonly string[]>(invalid);
  const [isBusy, setBusy] = useState(false);
  const now = useRef(inputs);
  const change = (name: string, value: string | boolean) => {
    now.current = { ...now.current, [name]: value };
    setInputs(now.current);
    setWrong((before) => before.filter((one) => one !== name));
    onChange(givenOf(now.current));
  };
  useEffect(
    () =>
      onAsked('AUTOMATION_ACTION_SUBMIT', () => {
        const missing = missingIn(action, now.current);
        setWrong(missing);
        if (missing.length === 0) onChange(givenOf(now.current));
      }),
    [action, onAsked, onChange],
  );
  useEffect(() => onAsked('AUTOMATION_ACTION_VALIDATE_RULE_EVENT', (told) => setBusy(isValidating(told))), [onAsked]);
  return (
    <form className="action-form" noValidate onSubmit={(event) => event.preventDefault()}>
      <p className="subtle">{say(`automation.lead.${action}`)}</p>
      {fieldsOf[action].map((field) => (
        <ActionField
          key={field.name}
          field={field}
          value={inputs[field.name] ?? ''}
          isWrong={wrong.includes(field.name)}
          isBusy={isBusy}
          onChange={(value) => change(field.name, value)}
        />
      ))}
    </form>
  );
}
