import type { ReviewPage } from '../../../../src/contract/review';
import { Notice } from '../kit/notice';
import { useDates, useSay } from '../kit/screen-context';

/** People worth a call: unhappy twice or more within 90 days. */
export function RepeatUnhappy({ people, more }: Readonly<{ people: ReviewPage['repeat']; more: boolean }>) {
  const say = useSay();
  const dates = useDates();
  if (people.length === 0) return null;
  return (
    <Notice kind="warn" icon="person">
      <p className="strong">{say(more ? 'review.repeat.more' : 'review.repeat', { count: people.length })}</p>
      <ul>
        {people.map(({ name, organisation, count, latestAt }, index) => (
          <li key={`${index} ${latestAt}`}>
            {say('review.repeat.person', {
              who: [name ?? say('review.gone'), organisation].filter((part) => part !== null).join(', '),
              count,
              latest: dates.nearTime(latestAt),
            })}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
