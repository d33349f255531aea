import Heading from '@atlaskit/heading';
import type { Preferences } from '../../../../src/contract/preferences';
import { Button } from '../kit/button';
import { Icon } from '../kit/icon';
import { useDates, useSay } from '../kit/screen-context';
import type { PreferencesCalls, Wish } from './preferences-calls';

type Props = Readonly<{ preferences: Preferences; calls: PreferencesCalls; busy: boolean; wish: Wish }>;

/** Whether we ask now, and the ways to more or less of it. */
export function HowOften({ preferences, calls, busy, wish }: Props) {
  const say = useSay();
  const { stopped, snoozedUntil } = preferences;
  const rests = stopped || snoozedUntil !== null;
  return (
    <section>
      <Heading as="h2" size="small">
        {say('preferences.howOften')}
      </Heading>
      <p className="standing" role="status">
        <Icon name={stopped ? 'off' : rests ? 'pause' : 'mail'} />
        <span>{useStanding(preferences)}</span>
      </p>
      <div className="acts">
        {rests && (
          <Button kind="primary" size="tall" busy={busy} onPress={() => wish(() => calls.startAgain({}))}>
            {say('preferences.startAgain')}
          </Button>
        )}
        {!stopped && (
          <>
            <Button size="tall" busy={busy} onPress={() => wish(() => calls.snooze({ days: 30 }))}>
              {say('preferences.snooze', { days: 30 })}
            </Button>
            <Button size="tall" busy={busy} onPress={() => wish(() => calls.snooze({ days: 90 }))}>
              {say('preferences.snooze', { days: 90 })}
            </Button>
            <Button size="tall" busy={busy} onPress={() => wish(() => calls.stop({}))}>
              {say('preferences.stop')}
            </Button>
          </>
        )}
      </div>
    </section>
  );
}

function useStanding({ stopped, snoozedUntil, restDays }: Preferences): string {
  const say = useSay();
  const dates = useDates();
  if (stopped) return say('preferences.stopped');
  if (snoozedUntil) return say('preferences.snoozed', { until: dates.fullDay(snoozedUntil) });
  return say('preferences.asking', { days: restDays });
}
