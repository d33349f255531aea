import { shortened, textWidth } from '../text-width';

/** A part of the last bar: what the customers said, or that they said nothing yet. */
export type FunnelPart = Readonly<{ kind: 'yes' | 'no' | 'silent'; count: number; countText: string }>;

export type FunnelStep = Readonly<{
  key: string;
  name: string;
  count: number;
  countText: string;
  /** Empty where the step has no time of its own. */
  medianTime: string;
  leftBehind: string;
  parts: readonly FunnelPart[];
}>;

export type Columns = Readonly<{
  bar: number;
  barRoom: number;
  time: number | null;
  behind: number | null;
  behindRoom: number;
}>;

type BarProps = Readonly<{ step: FunnelStep; y: number; columns: Columns; length: (count: number) => number }>;

/** One step: its name, its bar with the number, its time and who was left behind. */
export function FunnelBar({ step, y, columns, length }: BarProps) {
  const { bar, time, behind, behindRoom } = columns;
  return (
    <g>
      <text x={0} y={y + 15} className="plain">
        {step.name}
      </text>
      {step.parts.length > 0 ? (
        <Parts parts={step.parts} x={bar} y={y} length={length} />
      ) : (
        <rect
          x={bar + 0.5}
          y={y + 0.5}
          width={Math.max(1, length(step.count) - 1)}
          height={21}
          rx={2}
          className="whole"
        />
      )}
      <Number step={step} x={bar} y={y} length={length} />
      {time !== null && (
        <text x={time} y={y + 15}>
          {step.medianTime}
        </text>
      )}
      {behind !== null && (
        <text x={behind} y={y + 15}>
          {shortened(step.leftBehind, behindRoom + 4)}
        </text>
      )}
    </g>
  );
}

/** Inside the bar where it fits, behind it where not. */
function Number({
  step,
  x,
  y,
  length,
}: Readonly<{ step: FunnelStep; x: number; y: number; length: (count: number) => number }>) {
  const first = step.parts[0];
  const text = first ? first.countText : step.countText;
  const room = length(first ? first.count : step.count);
  const isInside = textWidth(text) + 12 <= room;
  const after = length(step.count);
  return (
    <text x={isInside ? x + 8 : x + after + 8} y={y + 15} className={first && isInside ? 'inverse' : 'strong'}>
      {isInside ? text : step.countText}
    </text>
  );
}

type PartsProps = Readonly<{ parts: readonly FunnelPart[]; x: number; y: number; length: (count: number) => number }>;

function Parts({ parts, x, y, length }: PartsProps) {
  const shown = parts.filter(({ count }) => count > 0);
  return (
    <g>
      {shown.map(({ kind, count }, index) => {
        const before = shown.slice(0, index).reduce((sum, part) => sum + part.count, 0);
        return (
          <rect
            key={kind}
            x={x + length(before)}
            y={y}
            width={Math.max(1, length(count) - 1)}
            height={22}
            rx={2}
            className={kind}
          />
        );
      })}
    </g>
  );
}
