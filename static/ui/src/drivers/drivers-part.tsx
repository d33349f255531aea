import type { Calls } from '../../../../src/contract/contract';
import type { drivers } from '../../../../src/contract/drivers';
import { ReadingView } from '../kit/reading-view';
import { useReading } from '../kit/site/use-reading';
import { addressOf } from '../project/filter/filter-address';
import type { Filter } from '../project/project-calls';
import { DriversFigure } from './drivers-figure';
import { PictureFigure } from './picture-figure';
import './drivers.css';

type Props = Readonly<{ calls: Calls<typeof drivers>; filter: Filter }>;

/** Read anew for every choice of the filter. */
export const DriversPart = ({ calls, filter }: Props) => <Read key={addressOf(filter)} calls={calls} filter={filter} />;

function Read({ calls, filter }: Props) {
  const { reading, reread } = useReading(() => calls.readDrivers(filter));
  return (
    <div className="columns columns-drivers" id="drivers" aria-busy={reading.state === 'loading'}>
      <ReadingView reading={reading} onRetry={reread}>
        {(found) =>
          found.kind === 'refused' ? null : (
            <>
              <DriversFigure found={found} />
              {(found.picture !== null || found.classes.length > 0) && <PictureFigure found={found} />}
            </>
          )
        }
      </ReadingView>
    </div>
  );
}
