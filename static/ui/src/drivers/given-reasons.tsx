import type { DriverSideView } from '../../../../src/contract/drivers';
import { useSay } from '../kit/screen-context';
import { useDrill } from '../project/behind/drill';
import { Opens } from '../project/behind/opens';
import { useShareWords } from '../project/share-words';

/** What they said themselves, beside what is reckoned. */
export function GivenReasons({ side: { outcome, share, reasons } }: Readonly<{ side: DriverSideView }>) {
  const say = useSay();
  const words = useShareWords();
  const { openRequests } = useDrill();
  if (reasons.length === 0) return null;
  return (
    <div className="reasons">
      <h3 className="label">{say(`drivers.reasons.${outcome}`, { count: share.k })}</h3>
      <ul className="small">
        {reasons.map(({ reason, share: own }) => (
          <li key={reason}>
            <Opens onOpen={() => openRequests(say(`kit.reason.${reason}`), outcome, { reason })}>
              {say(`kit.reason.${reason}`)}
            </Opens>
            <span>{words.full(own)}</span>
          </li>
        ))}
      </ul>
      <p className="small subtle after-chart">{say('drivers.reasons.note')}</p>
    </div>
  );
}
