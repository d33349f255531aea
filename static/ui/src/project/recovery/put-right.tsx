import type { FiguresPage } from '../../../../../src/contract/project';
import { useSay } from '../../kit/screen-context';
import { useDrill } from '../behind/drill';
import { useShareWords } from '../share-words';

/** What the customers themselves said about being put right; silence is never counted as a yes. */
export function PutRight({ followUps }: Readonly<{ followUps: NonNullable<FiguresPage['followUps']> }>) {
  const say = useSay();
  const { numbers, headline } = useShareWords();
  const { define } = useDrill();
  const { putRight, remedied, recovered, notRecovered, openNow } = followUps;
  const silent = Math.max(0, remedied.count - recovered.count - notRecovered);
  const parts = [
    ['yes', recovered.count],
    ['no', notRecovered],
    ['silent', silent],
  ] as const;
  return (
    <div className="put-right">
      {putRight.n > 0 && (
        <p>
          <button type="button" className="defined-label" onClick={() => define('put-right')}>
            {say('project.recovery.putRight', { k: putRight.k, n: putRight.n })}
          </button>
          {putRight.share !== null && putRight.interval && (
            <>
              {' '}
              {say('project.recovery.share', { share: headline(putRight), bounds: numbers.bounds(putRight.interval) })}
            </>
          )}
        </p>
      )}
      {remedied.count > 0 && (
        <ul className="put-right-key small subtle">
          {parts.map(([kind, count]) => (
            <li key={kind} className={kind}>
              {say(`project.recovery.said.${kind}`, { count })}
            </li>
          ))}
        </ul>
      )}
      <p>{say('project.recovery.openNow', { count: openNow })}</p>
      <p className="small subtle">{say('project.recovery.note')}</p>
    </div>
  );
}
