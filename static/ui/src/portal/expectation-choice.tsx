import { useId } from 'react';
import type { AnswerView } from '../../../../src/contract/answer';
import { useSay } from '../kit/screen-context';

type Expectation = NonNullable<AnswerView['expectation']>;
const choices: readonly Expectation[] = ['faster', 'as-expected', 'slower'];

type Props = Readonly<{ chosen: Expectation | null; onChoose: (expectation: Expectation) => void }>;

/** How long it took, measured by what the customer expected. */
export function ExpectationChoice({ chosen, onChoose }: Props) {
  const say = useSay();
  const name = useId();
  return (
    <fieldset>
      <legend className="question">{say('portal.itTook')}</legend>
      <div className="thirds">
        {choices.map((choice) => (
          <label key={choice} className="third">
            <input
              type="radio"
              className="hidden"
              name={name}
              checked={chosen === choice}
              onChange={() => onChoose(choice)}
            />
            {say(`kit.expectation.${choice}`)}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
