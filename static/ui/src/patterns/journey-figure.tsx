import { legs, wentLeg } from '../../../../src/domain/drivers/journey-legs';
import { Figure } from '../charts/figure/figure';
import type { TableData } from '../kit/files/table-data';
import { useSay, useScreen } from '../kit/screen-context';
import { useDrill } from '../project/behind/drill';
import { Opens } from '../project/behind/opens';
import { useFigureWords } from '../project/figure-words';
import type { PatternsPage } from './patterns-calls';

type Row = PatternsPage['journey'][number];
type Leg = Row['legs'][number];

/** The way of a request, leg by leg: how long it took for satisfied and for dissatisfied customers. */
export function JourneyFigure({ page }: Readonly<{ page: PatternsPage }>) {
  const say = useSay();
  const { define } = useDrill();
  const timeOf = useTimeOf();
  const rows = page.journey;
  return (
    <Figure
      title={say('project.figure.journey')}
      subtitle={say('patterns.journey.subtitle')}
      words={useFigureWords()}
      table={useTable(rows)}
      onDefine={() => define('journey')}
    >
      {page.n === 0 ? (
        <p className="subtle">{say('patterns.journey.none')}</p>
      ) : (
        <ol className="journey">
          {legs.map((leg) => (
            <li key={leg}>
              <h3>{say(`patterns.journey.leg.${leg}`)}</h3>
              <dl>
                {rows.map((row) => {
                  const found = row.legs.find((one) => one.leg === leg);
                  return (
                    <div key={row.outcome}>
                      <dt className="small subtle">{say(`patterns.journey.${row.outcome}`)}</dt>
                      <dd>
                        <Bar ms={found?.medianMs ?? null} longest={longest(rows, leg)} outcome={row.outcome} />
                        <span className={found?.medianMs == null ? 'subtle' : 'journey-time'}>
                          {timeOf(found)}
                        </span>{' '}
                        <Count n={found?.n ?? 0} leg={leg} outcome={row.outcome} />
                      </dd>
                    </div>
                  );
                })}
              </dl>
            </li>
          ))}
        </ol>
      )}
      {page.isSample && <p className="small subtle after-chart">{say('patterns.journey.sample', { count: page.n })}</p>}
    </Figure>
  );
}

const longest = (rows: readonly Row[], leg: Leg['leg']) =>
  Math.max(1, ...rows.flatMap((row) => row.legs.filter((one) => one.leg === leg).map(({ medianMs }) => medianMs ?? 0)));

type CountProps = Readonly<{ n: number; leg: Leg['leg']; outcome: Row['outcome'] }>;

/** How many requests of an outcome went a leg; opens them. */
function Count({ n, leg, outcome }: CountProps) {
  const say = useSay();
  const { openRequests } = useDrill();
  const requests = say('patterns.journey.of', { n });
  if (n === 0) return <span className="small subtle">{requests}</span>;
  const title = `${say(`patterns.journey.leg.${leg}`)} · ${say(`patterns.journey.${outcome}`)}`;
  return (
    <Opens onOpen={() => openRequests(title, outcome, { fact: wentLeg[leg] })} label={`${title}: ${requests}`}>
      <span className="small subtle">{requests}</span>
    </Opens>
  );
}

type BarProps = Readonly<{ ms: number | null; longest: number; outcome: Row['outcome'] }>;

/** Lengths compare the two kinds of customers within one leg; the time itself stands beside it. */
function Bar({ ms, longest: most, outcome }: BarProps) {
  if (ms === null) return null;
  return <span className={`journey-bar ${outcome}`} style={{ width: `${Math.max(1, (ms / most) * 100)}%` }} />;
}

function useTimeOf() {
  const { dates } = useScreen();
  return (leg: Leg | undefined) => (leg && leg.medianMs !== null ? dates.length(leg.medianMs) : '–');
}

function useTable(rows: readonly Row[]): TableData {
  const say = useSay();
  const timeOf = useTimeOf();
  return {
    caption: say('project.figure.journey'),
    columns: [
      { name: say('patterns.journey.who'), isNumber: false },
      ...legs.map((leg) => ({ name: say(`patterns.journey.leg.${leg}`), isNumber: true })),
    ],
    rows: rows.map((row) => ({
      key: row.outcome,
      cells: [
        say(`patterns.journey.${row.outcome}`),
        ...legs.map((leg) => {
          const found = row.legs.find((one) => one.leg === leg);
          return `${timeOf(found)} (${say('patterns.journey.of', { n: found?.n ?? 0 })})`;
        }),
      ],
    })),
  };
}
