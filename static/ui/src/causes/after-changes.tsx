import type { CausesPage } from '../../../../src/contract/improvements';
import { differenceInWords, shareInWords } from '../improvements/effect-words';
import { Button } from '../kit/button';
import { openIssue } from '../kit/site/navigate';
import { useSay } from '../kit/screen-context';
import { useNumbers } from '../project/numbers';

/** Changes after which answers were worse than before, beyond noise. */
export function AfterChanges({ changes }: Readonly<{ changes: CausesPage['changes'] }>) {
  const say = useSay();
  const numbers = useNumbers();
  return (
    <section aria-labelledby="after-changes">
      <h2 id="after-changes">{say('improvement.changes')}</h2>
      {changes === null ? (
        <p className="subtle">{say('improvement.changes.unset')}</p>
      ) : (
        <>
          <p className="small subtle">{say('improvement.changes.lead', { days: changes.days })}</p>
          {changes.worse.length === 0 && (
            <p>{say('improvement.changes.fine', { deployments: changes.deployments, compared: changes.compared })}</p>
          )}
          {changes.worse.length > 0 && (
            <ul className="improvement-list">
              {changes.worse.map(({ issueKey, title, day, requestType, now, change }) => (
                <li key={`${issueKey} ${requestType.id}`} className="improvement-entry">
                  <p className="improvement-line">
                    <Button kind="link" onPress={() => openIssue(issueKey)}>
                      {issueKey}
                    </Button>
                    <span className="strong">{title}</span>
                    <span className="small subtle">{numbers.day(day)}</span>
                  </p>
                  <p className="small">
                    <span className="strong">{differenceInWords(say, numbers, change)}</span>
                    {' · '}
                    {say('improvement.changes.one', {
                      type: requestType.name ?? say('improvement.changes.noType'),
                      now: shareInWords(say, numbers, now),
                      before: shareInWords(say, numbers, change.before),
                    })}
                  </p>
                </li>
              ))}
            </ul>
          )}
        </>
      )}
    </section>
  );
}
