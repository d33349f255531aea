import { scaleLinear } from '@visx/scale';
import { shortened, textWidth } from '../text-width';
import { useWidth } from '../use-width';
import '../charts.css';
import './driver-bars.css';

/** What goes with (dis)satisfaction: its part of what is explained, with a 90 % interval; all between 0 and 1. */
export type Driver = Readonly<{
  key: string;
  name: string;
  weight: number;
  low: number;
  high: number;
  /** Cannot be told from nothing. */
  isFaint: boolean;
  weightText: string;
}>;

type Props = Readonly<{ label: string; drivers: readonly Driver[]; tickOf: (value: number, isTop: boolean) => string }>;

/** Narrower than this a name stands above its bar instead of before it. */
const leastForNames = 420;
/** Room a number of the axis takes. */
const leastForTick = 34;

export function DriverBars({ label, drivers, tickOf }: Props) {
  const [place, width] = useWidth<HTMLDivElement>(626);
  const isNarrow = width < leastForNames;
  const pitch = isNarrow ? 44 : 30;
  const longest = Math.max(0, ...drivers.map(({ name }) => textWidth(name))) + 12;
  const names = isNarrow ? 8 : Math.min(width * 0.42, longest);
  const top = Math.max(0.1, Math.ceil(Math.max(0, ...drivers.map(({ high }) => high)) * 10) / 10);
  const x = scaleLinear<number>({ domain: [0, top], range: [names, width - 56] });
  const step = [1, 2, 5].find((tenths) => x(tenths / 10) - x(0) >= leastForTick) ?? 10;
  const ticks = Array.from({ length: Math.floor((top * 10) / step + 1e-9) + 1 }, (_, index) => (index * step) / 10);
  const floor = drivers.length * pitch + 4;
  return (
    <div ref={place} className="chart driver-bars">
      <svg width={width} height={floor + 20} role="img" aria-label={label}>
        {ticks.map((tick, index) => (
          <g key={tick}>
            <line x1={x(tick)} x2={x(tick)} y1={0} y2={floor} className="grid" />
            <text x={x(tick)} y={floor + 16} textAnchor="middle">
              {tickOf(tick, index === ticks.length - 1)}
            </text>
          </g>
        ))}
        {drivers.map((driver, index) => (
          <Row key={driver.key} {...{ driver, names, width, x, isNarrow }} y={index * pitch} />
        ))}
      </svg>
    </div>
  );
}

type RowProps = Readonly<{
  driver: Driver;
  y: number;
  names: number;
  width: number;
  x: (value: number) => number;
  isNarrow: boolean;
}>;

function Row({ driver, y: top, names, width, x, isNarrow }: RowProps) {
  const { name, weight, low, high, isFaint, weightText } = driver;
  const y = isNarrow ? top + 14 : top;
  return (
    <g>
      <text x={0} y={isNarrow ? top + 14 : y + 19} className="plain">
        {isNarrow ? name : shortened(name, names - 8)}
      </text>
      <rect x={names} y={y + 8} width={x(weight) - names} height={14} rx={2} className={isFaint ? 'faint' : 'bar'} />
      <path d={`M${x(low)} ${y + 12}v6m0-3H${x(high)}m0-3v6`} className="reach" />
      <text x={width} y={y + 19} textAnchor="end" className="plain">
        {weightText}
      </text>
    </g>
  );
}
