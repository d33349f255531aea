import Heading from '@atlaskit/heading';
import type { Preferences } from '../../../../src/contract/preferences';
import { Button } from '../kit/button';
import { useDates, useSay } from '../kit/screen-context';

type Props = Readonly<{ open: Preferences['open']; goTo: (url: string) => void }>;

/** What still waits for an answer; answering is never owed, so it closes by itself. */
export function OpenSurveys({ open, goTo }: Props) {
  const say = useSay();
  const dates = useDates();
  return (
    <section>
      <Heading as="h2" size="small">
        {say('preferences.open')}
      </Heading>
      {open.length === 0 ? (
        <p className="subtle">{say('preferences.open.none')}</p>
      ) : (
        <ul className="open-list">
          {open.map(({ requestKey, summary, closesAt, url }) => (
            <li key={requestKey}>
              <Button kind="link" onPress={() => goTo(url)}>
                {summary}
              </Button>
              <p className="small subtle">
                {say('preferences.open.closes', { key: requestKey, day: dates.day(closesAt) })}
              </p>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
