import Heading from '@atlaskit/heading';
import type { ReactNode } from 'react';
import type { AnswerView, FollowUpView } from '../../../../src/contract/answer';
import type { SurveyView } from '../../../../src/contract/portal';
import { Icon } from '../kit/icon';
import type { Say } from '../kit/words/say';
import { useDates, useSay } from '../kit/screen-context';
import type { PortalCalls } from './portal-calls';
import { RecoveryQuestion } from './recovery-question';
import { coreOf } from './said';

type Props = Readonly<{
  followUp: FollowUpView;
  answer: AnswerView | null;
  calls: PortalCalls;
  onSurvey: (survey: SurveyView) => void;
}>;
type Step = Readonly<{ title: string; at: string | null; words?: string | null; good?: boolean; asks?: boolean }>;

/** What is being done about an unhappy answer, as a line in time: done, now, still to come. */
export function FollowUpLine({ followUp, answer, calls, onSurvey }: Props) {
  const say = useSay();
  const dates = useDates();
  const steps = stepsOf(say, followUp, answer);
  const now = steps.findIndex(({ at }) => at === null);
  return (
    <section className="follow-up">
      <div className="follow-up-head">
        <Heading as="h2" size="small">
          {say('portal.followUp')}
        </Heading>
        {followUp.owner && <Owner name={followUp.owner} />}
      </div>
      <ol className="line">
        {steps.map((step, index) => (
          <li
            key={`${index} ${step.title}`}
            className={step.at ? (step.good ? 'past good' : 'past') : index === now ? 'now' : 'ahead'}
          >
            <span className="mark">{step.at && <Icon name="check" />}</span>
            <div className="grow">
              <p>
                <span className="strong">{step.title}</span>{' '}
                {step.at && <span className="small subtle">{dates.nearTime(step.at)}</span>}
                {index === now && <span className="hidden">{say('portal.followUp.now')}</span>}
              </p>
              {step.words && <p>{step.words}</p>}
              {step.asks && <RecoveryQuestion calls={calls} onSurvey={onSurvey} />}
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Owner({ name }: Readonly<{ name: string }>): ReactNode {
  const say = useSay();
  return (
    <p className="small owner">
      <span className="avatar" aria-hidden="true">
        {[...name][0]}
      </span>
      {say('portal.followUp.owner', { name })}
    </p>
  );
}

function stepsOf(say: Say, followUp: FollowUpView, answer: AnswerView | null): readonly Step[] {
  const { state, owedAt, openedAt, contactedAt, remedyAt, closedAt, outcome, recoveryAt, recovery } = followUp;
  const received: Step = {
    title: say('portal.followUp.received'),
    at: owedAt,
    words: answer && say('portal.followUp.youSaid', { said: coreOf(say, answer) }),
  };
  const looked: Step = { title: say('portal.followUp.lookedAt'), at: contactedAt ?? openedAt };
  if (state === 'given-up') return [received, looked, { title: say('portal.followUp.givenUp'), at: closedAt }];
  // Opened again, it is still to be put right: what was done before was not enough.
  const remedied: Step = { title: say('portal.followUp.putRight'), at: remedyAt, words: remedyAt && outcome };
  const ahead: Step = { title: say('portal.followUp.putRight'), at: null };
  const saidNo: Step = { title: say('portal.followUp.saidNo'), at: recoveryAt ?? closedAt ?? remedyAt };
  if (state === 'not-recovered') return [received, looked, remedied, saidNo, ahead];
  if (state === 'contacted' && recovery === 'no') return [received, looked, saidNo, ahead];
  if (state === 'recovered') return [received, looked, remedied, saidYes(say, closedAt ?? remedyAt)];
  if (followUp.asksRecovery)
    return [received, looked, remedied, { title: say('portal.recovery'), at: null, asks: true }];
  return [received, looked, remedied];
}

const saidYes = (say: Say, at: string | null): Step => ({
  title: say('portal.followUp.saidYes'),
  at,
  words: say('portal.recovery.thanks'),
  good: true,
});
