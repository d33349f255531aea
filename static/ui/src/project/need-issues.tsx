import { Button } from '../kit/button';
import { openIssue } from '../kit/navigate';
import { useSay } from '../kit/screen-context';

type Props = Readonly<{ keys: readonly Readonly<{ issueKey: string }>[]; after: string }>;

/** The first few issues by name, each a door to Jira, and how many more there are. */
export function NeedIssues({ keys, after }: Props) {
  const say = useSay();
  const shown = keys.slice(0, 5);
  return (
    <>
      {shown.map(({ issueKey }, index) => (
        <span key={issueKey}>
          {index > 0 && ', '}
          <Button kind="link" onPress={() => openIssue(issueKey)}>
            {issueKey}
          </Button>
        </span>
      ))}
      {keys.length > shown.length && ` ${say('project.need.more', { count: keys.length - shown.length })}`}
      {after && (shown.length > 0 ? `. ${after}` : after)}
    </>
  );
}
