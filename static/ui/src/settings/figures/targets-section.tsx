import Heading from '@atlaskit/heading';
import { useId, useState } from 'react';
import { noTargets, targetFigures, type TargetFigure } from '../../../../../src/domain/figures/target';
import { useSay } from '../../kit/screen-context';
import type { SectionProps } from '../settings-calls';

/** What the figures of the page should reach. */
export function TargetsSection({ draft, change }: SectionProps) {
  const say = useSay();
  const targets = draft.targetFigures ?? noTargets;
  return (
    <section id="targets">
      <Heading as="h2" size="small">
        {say('targets.title')}
      </Heading>
      <p className="small subtle">{say('targets.lead')}</p>
      <div className="two-columns">
        {targetFigures.map((figure) => (
          <TargetField
            key={figure}
            figure={figure}
            share={targets[figure]}
            onChange={(share) => change({ targetFigures: { ...targets, [figure]: share } })}
          />
        ))}
      </div>
    </section>
  );
}

type FieldProps = Readonly<{
  figure: TargetFigure;
  share: number | null;
  onChange: (share: number | null) => void;
}>;

/** Per cent as people write them; null for nothing, undefined for what is no number from 0 to 100. */
function shareOf(text: string): number | null | undefined {
  if (text.trim() === '') return null;
  const number = Number(text.replace(',', '.'));
  return number >= 0 && number <= 100 ? Number((number / 100).toFixed(4)) : undefined;
}

/** What is no share is kept as it was typed, said, and not taken over. */
function TargetField({ figure, share, onChange }: FieldProps) {
  const say = useSay();
  const id = useId();
  const [text, setText] = useState(() => (share === null ? '' : String(Number((share * 100).toFixed(2)))));
  const isWrong = shareOf(text) === undefined;
  const type = (typed: string) => {
    setText(typed);
    const next = shareOf(typed);
    if (next !== undefined) onChange(next);
  };
  return (
    <div className="choice">
      <label className="label" htmlFor={id}>
        {say(`targets.figure.${figure}`)}
      </label>
      <span className="target-field">
        <input
          id={id}
          className="input"
          inputMode="decimal"
          maxLength={6}
          value={text}
          aria-invalid={isWrong}
          aria-describedby={`${id}-under`}
          onChange={(event) => type(event.target.value)}
        />{' '}
        {say('targets.percent')}
      </span>
      <p id={`${id}-under`} className="small wrong">
        {isWrong ? say('targets.wrong') : ''}
      </p>
    </div>
  );
}
