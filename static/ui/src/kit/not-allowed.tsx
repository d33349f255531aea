import { Empty } from './empty';
import { useSay } from './screen-context';

/** Says that this page is not for everybody, and for whom it is. */
export function NotAllowed() {
  const say = useSay();
  return (
    <Empty icon="lock" title={say('kit.problem.not-allowed.title')}>
      <p className="subtle">{say('kit.problem.not-allowed.advice')}</p>
    </Empty>
  );
}
