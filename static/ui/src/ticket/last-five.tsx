import type { TicketState } from '../../../../src/contract/ticket';
import { isSatisfied } from '../../../../src/domain/answering/score';
import { useSay } from '../kit/screen-context';

type Props = Readonly<{ scores: TicketState['lastFive']; name: string | null }>;

const step = 28;
const edge = 10;
const heightOf = (score: number) => 38 - score * 6;
const middle = heightOf(3) + 0.5;

/** The customer's last scores as a small line; the numbers below it are what a reader goes by. */
export function LastFive({ scores, name }: Props) {
  const say = useSay();
  const width = 2 * edge + (scores.length - 1) * step;
  const x = (index: number) => edge + index * step;
  const satisfied = scores.filter(({ score }) => isSatisfied(score)).length;
  const last = scores.length - 1;
  return (
    <section className="five ruled">
      <div>
        <h3 className="five-title">
          {name ? say('ticket.lastOf', { name, count: scores.length }) : say('ticket.last', { count: scores.length })}
        </h3>
        <p className="small subtle">{say('ticket.lastSatisfied', { satisfied, count: scores.length })}</p>
      </div>
      <svg
        width={width}
        height={60}
        role="img"
        aria-label={say('ticket.lastAloud', { scores: scores.map(({ score }) => score).join(', ') })}
      >
        <line x1={0} x2={width} y1={middle} y2={middle} className="five-middle" />
        <polyline
          points={scores.map(({ score }, index) => `${x(index)},${heightOf(score)}`).join(' ')}
          className="five-line"
        />
        {scores.map(({ score, requestKey }, index) => (
          <g key={requestKey}>
            <circle
              cx={x(index)}
              cy={heightOf(score)}
              r={index === last ? 4 : 2.5}
              className={score <= 2 ? 'unhappy' : score >= 4 ? 'satisfied' : 'neither'}
            />
            <text x={x(index)} y={55} textAnchor="middle" className={index === last ? 'latest' : undefined}>
              {score}
            </text>
          </g>
        ))}
      </svg>
    </section>
  );
}
