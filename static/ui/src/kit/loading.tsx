import Spinner from '@atlaskit/spinner';
import { useSay } from './screen-context';

/** Stands where a screen will be. The spinner waits a moment, so that quick answers do not flicker. */
export function Loading() {
  const say = useSay();
  return (
    <div className="loading" role="status">
      <Spinner size="medium" delay={300} label={say('kit.loading')} />
    </div>
  );
}
