import { Button } from '../../kit/button';
import { openIssue } from '../../kit/site/navigate';
import { useSay } from '../../kit/screen-context';

type Props = Readonly<{ issues: readonly Readonly<{ issueKey: string }>[]; more: number; after: string }>;

/** The first few issues by name, each a door to Jira, and how many more there are. */
export function NeedIssues({ issues, more, after }: Props) {
  const say = useSay();
  return (
    <>
      {issues.map(({ issueKey }, index) => (
        <span key={issueKey}>
          {index > 0 && ', '}
          <Button kind="link" onPress={() => openIssue(issueKey)}>
            {issueKey}
          </Button>
        </span>
      ))}
      {more > 0 && ` ${say('project.need.more', { count: more })}`}
      {after && (issues.length > 0 ? `. ${after}` : after)}
    </>
  );
}
