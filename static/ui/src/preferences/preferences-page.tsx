import Heading from '@atlaskit/heading';
import { useState } from 'react';
import type { Calls } from '../../../../src/contract/contract';
import type { Preferences, preferencesContract } from '../../../../src/contract/preferences';
import { type Problem, problemOf } from '../kit/problem';
import { ProblemMessage } from '../kit/problem-message';
import { ReadingView } from '../kit/reading-view';
import { useSay } from '../kit/screen-context';
import { useReading } from '../kit/use-reading';
import { HowOften } from './how-often';
import { OpenSurveys } from './open-surveys';
import './preferences.css';
import { Stored } from './stored';

export type PreferencesCalls = Calls<typeof preferencesContract>;
/** Carries out a wish; every call answers with the page as it stands afterwards. */
export type Wish = (call: () => Promise<Preferences>) => void;

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
