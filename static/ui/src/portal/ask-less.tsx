import { useState } from 'react';
import type { Preferences } from '../../../../src/contract/preferences';
import { Button } from '../kit/button';
import { type Problem, problemOf } from '../kit/words/problem';
import { ProblemMessage } from '../kit/problem-message';
import { ReadingView } from '../kit/reading-view';
import { useDates, useSay } from '../kit/screen-context';
import { useReading } from '../kit/site/use-reading';
import type { PortalCalls } from './portal-calls';

type Props = Readonly<{ calls: PortalCalls; restDays: number; startsOpen: boolean }>;

/** How often we ask, and the way to less of it, in the place where we ask. */
export function AskLess({ calls, restDays, startsOpen }: Props) {
  const say = useSay();
  const [open, setOpen] = useState(startsOpen);
  return (
    <footer className="foot">
      <p className="small subtle">
        {say('portal.howOften', { days: restDays })}{' '}
        <Button kind="link" expanded={open} onPress={() => setOpen(!open)}>
          {say('portal.askLess')}
        </Button>
      </p>
      {open && <Choices calls={calls} />}
    </footer>
  );
}

function Choices({ calls }: Readonly<{ calls: PortalCalls }>) {
  const { reading, reread, replace } = useReading(() => calls.readPreferences({}));
  const [failure, setFailure] = useState<{ problem: Problem; again: () => void } | null>(null);
  const [busy, setBusy] = useState(false);
  const act = (call: () => Promise<Preferences>) => {
    setBusy(true);
    setFailure(null);
    call()
      .then(replace, (error: unknown) => setFailure({ problem: problemOf(error), again: () => act(call) }))
      .finally(() => setBusy(false));
  };
  return (
    <div className="less">
      <ReadingView reading={reading} onRetry={reread}>
        {(wishes) => (
          <>
            <Now wishes={wishes} />
            {failure && <ProblemMessage problem={failure.problem} onRetry={failure.again} />}
            <Acts wishes={wishes} calls={calls} busy={busy} act={act} />
          </>
        )}
      </ReadingView>
    </div>
  );
}

type ActsProps = Readonly<{
  wishes: Preferences;
  calls: PortalCalls;
  busy: boolean;
  act: (call: () => Promise<Preferences>) => void;
}>;

function Acts({ wishes, calls, busy, act }: ActsProps) {
  const say = useSay();
  if (wishes.stopped || wishes.snoozedUntil)
    return (
      <div className="actions">
        <Button busy={busy} onPress={() => act(() => calls.startAgain({}))}>
          {say('portal.less.startAgain')}
        </Button>
      </div>
    );
  return (
    <div className="actions">
      <Button busy={busy} onPress={() => act(() => calls.snooze({ days: 30 }))}>
        {say('portal.less.snooze', { days: 30 })}
      </Button>
      <Button busy={busy} onPress={() => act(() => calls.snooze({ days: 90 }))}>
        {say('portal.less.snooze', { days: 90 })}
      </Button>
      <Button busy={busy} onPress={() => act(() => calls.stop({}))}>
        {say('portal.less.stop')}
      </Button>
    </div>
  );
}

/** What holds now, said aloud when it changes. */
function Now({ wishes }: Readonly<{ wishes: Preferences }>) {
  const say = useSay();
  const dates = useDates();
  const { stopped, snoozedUntil } = wishes;
  return (
    <p className="small" role="status">
      {stopped
        ? say('portal.less.stopped')
        : snoozedUntil
          ? say('portal.less.snoozed', { until: dates.fullDay(snoozedUntil) })
          : say('portal.less.lead')}
    </p>
  );
}
