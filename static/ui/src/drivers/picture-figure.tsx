import type { DriversView, PictureView } from '../../../../src/contract/drivers';
import type { TableData } from '../kit/files/table-data';
import { Figure } from '../charts/figure/figure';
import { QuadrantChart } from '../charts/drivers/quadrant-chart';
import { useSay } from '../kit/screen-context';
import { useDrill } from '../project/behind/drill';
import { useFigureWords } from '../project/figure-words';
import { useShareWords } from '../project/share-words';
import { useDriverWords } from './driver-words';

/** What to mend first: what weighs much and goes badly. With the kinds of drivers below it. */
export function PictureFigure({ found: { picture, classes } }: Readonly<{ found: DriversView }>) {
  const say = useSay();
  const words = useDriverWords();
  const { define } = useDrill();
  const told = classes.filter(({ kind }) => kind !== 'too-few');
  return (
    <Figure
      title={say('drivers.picture')}
      subtitle={say('drivers.picture.subtitle')}
      words={useFigureWords()}
      table={useTable(picture)}
      onDefine={() => define('drivers')}
    >
      {picture ? <Drawn picture={picture} /> : <p className="small subtle">{say('drivers.picture.none')}</p>}
      {told.length > 0 && (
        <div className="reasons">
          <h3 className="label">{say('drivers.kinds')}</h3>
          <ul className="small">
            {told.map(({ driver, kind }) => (
              <li key={driver}>
                <span>{words.driver(driver)}</span>
                <span className={kind === 'neutral' || kind === 'unclear' ? 'subtle' : undefined}>
                  {say(`drivers.kind.${kind}`)}
                </span>
              </li>
            ))}
          </ul>
        </div>
      )}
    </Figure>
  );
}

function Drawn({ picture }: Readonly<{ picture: PictureView }>) {
  const say = useSay();
  const words = useDriverWords();
  const { tick } = useShareWords();
  return (
    <QuadrantChart
      label={say('drivers.picture')}
      points={picture.placed.map((one) => ({
        key: one.driver,
        name: words.driver(one.driver),
        x: { value: one.performance, ...one.performanceInterval },
        y: { value: one.importance, ...one.importanceInterval },
        isGrave: one.quadrant === 'mend',
      }))}
      cross={{ x: picture.performance, y: picture.importance }}
      corners={{
        topLeft: say('drivers.quadrant.mend'),
        topRight: say('drivers.quadrant.keep'),
        bottomLeft: say('drivers.quadrant.lesser'),
        bottomRight: say('drivers.quadrant.enough'),
      }}
      axes={{ x: say('drivers.picture.performance'), y: say('drivers.picture.importance') }}
      tickOf={tick}
    />
  );
}

function useTable(picture: PictureView | null): TableData | null {
  const say = useSay();
  const words = useDriverWords();
  const { numbers } = useShareWords();
  const column = (
    name: 'driver' | 'performance' | 'interval95' | 'importance' | 'interval' | 'quadrant',
    isNumber = true,
  ) => ({ name: say(`drivers.column.${name}`), isNumber });
  return (
    picture && {
      caption: say('drivers.picture'),
      columns: [
        column('driver', false),
        column('performance'),
        column('interval95'),
        column('importance'),
        column('interval'),
        column('quadrant', false),
      ],
      rows: picture.placed.map((one) => ({
        key: one.driver,
        cells: [
          words.driver(one.driver),
          numbers.percent(one.performance),
          numbers.percents(one.performanceInterval),
          numbers.percent(one.importance),
          numbers.percents(one.importanceInterval),
          say(`drivers.quadrant.${one.quadrant}`),
        ],
      })),
    }
  );
}
