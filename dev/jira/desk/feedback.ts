import type { Actor } from '../../site/boundary';
import type { Feedback, Issue } from '../records';
import { satisfactionDateField, satisfactionField } from '../world/fields';
import { changed, edit } from './changelog';
import { accountIdOf, type Desk } from './desk';

const side = (value: string | null) => [null, value] as const;

/**
 * Rates a request the native way. Whether Jira tells this as an event is not documented, so it does not here;
 * the change is in the history.
 */
export function setFeedback(desk: Desk, issue: Issue, feedback: Feedback | null, actor: Actor): void {
  edit(desk, issue, accountIdOf(actor), () => {
    const before = issue.feedback;
    issue.feedback = feedback;
    const rating = (given: Feedback | null) => side(given && String(given.rating));
    const date = (given: Feedback | null) => side(given && new Date(given.at).toISOString());
    return [
      changed('Satisfaction', rating(before), rating(feedback), satisfactionField),
      changed('Satisfaction date', date(before), date(feedback), satisfactionDateField),
    ];
  });
}
