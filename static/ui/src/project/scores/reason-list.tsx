import type { FiguresPage } from '../../../../../src/contract/project';
import { useSay } from '../../kit/screen-context';
import { useDrill } from '../behind/drill';
import { Opens } from '../behind/opens';
import { useShareWords } from '../share-words';

type Props = Readonly<{ distribution: FiguresPage['distribution'] }>;

/** The reasons named with low scores; where nobody gave one, those named with high scores. */
export function ReasonList({ distribution }: Props) {
  const say = useSay();
  const { numbers } = useShareWords();
  const { openRequests, define } = useDrill();
  const isLow = distribution.low > 0;
  const given = (isLow ? distribution.reasonsOfLow : distribution.reasonsOfHigh).slice(0, 5);
  if (given.length === 0) return null;
  return (
    <div className="reasons">
      <h3 className="label">
        <button
          type="button"
          className="defined-label"
          title={say('project.definition')}
          onClick={() => define('reasons')}
        >
          {isLow
            ? say('project.reasons.low', { count: distribution.low })
            : say('project.reasons.high', { count: distribution.high })}
        </button>
      </h3>
      <ul className="small">
        {given.map(({ reason, count }) => (
          <li key={reason}>
            <Opens
              onOpen={() =>
                openRequests(say(`kit.reason.${reason}`), isLow ? 'not-satisfied' : 'satisfied', { reason })
              }
            >
              {say(`kit.reason.${reason}`)}
            </Opens>
            <span className="strong">{numbers.count(count)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
