import Heading from '@atlaskit/heading';
import { useState } from 'react';
import type { Preferences } from '../../../../src/contract/preferences';
import { Button } from '../kit/button';
import { useDates, useSay } from '../kit/screen-context';

type Props = Readonly<{ stored: Preferences['stored']; busy: boolean; onErase: () => void }>;

/** What is kept about this person, counted, and the way to have their words erased. */
export function Stored({ stored: { answers, comments, lastAskedAt, firstAnswerAt }, busy, onErase }: Props) {
  const say = useSay();
  const dates = useDates();
  const [sure, setSure] = useState(false);
  const erases = sure && comments > 0;
  const rows = [
    [say('preferences.stored.answers'), String(answers)],
    [say('preferences.stored.comments'), String(comments)],
    ...(firstAnswerAt ? [[say('preferences.stored.first'), dates.fullDay(firstAnswerAt)]] : []),
    ...(lastAskedAt ? [[say('preferences.stored.asked'), dates.fullDay(lastAskedAt)]] : []),
  ];
  return (
    <section>
      <Heading as="h2" size="small">
        {say('preferences.stored')}
      </Heading>
      <dl className="facts">
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p className="small subtle">{say('preferences.stored.where')}</p>
      <div className="acts" role="status">
        {erases && <p className="sure">{say('preferences.erase.sure', { comments })}</p>}
        {comments > 0 && (
          <Button
            size="tall"
            busy={busy}
            onPress={() => {
              if (erases) onErase();
              setSure(!erases);
            }}
          >
            {say(erases ? 'preferences.erase.yes' : 'preferences.erase')}
          </Button>
        )}
        {erases && (
          <Button size="tall" kind="quiet" onPress={() => setSure(false)}>
            {say('kit.cancel')}
          </Button>
        )}
      </div>
    </section>
  );
}
