import { useState } from 'react';
import type { ReviewPage } from '../../../../src/contract/review';
import { Empty } from '../kit/empty';
import { openIssue } from '../kit/site/navigate';
import { Notice } from '../kit/notice';
import { ProblemMessage } from '../kit/problem-message';
import { useSay } from '../kit/screen-context';
import { AnswerPane } from './answer-pane';
import type { ReviewCalls, Reviewed } from './review-calls';
import { UnreadList } from './unread-list';
import { useActs } from './use-acts';
import { useKeys } from './use-keys';

type Props = Readonly<{ page: ReviewPage; calls: ReviewCalls; onPage: (page: Reviewed) => void }>;

/** The list at the left, the answer that is read at the right, and a key for each thing to do with it. */
export function Unread({ page, calls, onPage }: Props) {
  const say = useSay();
  const [chosen, setChosen] = useState<string | null>(null);
  const [isThanking, setThanking] = useState(false);
  const [keysOn, setKeysOn] = useState(true);
  const { busy, refused, failure, act } = useActs(calls, (next) => {
    setThanking(false);
    onPage(next);
  });
  const { answers } = page;
  const place = Math.max(
    0,
    answers.findIndex(({ key }) => key === chosen),
  );
  const answer = answers[place];
  const move = (by: number) => {
    const next = answers[Math.min(Math.max(place + by, 0), answers.length - 1)];
    setThanking(false);
    if (next) setChosen(next.key);
  };
  /** What comes next stays chosen when this one leaves the list. */
  const leave = (call: Parameters<typeof act>[0]) => {
    setChosen(answers[place + 1]?.key ?? answers[place - 1]?.key ?? null);
    act(call);
  };
  const on = {
    read: (keys: readonly string[]) => leave((app) => app.markRead({ keys: [...keys] })),
    followUp: (key: string) => leave((app) => app.followUpByHand({ key })),
    thank: (key: string, words: string) => leave((app) => app.thank({ key, words })),
  };
  useKeys(
    answer
      ? {
          ...{ r: () => on.read([answer.key]), t: () => setThanking(true), o: () => openIssue(answer.issueKey) },
          ...{ f: () => !answer.followUp && on.followUp(answer.key), j: () => move(1), k: () => move(-1) },
        }
      : {},
    keysOn && !isThanking,
  );
  if (!answer)
    return (
      <Empty icon="check" title={say('review.nothing')}>
        <p className="subtle">{say('review.nothing.words')}</p>
      </Empty>
    );
  return (
    <>
      {refused && (
        <Notice kind="warn" live="polite">
          {say(`review.refused.${refused}`)}
        </Notice>
      )}
      {failure && <ProblemMessage problem={failure.problem} onRetry={failure.again} />}
      <div className="review-columns">
        <UnreadList page={page} chosen={answer.key} onChoose={setChosen} onRead={on.read} />
        <AnswerPane
          key={answer.key}
          {...{ answer, busy, isThanking, keysOn, place, count: answers.length }}
          onRead={() => on.read([answer.key])}
          onFollowUp={() => on.followUp(answer.key)}
          onThanking={setThanking}
          onThank={(words) => on.thank(answer.key, words)}
          onMove={move}
          onKeys={setKeysOn}
        />
      </div>
    </>
  );
}
