import Heading from '@atlaskit/heading';
import { type ReactNode, useEffect, useRef } from 'react';
import type { AnswerView } from '../../../../src/contract/answer';
import { whyFollowUp } from '../../../../src/domain/answering/answer';
import { Button } from '../kit/button';
import { Icon } from '../kit/icon';
import { useDates, useSay, useScreen } from '../kit/screen-context';
import type { OpenSurvey } from './portal-calls';
import { coreOf, restOf } from './said';

type Props = Readonly<{ survey: OpenSurvey; answer: AnswerView; onChange: () => void }>;

/** Repeats the answer, says who reads it and by when, and offers to change it until the survey closes. */
export function Thanks({ survey, answer, onChange }: Props) {
  const { say, viewer } = useScreen();
  const dates = useDates();
  const top = useRef<HTMLDivElement>(null);
  // Whoever pressed "Send" stands on a button that is gone: the thanks take the focus and are read out.
  useEffect(() => top.current?.focus({ preventScroll: true }), []);
  return (
    <div className="thanks" ref={top} tabIndex={-1}>
      <span className="done">
        <Icon name="check" />
      </span>
      <div className="grow">
        <Heading as="h2" size="small">
          {say('portal.thanks', { name: survey.customerName })}
        </Heading>
        <p className="said">
          {say.rich('portal.youSaid', { said: coreOf(say, answer), b: strong })} {restOf(say, viewer.locale, answer)}
        </p>
        {answer.comment && <blockquote className="words">{answer.comment}</blockquote>}
        {!survey.followUp?.contactedAt && <Reader survey={survey} answer={answer} />}
        <p className="small subtle">
          {say.rich('portal.changeUntil', {
            until: dates.dayTime(survey.closesAt),
            change: (words: ReactNode[]) => (
              <Button kind="link" onPress={onChange}>
                {words}
              </Button>
            ),
          })}
        </p>
      </div>
    </div>
  );
}

const strong = (words: ReactNode[]) => <strong className="strong">{words}</strong>;

function Reader({ survey: { reader, alarmLevel }, answer }: Omit<Props, 'onChange'>) {
  const say = useSay();
  const dates = useDates();
  if (!reader) return <p className="reader">{say('portal.teamReads')}</p>;
  const contacts = whyFollowUp(answer, alarmLevel) !== null;
  return (
    <div className="reader">
      <span className="avatar avatar-large" aria-hidden="true">
        {[...reader.name][0]}
      </span>
      <p>
        {say.rich(contacts ? 'portal.readerContacts' : 'portal.readerReads', {
          reader: reader.name,
          by: dates.nearTime(reader.by),
          b: strong,
        })}
      </p>
    </div>
  );
}
