import { Button } from './button';
import { NotAllowed } from './not-allowed';
import { Notice } from './notice';
import type { Problem } from './words/problem';
import { useSay } from './screen-context';

type Props = Readonly<{
  problem: Problem;
  onRetry: () => void;
  /** Says that what was typed is still there. */
  kept?: boolean;
}>;

/** What went wrong, that nothing is lost, and the one thing to do about it. */
export function ProblemMessage({ problem, onRetry, kept = false }: Props) {
  const say = useSay();
  const outdated = problem === 'outdated';
  if (problem === 'not-allowed') return <NotAllowed />;
  return (
    <Notice kind={problem === 'setting-up' ? 'info' : 'bad'} live="assertive">
      <p className="strong">{say(`kit.problem.${problem}.title`)}</p>
      <p>
        {say(`kit.problem.${problem}.advice`)}
        {kept && ` ${say('kit.problem.kept')}`}
      </p>
      <p className="notice-actions">
        <Button onPress={outdated ? () => location.reload() : onRetry}>
          {say(outdated ? 'kit.reload' : 'kit.retry')}
        </Button>
      </p>
    </Notice>
  );
}
