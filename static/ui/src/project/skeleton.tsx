import { useSay } from '../kit/screen-context';
import './skeleton.css';

/** The shape of the page while its figures are on their way; it stands still, as movement would hurry nobody. */
export function Skeleton() {
  const say = useSay();
  return (
    <div role="status" className="skeleton">
      <span className="hidden">{say('kit.loading')}</span>
      <div className="bone line" />
      <div className="bone needs-bone" />
      <div className="bone one-bone" />
      <div className="skeleton-row">
        <div className="bone tall" />
        <div className="bone tall" />
      </div>
    </div>
  );
}
