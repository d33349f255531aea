import type { ReactNode } from 'react';
import { Button } from '../kit/button';
import { Icon } from '../kit/icon';
import { useDates, useSay } from '../kit/screen-context';
import type { OpenSurvey } from './portal-calls';

type Props = Readonly<{ rest: OpenSurvey['rest'] | null; onWant: () => void }>;

/** Nobody asked about this request; the customer may tell all the same. */
export function Volunteer({ rest, onWant }: Props) {
  const say = useSay();
  const dates = useDates();
  const tell = (words: ReactNode[]) => (
    <Button kind="link" onPress={onWant}>
      {words}
    </Button>
  );
  return (
    <div className="refusal">
      <Icon name="pause" />
      <div className="grow">
        <p className="strong">{say('portal.notAsked')}</p>
        <p className="subtle">
          {rest
            ? say.rich('portal.notAsked.resting', {
                askedOn: dates.day(rest.askedAt),
                until: dates.day(rest.until),
                tell,
              })
            : say.rich('portal.notAsked.tell', { tell })}
        </p>
      </div>
    </div>
  );
}
