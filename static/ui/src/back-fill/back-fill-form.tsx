import { type KeyboardEvent, useId, useState } from 'react';
import type { BackFillStanding } from '../../../../src/contract/back-fill';
import { Button } from '../kit/button';
import { Icon } from '../kit/icon';
import { ProblemMessage } from '../kit/problem-message';
import { type Problem, problemOf } from '../kit/words/problem';
import { useSay } from '../kit/screen-context';
import type { SettingsCalls } from '../settings/settings-calls';

type Props = Readonly<{
  standing: BackFillStanding;
  calls: Pick<SettingsCalls, 'startBackFill' | 'stopBackFill'>;
  onStanding: (standing: BackFillStanding) => void;
}>;
type Refused = Extract<Awaited<ReturnType<SettingsCalls['startBackFill']>>, { kind: 'refused' }>['because'];
type Acting =
  | Readonly<{ kind: 'idle' | 'busy' }>
  | Readonly<{ kind: 'refused'; because: Refused }>
  | Readonly<{ kind: 'failed'; problem: Problem; again: () => void }>;

const daysBefore = (day: string, days: number) =>
  new Date(Date.parse(day) - days * 86_400_000).toISOString().slice(0, 10);

/** Which period, and the way to start; while one runs, the way to stop. */
export function BackFillForm({ standing, calls, onStanding }: Props) {
  const say = useSay();
  const id = useId();
  const { today, backFill } = standing;
  const [from, setFrom] = useState(() => daysBefore(today, 90));
  const [to, setTo] = useState(today);
  const [acting, setActing] = useState<Acting>({ kind: 'idle' });
  const act = (call: () => Promise<void>) => {
    setActing({ kind: 'busy' });
    call().catch((error: unknown) => setActing({ kind: 'failed', problem: problemOf(error), again: () => act(call) }));
  };
  const start = () =>
    act(async () => {
      const outcome = await calls.startBackFill({ from, to });
      onStanding(outcome.standing);
      setActing(outcome.kind === 'started' ? { kind: 'idle' } : outcome);
    });
  const stop = () =>
    act(async () => {
      onStanding(await calls.stopBackFill({}));
      setActing({ kind: 'idle' });
    });
  // Enter starts nothing here and saves nothing either: the page around is one form.
  const keepToMyself = (event: KeyboardEvent) => void (event.key === 'Enter' && event.preventDefault());
  const isBusy = acting.kind === 'busy';
  const day = (name: 'from' | 'to', value: string, set: (value: string) => void) => (
    <div>
      <label className="label" htmlFor={`${id}-${name}`}>
        {say(`back-fill.${name}`)}
      </label>
      <input
        id={`${id}-${name}`}
        className="input"
        type="date"
        max={today}
        value={value}
        aria-invalid={acting.kind === 'refused' && acting.because !== 'runs-already'}
        aria-describedby={`${id}-under`}
        onKeyDown={keepToMyself}
        onChange={(event) => set(event.target.value)}
      />
    </div>
  );
  if (backFill?.state === 'running')
    return (
      <div className="back-fill-acts">
        <Button busy={isBusy} onPress={stop}>
          {say('back-fill.stop')}
        </Button>
        <Failure acting={acting} />
      </div>
    );
  return (
    <>
      <div className="back-fill-period">
        {day('from', from, setFrom)}
        {day('to', to, setTo)}
        <Button busy={isBusy} onPress={start}>
          {say('back-fill.start')}
        </Button>
      </div>
      <p id={`${id}-under`} role="status" className={acting.kind === 'refused' ? 'small wrong' : 'small subtle'}>
        {acting.kind === 'refused' ? (
          <>
            <Icon name="warning" /> {say(`back-fill.refused.${acting.because}`)}
          </>
        ) : (
          say('back-fill.limits')
        )}
      </p>
      <Failure acting={acting} />
    </>
  );
}

const Failure = ({ acting }: Readonly<{ acting: Acting }>) =>
  acting.kind === 'failed' ? <ProblemMessage problem={acting.problem} onRetry={acting.again} /> : null;
