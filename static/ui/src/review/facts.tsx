import type { ReviewPage } from '../../../../src/contract/review';
import { useScreen } from '../kit/screen-context';

/** How reading keeps up: what waits, days in a row, and how long an answer waits for its first reader. */
export function Facts({ page }: Readonly<{ page: ReviewPage }>) {
  const { say, dates, numbers } = useScreen();
  return (
    <dl className="review-facts">
      <div>
        <dt>{say('review.unread')}</dt>
        <dd>
          <strong>{numbers.format(page.total)}</strong>{' '}
          <span className="small subtle">{say('review.owing', { count: page.owing })}</span>
        </dd>
      </div>
      <div>
        <dt>{say('review.inARow')}</dt>
        <dd>
          <strong>{numbers.format(page.inARow)}</strong>{' '}
          <span className="small subtle">{say(page.isTodayOpen ? 'review.todayOpen' : 'review.todayDone')}</span>
        </dd>
      </div>
      <div>
        <dt>{say('review.median')}</dt>
        <dd>
          <strong>{page.medianReadMs === null ? '–' : dates.length(page.medianReadMs)}</strong>{' '}
          <span className="small subtle">{say('review.reads', { count: page.reads })}</span>
        </dd>
      </div>
    </dl>
  );
}
