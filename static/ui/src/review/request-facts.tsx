import type { UnreadView } from '../../../../src/contract/review';
import { Button } from '../kit/button';
import { openIssue } from '../kit/site/navigate';
import { useScreen } from '../kit/screen-context';

/** How the request went, so that the words can be understood. */
export function RequestFacts({ answer }: Readonly<{ answer: UnreadView }>) {
  const { say, dates, numbers } = useScreen();
  const { issueKey, requestType, team, agent, firstReplyMs, resolutionMs, sla, reopens } = answer;
  const about = [requestType, team].filter((part) => part !== null).join(', ');
  const resolved = dates.length(resolutionMs);
  const facts = [
    { name: say('review.request.type'), value: about || '–' },
    { name: say('review.request.agent'), value: agent ?? '–' },
    { name: say('review.request.reply'), value: firstReplyMs === null ? '–' : dates.length(firstReplyMs) },
    {
      name: say('review.request.resolution'),
      value: sla === null ? resolved : `${resolved}, ${say(`review.request.sla.${sla}`)}`,
    },
    { name: say('review.request.reopened'), value: numbers.format(reopens) },
  ];
  return (
    <section className="review-request">
      <h3>{say('review.request')}</h3>
      <dl>
        <div>
          <dt>{say('review.request.key')}</dt>
          <dd>
            <Button kind="link" onPress={() => openIssue(issueKey)}>
              {issueKey}
            </Button>
          </dd>
        </div>
        {facts.map(({ name, value }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
