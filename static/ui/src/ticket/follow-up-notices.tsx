import type { FollowUpPanelView } from '../../../../src/contract/follow-up';
import { Notice } from '../kit/notice';
import { lacksReason } from './follow-up-calls';
import { useDates, useSay } from '../kit/screen-context';

/** What stands out: a rule that was broken, Jira lagging behind, and what the customer says to what was done. */
export function FollowUpNotices({ panel }: Readonly<{ panel: FollowUpPanelView }>) {
  const say = useSay();
  const { isClosedEarly, givenUp, behind } = panel;
  return (
    <div className="notices">
      {givenUp?.gone && <Notice kind="warn">{say('follow-up.gone')}</Notice>}
      {lacksReason(panel) && <Notice kind="warn">{say('follow-up.rejected')}</Notice>}
      {isClosedEarly && givenUp === null && <Notice kind="warn">{say('follow-up.closedEarly')}</Notice>}
      {behind && <Notice kind="warn">{say(`follow-up.behind.${behind}`)}</Notice>}
      <Verdict panel={panel} />
    </div>
  );
}

function Verdict({ panel: { life, recovery, customer, askedAt, givenUp } }: Readonly<{ panel: FollowUpPanelView }>) {
  const say = useSay();
  const dates = useDates();
  if (life === 'recovered') return <Notice kind="ok">{say('follow-up.recovered')}</Notice>;
  if (recovery?.said === 'no')
    return (
      <Notice kind="warn">
        <p className="strong">
          {customer.name
            ? say('follow-up.notRecovered', { name: customer.name })
            : say('follow-up.notRecoveredUnnamed')}
        </p>
        {recovery.words && <p>{recovery.words}</p>}
      </Notice>
    );
  if (life === 'remedied') {
    if (recovery?.said === 'silent') return <Notice kind="plain">{say('follow-up.silent')}</Notice>;
    return (
      <Notice kind="info">
        {askedAt ? say('follow-up.waits', { at: dates.dayTime(askedAt) }) : say('follow-up.waitsInPortal')}
      </Notice>
    );
  }
  return givenUp?.why ? <Notice kind="plain">{say('follow-up.givenUp', { why: givenUp.why })}</Notice> : null;
}
