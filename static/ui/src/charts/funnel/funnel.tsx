import { scaleLinear } from '@visx/scale';
import { type Columns, FunnelBar, type FunnelStep } from './funnel-bar';
import { textWidth } from '../text-width';
import { useWidth } from '../use-width';
import '../charts.css';
import './funnel.css';

type Props = Readonly<{
  label: string;
  steps: readonly FunnelStep[];
  heads: Readonly<{ medianTime: string; leftBehind: string }>;
  /** Null where nothing can be opened. */
  onOpen: ((key: string) => void) | null;
}>;

const pitch = 34;

/** Bars from one edge with the number inside, so that steps compare; who was left behind stands beside them. */
export function Funnel({ label, steps, heads, onOpen }: Props) {
  const [place, width] = useWidth<HTMLDivElement>(740);
  const columns = columnsOf(width, steps, heads);
  const most = Math.max(1, ...steps.map(({ count }) => count));
  const length = scaleLinear<number>({ domain: [0, most], range: [0, columns.barRoom] });
  return (
    <div ref={place} className="chart funnel">
      <svg width={width} height={24 + steps.length * pitch} role="img" aria-label={label}>
        {columns.time !== null && (
          <text x={columns.time} y={12} className="head">
            {heads.medianTime}
          </text>
        )}
        {columns.behind !== null && (
          <text x={columns.behind} y={12} className="head">
            {heads.leftBehind}
          </text>
        )}
        {steps.map((step, index) => (
          <g key={step.key} className="step" role="presentation" onClick={() => onOpen?.(step.key)}>
            <FunnelBar step={step} y={27 + index * pitch} columns={columns} length={length} />
          </g>
        ))}
      </svg>
    </div>
  );
}

/** On a narrow page the columns beside the bars give way; the table behind the chart keeps them. */
function columnsOf(width: number, steps: readonly FunnelStep[], heads: Props['heads']): Columns {
  const widest = (texts: readonly string[]) => Math.max(0, ...texts.map(textWidth));
  const bar = widest(steps.map(({ name }) => name)) + 16;
  const timeRoom = widest([heads.medianTime, ...steps.map((step) => step.medianTime)]) + 24;
  const behindRoom = Math.min(widest([heads.leftBehind, ...steps.map((step) => step.leftBehind)]), width * 0.24);
  if (width - bar - timeRoom - behindRoom < 160)
    return { bar, barRoom: width - bar - 1, time: null, behind: null, behindRoom };
  const barRoom = width - bar - timeRoom - behindRoom - 24;
  return { bar, barRoom, time: bar + barRoom + 24, behind: bar + barRoom + timeRoom + 24, behindRoom };
}
