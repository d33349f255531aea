import type { ReactNode } from 'react';
import type { SurveyView } from '../../../../src/contract/portal';
import type { RefusedSurvey, PortalCalls } from './portal-calls';
import { Button } from '../kit/button';
import { Icon, type IconName } from '../kit/icon';
import { ProblemMessage } from '../kit/problem-message';
import { useDates, useSay } from '../kit/screen-context';
import type { Draft } from './draft';
import { FollowUpLine } from './follow-up-line';
import { coreOf } from './said';
import { useReopening } from './use-reopening';
import { WeDid } from './we-did';

const icons: Readonly<Record<RefusedSurvey['because'], IconName>> = {
  'not-resolved': 'reopen',
  'not-yours': 'lock',
  'agents-do-not-rate': 'person',
  closed: 'clock',
  'switched-off': 'off',
  'sign-in': 'lock',
  withdrawn: 'pause',
  'not-a-request': 'info',
};

type Props = Readonly<{
  survey: RefusedSurvey;
  calls: PortalCalls;
  /** What somebody had written when the survey was found closed: it is shown, so that it can be used elsewhere. */
  unsent: Draft | null;
  onReopened: () => void;
  onSurvey: (survey: SurveyView) => void;
}>;

/** One kind sentence on why nothing can be answered here, and what is still possible. */
export function Refusal({ survey, calls, unsent, onReopened, onSurvey }: Props) {
  const say = useSay();
  const { because, answer, followUp } = survey;
  const { kind, problem, reopen } = useReopening(calls, onReopened);
  const offersReopening = because === 'closed' && survey.canReopen === true && kind !== 'no-way-back';
  const link = (words: ReactNode[]) => (
    <Button kind="link" busy={kind === 'going'} onPress={() => reopen('')}>
      {words}
    </Button>
  );
  return (
    <>
      <div className="refusal">
        <Icon name={icons[because]} />
        <div className="grow">
          <p className="strong">{useTitle(survey)}</p>
          <p className="subtle">
            {offersReopening
              ? say.rich('portal.refusal.closed.reopen', { reopen: link })
              : say(`portal.refusal.${because}.advice`)}{' '}
            {answer && say('portal.refusal.kept', { said: coreOf(say, answer) })}
          </p>
        </div>
      </div>
      {kind === 'failed' && problem && <ProblemMessage problem={problem} onRetry={() => reopen('')} />}
      {unsent?.comment && (
        <div className="unsent">
          <p className="small subtle">{say('portal.refusal.unsent')}</p>
          <blockquote className="words">{unsent.comment}</blockquote>
        </div>
      )}
      {followUp && <FollowUpLine followUp={followUp} answer={answer} calls={calls} onSurvey={onSurvey} />}
      {answer && <WeDid calls={calls} />}
    </>
  );
}

function useTitle({ because, answer, closedAt }: RefusedSurvey): string {
  const say = useSay();
  const dates = useDates();
  if (because === 'closed' && closedAt) return say('portal.refusal.closed.titleOn', { day: dates.day(closedAt) });
  if (because === 'not-resolved' && answer) return say('portal.refusal.not-resolved.again');
  return say(`portal.refusal.${because}.title`);
}
