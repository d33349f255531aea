import type { DriverRowView, DriverSideView, PartView } from '../../../../src/contract/drivers';
import { useAudienceSay } from '../project/filter/audience-words';
import { useDrill } from '../project/behind/drill';
import { Opens } from '../project/behind/opens';
import { narrowingOf, useDriverWords } from './driver-words';

/** What the bars mean in plain shares, for those that can be told from nothing; each opens its requests. */
export function Contrasts({ side }: Readonly<{ side: DriverSideView }>) {
  const named = useAudienceSay();
  const words = useDriverWords();
  const rows = side.rows.filter(({ isFaint, contrast }) => !isFaint && contrast !== null);
  if (rows.length === 0) return null;
  return (
    <div className="reasons">
      <h3 className="label">{named(`drivers.contrasts.${side.outcome}`)}</h3>
      <dl className="contrasts small">
        {rows.map(({ driver, contrast }) => (
          <div key={driver}>
            <dt>{words.driver(driver)}</dt>
            {contrast && <Shown side={side} driver={driver} part={contrast.most} />}
            {contrast && <Shown side={side} driver={driver} part={contrast.least} />}
          </div>
        ))}
      </dl>
    </div>
  );
}

type ShownProps = Readonly<{ side: DriverSideView; driver: DriverRowView['driver']; part: PartView }>;

function Shown({ side, driver, part }: ShownProps) {
  const words = useDriverWords();
  const { openRequests } = useDrill();
  const title = `${words.driver(driver)}, ${words.partOf(driver, part)}`;
  return (
    <dd>
      <Opens onOpen={() => openRequests(title, side.outcome, narrowingOf(driver, part))}>
        {words.partInFull(driver, part)}
      </Opens>
    </dd>
  );
}
