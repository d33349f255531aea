import Heading from '@atlaskit/heading';
import { useState } from 'react';
import { type Problem, problemOf } from '../kit/words/problem';
import { ProblemMessage } from '../kit/problem-message';
import { ReadingView } from '../kit/reading-view';
import { useSay } from '../kit/screen-context';
import { useReading } from '../kit/site/use-reading';
import { HowOften } from './how-often';
import { OpenSurveys } from './open-surveys';
import './preferences.css';
import type { PreferencesCalls, Wish } from './preferences-calls';
import { Stored } from './stored';

type Props = Readonly<{ calls: PreferencesCalls; goTo: (url: string) => void }>;

/** "My surveys": what waits for an answer, how often we may ask, and what is stored about me. */
export function PreferencesPage({ calls, goTo }: Props) {
  const say = useSay();
  const { reading, reread, replace } = useReading(() => calls.readPreferences({}));
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<{ problem: Problem; again: () => void } | null>(null);
  const wish: Wish = (call) => {
    setBusy(true);
    setFailure(null);
    call()
      .then(replace, (error: unknown) => setFailure({ problem: problemOf(error), again: () => wish(call) }))
      .finally(() => setBusy(false));
  };
  return (
    <main className="preferences">
      <Heading as="h1" size="medium">
        {say('preferences.title')}
      </Heading>
      <ReadingView reading={reading} onRetry={reread}>
        {(preferences) => (
          <>
            {failure && <ProblemMessage problem={failure.problem} onRetry={failure.again} />}
            <HowOften preferences={preferences} calls={calls} busy={busy} wish={wish} />
            <OpenSurveys open={preferences.open} goTo={goTo} />
            <Stored stored={preferences.stored} busy={busy} onErase={() => wish(() => calls.eraseComments({}))} />
          </>
        )}
      </ReadingView>
    </main>
  );
}
