import type { FollowUpPanelView } from '../../../../src/contract/follow-up';
import { useDates, useSay } from '../kit/screen-context';
import { useWorkingLength } from '../kit/words/use-working-length';

type Clock = FollowUpPanelView['clocks'][number];

/** The clocks of a follow-up, in working time against their targets and on the calendar. */
export function FollowUpClocks({ clocks, isStopped }: Readonly<{ clocks: readonly Clock[]; isStopped: boolean }>) {
  const say = useSay();
  const lengthOf = useWorkingLength('follow-up');
  const dates = useDates();
  return (
    <section className="ruled clocks">
      <h3 className="five-title">{say('follow-up.clocks')}</h3>
      <p className="small subtle">{say('follow-up.clocks.hours')}</p>
      {clocks.map((clock) => {
        const { stage, doneAt, workingMs, targetMs, calendarMs, dueAt, isBreached } = clock;
        const share = Math.min(100, Math.round((workingMs / targetMs) * 100));
        const kind = isBreached ? 'late' : doneAt || isStopped ? 'done' : 'running';
        const calendar = dates.length(calendarMs);
        return (
          <div key={stage} className="clock">
            <p className="follow-up-head">
              <span className="strong">{say(`follow-up.clock.${stage}`)}</span>
              <span>{say('follow-up.clock.of', { time: lengthOf(workingMs), target: lengthOf(targetMs) })}</span>
            </p>
            <div className="bar" aria-hidden="true">
              <i className={kind} style={{ width: `${share}%` }} />
            </div>
            <p className={isBreached ? 'small late-words' : 'small subtle'}>
              {isBreached
                ? say('follow-up.clock.late', { due: dates.nearTime(dueAt) })
                : doneAt || isStopped
                  ? say('follow-up.clock.calendar', { time: calendar })
                  : say('follow-up.clock.until', { due: dates.nearTime(dueAt), time: calendar })}
            </p>
          </div>
        );
      })}
    </section>
  );
}
