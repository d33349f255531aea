import Heading from '@atlaskit/heading';
import { useDates, useSay } from '../../kit/screen-context';
import { Choice } from '../fields';
import type { SectionProps } from '../settings-calls';
import { stepsWith } from './who-section';

const hour = 60;
const day = 24 * hour;
const minuteMs = 60_000;
const delays = [0, hour, 2 * hour, 4 * hour, 8 * hour, day, 2 * day, 3 * day, 7 * day];
const closings = [3, 7, 14, 21, 30, 60, 90];
const reminders = [2, 3, 5, 7, 10];

/** When we ask, remind and stop waiting, counted from the resolution. */
export function WhenSection({ draft, change, problemOf }: SectionProps) {
  const say = useSay();
  const dates = useDates();
  const { delayMinutes, reminderDays, closesDays } = draft;
  const after = (minutes: number) => (minutes === 0 ? say('settings.atOnce') : dates.length(minutes * minuteMs));
  return (
    <section id="when">
      <Heading as="h2" size="small">
        {say('settings.when')}
      </Heading>
      <ol className="stations">
        <li>{say('settings.station.resolved')}</li>
        <li>
          {say('settings.station.asked')} <span className="small subtle">{after(delayMinutes)}</span>
        </li>
        {reminderDays !== null && (
          <li>
            {say('settings.station.reminder')}{' '}
            <span className="small subtle">{say('settings.afterDays', { days: reminderDays })}</span>
          </li>
        )}
        <li>
          {say('settings.station.closes')}{' '}
          <span className="small subtle">{say('settings.afterDays', { days: closesDays })}</span>
        </li>
      </ol>
      <div className="three-columns">
        <Choice
          label={say('settings.delay')}
          hint={say('settings.delay.hint')}
          value={String(delayMinutes)}
          options={stepsWith(delays, delayMinutes).map((minutes) => ({
            value: String(minutes),
            label: after(minutes),
          }))}
          problem={problemOf('delayMinutes')}
          onChoose={(minutes) => change({ delayMinutes: Number(minutes) })}
        />
        <Choice
          label={say('settings.remind')}
          hint={say('settings.remind.hint')}
          value={String(reminderDays ?? '')}
          options={[
            { value: '', label: say('settings.remind.never') },
            ...stepsWith(reminders, reminderDays ?? 5).map((days) => ({
              value: String(days),
              label: say('settings.remind.once', { days }),
            })),
          ]}
          problem={problemOf('reminderDays')}
          onChoose={(days) => change({ reminderDays: days === '' ? null : Number(days) })}
        />
        <Choice
          label={say('settings.close')}
          hint={say('settings.close.hint')}
          value={String(closesDays)}
          options={stepsWith(closings, closesDays).map((days) => ({
            value: String(days),
            label: say('settings.days', { days }),
          }))}
          problem={problemOf('closesDays')}
          onChoose={(days) => change({ closesDays: Number(days) })}
        />
      </div>
    </section>
  );
}
