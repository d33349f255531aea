import type { ReviewPage, UnreadView } from '../../../../src/contract/review';
import { ScoreSquares } from '../charts/scores/score-squares';
import { Button } from '../kit/button';
import { Lozenge, toneOf } from '../kit/lozenge';
import { useScreen } from '../kit/screen-context';

type Props = Readonly<{
  page: ReviewPage;
  chosen: string;
  onChoose: (key: string) => void;
  onRead: (keys: readonly string[]) => void;
}>;

/** What waits: first what owes a follow-up, then the others, each oldest first. */
export function UnreadList({ page, chosen, onChoose, onRead }: Props) {
  const { say, numbers } = useScreen();
  const owing = page.answers.filter(({ owes }) => owes);
  const others = page.answers.filter(({ owes }) => !owes);
  const rows = (list: readonly UnreadView[]) =>
    list.map((answer) => <Row key={answer.key} answer={answer} isChosen={answer.key === chosen} onChoose={onChoose} />);
  return (
    <div className="review-list">
      {owing.length > 0 && (
        <section aria-label={say('review.owes')}>
          <header>
            <h2 className="label">{say('review.owes')}</h2>
            <span className="small subtle">{numbers.format(page.owing)}</span>
          </header>
          <ul>{rows(owing)}</ul>
        </section>
      )}
      {others.length > 0 && (
        <section aria-label={say('review.others')}>
          <header>
            <h2 className="label">{say('review.others')}</h2>
            <span className="small">
              <Button kind="link" onPress={() => onRead(others.map(({ key }) => key))}>
                {say('review.readAll', { count: others.length })}
              </Button>
            </span>
          </header>
          <ul>{rows(others)}</ul>
        </section>
      )}
      {page.total > page.answers.length && (
        <p className="small subtle">{say('review.more', { count: page.total - page.answers.length })}</p>
      )}
    </div>
  );
}

type RowProps = Readonly<{ answer: UnreadView; isChosen: boolean; onChoose: (key: string) => void }>;

function Row({ answer, isChosen, onChoose }: RowProps) {
  const { say, dates } = useScreen();
  const { key, score, customer, organisation, comment, answeredAt, majorConcern, wantsContact, solved } = answer;
  return (
    <li>
      <button
        type="button"
        className="review-row"
        aria-current={isChosen ? 'true' : undefined}
        onClick={() => onChoose(key)}
      >
        <span className="review-score">
          {score !== null && <ScoreSquares score={score} label={say('kit.scoreOfFive', { score })} />}
        </span>
        <span className="grow">
          <span className="review-who">
            <span>
              <span className="strong">{customer ?? say('review.gone')}</span>{' '}
              <span className="subtle">{organisation}</span>
            </span>
            <span className="small subtle">{dates.nearTime(answeredAt)}</span>
          </span>
          <span className={comment ? 'small review-cut' : 'small subtle'}>{comment ?? say('review.noWords')}</span>
          <span className="review-tags">
            {majorConcern && <Lozenge tone={toneOf.grave}>{say('review.majorConcern')}</Lozenge>}
            {!solved && <Lozenge tone={toneOf.unhappy}>{say('kit.notSolved')}</Lozenge>}
            {wantsContact && <Lozenge tone={toneOf.unhappy}>{say('review.wantsContact')}</Lozenge>}
          </span>
        </span>
      </button>
    </li>
  );
}
