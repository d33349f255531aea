import type { ChangeView, ShareView } from '../../../../../src/contract/project';
import { useSay } from '../../kit/screen-context';
import { DefinedLabel } from '../behind/defined-label';
import type { Filter } from '../project-calls';
import { useShareWords } from '../share-words';
import { Verdict } from './verdict';

type Props = Readonly<{ change: ChangeView; satisfied: ShareView; filter: Filter }>;

/** The difference, what it is worth, and how far it may be off. */
export function OneLineChange({ change, satisfied, filter }: Props) {
  const say = useSay();
  const words = useShareWords();
  const { difference, interval, before, verdict } = change;
  const isTold = difference !== null && satisfied.n > 0;
  return (
    <div>
      <DefinedLabel figure="change" />
      {isTold ? (
        <>
          <p className="one-figure">{say('project.points', { points: words.numbers.points(difference) })}</p>
          <p>
            <Verdict verdict={verdict} difference={difference} figure="satisfied" />
          </p>
          {interval && (
            <p className="small subtle">
              {say('project.one.interval', {
                lower: words.numbers.points(interval.lower),
                upper: words.numbers.points(interval.upper),
              })}
            </p>
          )}
        </>
      ) : (
        <p className="one-untold">{say('project.verdict.not-enough')}</p>
      )}
      <p className="small subtle">
        {say('project.one.before', { against: filter.against, before: words.full(before) })}
      </p>
    </div>
  );
}
