import type { UnreadView } from '../../../../src/contract/review';
import { ScoreSquares } from '../charts/scores/score-squares';
import { Button } from '../kit/button';
import { Lozenge, toneOf } from '../kit/lozenge';
import { openIssue } from '../kit/site/navigate';
import { useScreen } from '../kit/screen-context';
import { PaneBar, type PaneBarProps } from './pane-bar';
import { RequestFacts } from './request-facts';
import { ThankForm } from './thank-form';

type Props = PaneBarProps & Readonly<{ answer: UnreadView; isThanking: boolean; onThank: (words: string) => void }>;

/** One answer in full, with what can be done about it. */
export function AnswerPane({ answer, isThanking, onThank, ...bar }: Props) {
  const { say, dates } = useScreen();
  const { customer, organisation, answeredAt, score, comment, asked, followUp } = answer;
  return (
    <article className="review-pane">
      <PaneBar {...bar} answer={answer} />
      <div className="review-body">
        {isThanking && (
          <ThankForm busy={bar.busy} name={customer} onCancel={() => bar.onThanking(false)} onSend={onThank} />
        )}
        <header className="review-who">
          <div>
            <h2>{[customer ?? say('review.gone'), organisation].filter((part) => part !== null).join(', ')}</h2>
            <p className="small subtle">
              {dates.dayTime(answeredAt)}
              {!asked && ` · ${say('review.volunteered')}`}
            </p>
          </div>
          <p className="review-verdict">
            {score !== null && <ScoreSquares score={score} label={say('kit.scoreOfFive', { score })} />}
            <span className="strong">{score === null ? say('kit.notSolved') : say(`kit.score.${score}`)}</span>
          </p>
        </header>
        {comment && <blockquote>{comment}</blockquote>}
        <Tags answer={answer} />
        <RequestFacts answer={answer} />
        {followUp && (
          <p className="review-follow-up">
            {followUp.issueKey && (
              <Button kind="link" onPress={() => openIssue(followUp.issueKey ?? '')}>
                {followUp.issueKey}
              </Button>
            )}{' '}
            <Lozenge tone={toneOf.now}>{say(`kit.followUp.${followUp.state}`)}</Lozenge>{' '}
            {followUp.dueAt && (
              <span className="small">{say('review.due', { at: dates.nearTime(followUp.dueAt) })}</span>
            )}
          </p>
        )}
      </div>
    </article>
  );
}

function Tags({ answer }: Readonly<{ answer: UnreadView }>) {
  const { say } = useScreen();
  const { reasons, expectation, majorConcern, wantsContact } = answer;
  const tags = [
    ...reasons.map((reason) => say(`kit.reason.${reason}`)),
    ...(expectation ? [say(`kit.expectation.${expectation}`)] : []),
  ];
  return (
    <ul className="review-tags">
      {tags.map((tag) => (
        <li key={tag}>
          <Lozenge>{tag}</Lozenge>
        </li>
      ))}
      {majorConcern && (
        <li>
          <Lozenge tone={toneOf.grave}>{say('review.majorConcern')}</Lozenge>
        </li>
      )}
      {wantsContact && (
        <li>
          <Lozenge tone={toneOf.unhappy}>{say('review.wantsContact')}</Lozenge>
        </li>
      )}
    </ul>
  );
}
