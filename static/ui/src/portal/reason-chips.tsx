import { useMemo } from 'react';
import type { Reason } from '../../../../src/domain/answering/reason';
import type { Score } from '../../../../src/domain/answering/score';
import { Icon } from '../kit/icon';
import { useSay } from '../kit/screen-context';
import { shuffledReasons } from './draft';

type Props = Readonly<{
  requestKey: string;
  score: Score;
  chosen: readonly Reason[];
  onChange: (reasons: Reason[]) => void;
}>;

/** What explains the score, as check boxes that look like chips. */
export function ReasonChips({ requestKey, score, chosen, onChange }: Props) {
  const say = useSay();
  const offered = useMemo(() => shuffledReasons(requestKey, score), [requestKey, score]);
  const toggle = (reason: Reason, on: boolean) =>
    onChange(on ? [...chosen, reason] : chosen.filter((other) => other !== reason));
  return (
    <fieldset>
      <legend className="question">
        {say(score >= 4 ? 'portal.whatWasGood' : score === 3 ? 'portal.whatWasSo' : 'portal.whatWasIt')}{' '}
        <span className="hint">{say('portal.chooseWhatFits')}</span>
      </legend>
      <div className="chips">
        {offered.map((reason) => (
          <label key={reason} className="chip">
            <input
              type="checkbox"
              className="hidden"
              checked={chosen.includes(reason)}
              onChange={(event) => toggle(reason, event.target.checked)}
            />
            {chosen.includes(reason) && <Icon name="check" />}
            {say(`kit.reason.${reason}`)}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
