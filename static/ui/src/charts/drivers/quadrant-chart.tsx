import { scaleLinear } from '@visx/scale';
import { dotLabels, type DotLabel } from './quadrant-labels';
import { useWidth } from '../use-width';
import '../charts.css';
import './quadrant-chart.css';

type Spread = Readonly<{ value: number; lower: number; upper: number }>;
/** Both between 0 and 1, with what is known of them. */
export type QuadrantPoint = Readonly<{ key: string; name: string; x: Spread; y: Spread; isGrave: boolean }>;

type Props = Readonly<{
  label: string;
  points: readonly QuadrantPoint[];
  cross: Readonly<{ x: number; y: number }>;
  corners: Readonly<Record<'topLeft' | 'topRight' | 'bottomLeft' | 'bottomRight', string>>;
  axes: Readonly<{ x: string; y: string }>;
  tickOf: (value: number, isTop: boolean) => string;
}>;

const height = 264;
const edge = { left: 40, right: 12, top: 24, bottom: 40 };
/** Below zero, for the names of the lower quarters: most dots lie close to it. */
const foot = 24;
/** Narrower than this there is no room for names in the picture; dots are numbered and named below it. */
const leastForNames = 420;
const tenths = (from: number, to: number, step: number) =>
  Array.from({ length: Math.round((to - from) / step) + 1 }, (_, i) => from + i * step);

/** Points with both their intervals in four named quarters. */
export function QuadrantChart({ label, points, cross, corners, axes, tickOf }: Props) {
  const [place, width] = useWidth<HTMLDivElement>(500);
  const lowX = Math.max(0, Math.floor(Math.min(...points.map(({ x }) => x.lower)) * 10) / 10);
  const highY = Math.min(1, Math.max(0.2, Math.ceil(Math.max(...points.map(({ y }) => y.upper)) * 5) / 5));
  const x = scaleLinear<number>({ domain: [lowX, 1], range: [edge.left, width - edge.right] });
  const y = scaleLinear<number>({ domain: [0, highY], range: [height - edge.bottom - foot, edge.top + foot] });
  const floor = height - edge.bottom;
  const xTicks = tenths(lowX, 1, 1 - lowX > 0.5 ? 0.2 : 0.1).filter((tick) => tick <= 1 + 1e-9);
  const isNarrow = width < leastForNames;
  const dots = points.map(({ key, name, ...at }, i) => ({
    ...{ key, name: isNarrow ? String(i + 1) : name },
    ...{ cx: x(at.x.value), cy: y(at.y.value) },
  }));
  const labels = dotLabels(dots, { left: edge.left, right: width - edge.right });
  return (
    <div ref={place} className="chart quadrants">
      <svg width={width} height={height} role="img" aria-label={label}>
        {tenths(0, highY, 0.2).map((tick) => (
          <g key={tick}>
            <line x1={edge.left} x2={width - edge.right} y1={y(tick)} y2={y(tick)} className="grid" />
            <text x={edge.left - 8} y={y(tick) + 4} textAnchor="end">
              {tickOf(tick, tick > highY - 0.01)}
            </text>
          </g>
        ))}
        {xTicks.map((tick, i) => (
          <text key={tick} x={x(tick)} y={floor + 16} textAnchor={i === xTicks.length - 1 ? 'end' : 'middle'}>
            {tickOf(tick, i === xTicks.length - 1)}
          </text>
        ))}
        <path
          d={`M${x(cross.x)} ${edge.top}V${floor}M${edge.left} ${y(cross.y)}H${width - edge.right}`}
          className="cross"
        />
        <text x={edge.left} y={12}>
          {`↑ ${axes.y}`}
        </text>
        <text x={width - edge.right} y={height - 6} textAnchor="end">
          {`${axes.x} →`}
        </text>
        <text x={edge.left + 4} y={edge.top + 14} className="corner">
          {corners.topLeft}
        </text>
        <text x={width - edge.right - 4} y={edge.top + 14} textAnchor="end" className="corner">
          {corners.topRight}
        </text>
        <text x={edge.left + 4} y={floor - 6} className="corner">
          {corners.bottomLeft}
        </text>
        <text x={width - edge.right - 4} y={floor - 6} textAnchor="end" className="corner">
          {corners.bottomRight}
        </text>
        {points.map((point) => (
          <Point key={point.key} point={point} x={x} y={y} label={labels.get(point.key)} />
        ))}
      </svg>
      {isNarrow && (
        <ol className="quadrant-names small">
          {points.map(({ key, name }) => (
            <li key={key}>{name}</li>
          ))}
        </ol>
      )}
    </div>
  );
}

type PointProps = Readonly<{
  point: QuadrantPoint;
  x: (value: number) => number;
  y: (value: number) => number;
  label: DotLabel | undefined;
}>;

function Point({ point, x, y, label }: PointProps) {
  const [cx, cy] = [x(point.x.value), y(point.y.value)];
  return (
    <g className={point.isGrave ? 'grave' : undefined}>
      <path
        d={`M${x(point.x.lower)} ${cy}H${x(point.x.upper)}M${cx} ${y(point.y.lower)}V${y(point.y.upper)}`}
        className="reach"
      />
      <circle cx={cx} cy={cy} r={5} className="dot" />
      {label && (
        <text x={label.x} y={label.y} textAnchor={label.anchor} className="plain halo">
          {label.text}
        </text>
      )}
    </g>
  );
}
