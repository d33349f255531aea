import { scaleLinear } from '@visx/scale';
import type { Drawn } from '../share';
import { textWidth } from '../text-width';
import { useWidth } from '../use-width';
import '../charts.css';
import './interval.css';

type Props = Readonly<{
  label: string;
  now: Drawn;
  before: Drawn | null;
  target: Readonly<{ share: number; label: string }> | null;
  tickOf: (value: number, isTop: boolean) => string;
}>;

const height = 64;
const margin = 10;

/** The one line as dots and intervals: now large, before small and hollow below it, a target as an upright stroke. */
export function IntervalLine({ label, now, before, target, tickOf }: Props) {
  const [place, width] = useWidth<HTMLDivElement>(312);
  const x = scaleLinear<number>({ domain: domainOf(now, before, target), range: [margin, width - margin] });
  const [low = 0, high = 1] = x.domain();
  const ticks = ticksBetween(low, high);
  return (
    <div ref={place} className="chart interval">
      <svg width={width} height={height} role="img" aria-label={label}>
        <line x1={margin} x2={width - margin} y1={44} y2={44} className="axis" />
        {ticks.map((tick, index) => {
          const [at, textAnchor] = anchorOf(index, ticks.length, x(tick), width);
          return (
            <g key={tick}>
              <line x1={x(tick)} x2={x(tick)} y1={41} y2={44} className="axis" />
              <text x={at} y={60} textAnchor={textAnchor}>
                {tickOf(tick, index === ticks.length - 1)}
              </text>
            </g>
          );
        })}
        {target && <Target x={x(target.share)} label={target.label} />}
        {before && <Dot share={before} x={x} y={33} size="before" />}
        <Dot share={now} x={x} y={21} size={now.isThin ? 'thin' : 'now'} />
      </svg>
    </div>
  );
}

function Target({ x, label }: Readonly<{ x: number; label: string }>) {
  const fits = x - 6 - textWidth(label) > 0;
  return (
    <g>
      <line x1={x} x2={x} y1={4} y2={44} className="target" />
      <text x={fits ? x - 6 : x + 6} y={10} textAnchor={fits ? 'end' : 'start'}>
        {label}
      </text>
    </g>
  );
}

type DotProps = Readonly<{ share: Drawn; x: (share: number) => number; y: number; size: 'now' | 'before' | 'thin' }>;

function Dot({ share: { share, low, high }, x, y, size }: DotProps) {
  return (
    <g className={size}>
      <line x1={x(low)} x2={x(high)} y1={y} y2={y} className="reach" />
      <circle cx={x(share)} cy={y} r={size === 'now' ? 6 : size === 'thin' ? 5 : 3.5} className="dot" />
    </g>
  );
}

/** The part of the axis that holds both intervals, in tens of per cent, at least thirty wide. */
export function domainOf(now: Drawn, before: Drawn | null, target: Props['target']): [number, number] {
  const shares = [now.low, now.high, ...(before ? [before.low, before.high] : []), ...(target ? [target.share] : [])];
  const tens = (value: number, round: (value: number) => number) => round(Number((value * 10).toFixed(6)));
  let high = tens(Math.max(...shares), Math.ceil);
  let low = tens(Math.min(...shares), Math.floor);
  // Room is added above first, where satisfaction lives.
  for (let next = 0; high - low < 3; next += 1) {
    if (next % 2 === 0 ? high < 10 : low === 0) high += 1;
    else low -= 1;
  }
  return [low / 10, high / 10];
}

function ticksBetween(low: number, high: number): readonly number[] {
  const step = high - low > 0.55 ? 2 : 1;
  const first = Math.round(low * 10);
  const last = Math.round(high * 10);
  const ticks = Array.from(
    { length: Math.floor((last - first) / step) + 1 },
    (_, index) => (first + index * step) / 10,
  );
  return ticks;
}

/** The outermost numbers stay inside the picture. */
function anchorOf(
  index: number,
  count: number,
  x: number,
  width: number,
): readonly [number, 'start' | 'middle' | 'end'] {
  if (index === 0) return [0, 'start'];
  return index === count - 1 && x > width - 24 ? [width, 'end'] : [x, 'middle'];
}
