import { scaleLinear } from '@visx/scale';
import type { Drawn } from '../share';
import '../charts.css';
import './interval.css';

/** All rows of one table share an axis; it ends at 100 % and starts where the lowest interval needs it. */
export type RowAxis = Readonly<{ low: number; width: number }>;

const scaleOf = ({ low, width }: RowAxis) => scaleLinear<number>({ domain: [low, 1], range: [6, width - 6] });

/** Where the axis starts: in fifths, so that its ticks are round numbers. */
export const axisStart = (shares: readonly Drawn[]) =>
  Math.max(0, Math.min(0.8, Math.floor(Math.min(...shares.map(({ low }) => low), 0.8) * 5) / 5));

type RowProps = Readonly<{ label: string; answers: Drawn | null; all: number | null; axis: RowAxis }>;

/** One dot with its interval, none below five answers; the dotted stroke is the share of all answers together. */
export function IntervalRow({ label, answers, all, axis }: RowProps) {
  const x = scaleOf(axis);
  return (
    <span className="chart interval">
      <svg width={axis.width} height={28} role="img" aria-label={label}>
        {all !== null && all >= axis.low && <line x1={x(all)} x2={x(all)} y1={0} y2={28} className="all" />}
        {answers && (
          <g className={answers.isThin ? 'thin' : 'row'}>
            <line x1={x(answers.low)} x2={x(answers.high)} y1={14} y2={14} className="reach" />
            <circle cx={x(answers.share)} cy={14} r={answers.isThin ? 4 : 5} className="dot" />
          </g>
        )}
      </svg>
    </span>
  );
}

type AxisProps = Readonly<{ axis: RowAxis; tickOf: (value: number, isTop: boolean) => string }>;

/** The numbers of the axis, above the rows. */
export function IntervalAxis({ axis, tickOf }: AxisProps) {
  const x = scaleOf(axis);
  const ticks = [0, 0.2, 0.4, 0.6, 0.8, 1].filter((tick) => tick >= axis.low - 1e-9);
  return (
    <span className="chart interval">
      <svg width={axis.width} height={16} aria-hidden="true">
        {ticks.map((tick, index) => {
          const isTop = index === ticks.length - 1;
          return (
            <text
              key={tick}
              x={index === 0 ? 0 : isTop ? axis.width : x(tick)}
              y={12}
              textAnchor={index === 0 ? 'start' : isTop ? 'end' : 'middle'}
            >
              {tickOf(tick, isTop)}
            </text>
          );
        })}
      </svg>
    </span>
  );
}
