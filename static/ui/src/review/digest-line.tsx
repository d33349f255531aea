import type { ReviewPage } from '../../../../src/contract/review';
import { Button } from '../kit/button';
import { openIssue } from '../kit/site/navigate';
import { Notice } from '../kit/notice';
import { useSay } from '../kit/screen-context';
import { useNumbers } from '../project/numbers';
import { goToSettings, useSettingsAddress } from '../project/settings-address';

/** The latest morning digest, or what keeps Jira from taking it and who can mend that. */
export function DigestLine({ digest }: Readonly<{ digest: ReviewPage['digest'] }>) {
  const say = useSay();
  const numbers = useNumbers();
  const settings = useSettingsAddress();
  if (!digest) return null;
  const { day, issueKey, problem } = digest;
  if (problem)
    return (
      <div className="review-digest">
        <Notice kind="warn">
          <p className="strong">{say('review.digest.failed', { day: numbers.day(day) })}</p>
          <p>{say(`review.digest.problem.${problem}`)}</p>
          {settings !== null && (
            <Button kind="link" onPress={() => goToSettings(settings)}>
              {say('review.digest.settings')}
            </Button>
          )}
        </Notice>
      </div>
    );
  return issueKey === null ? null : (
    <p className="small subtle review-digest">
      {say('review.digest.written', { day: numbers.day(day) })}{' '}
      <Button kind="link" onPress={() => openIssue(issueKey)}>
        {issueKey}
      </Button>
    </p>
  );
}
