import { textWidth } from '../text-width';
import type { Geometry } from './week-geometry';

type Props = Readonly<{ geometry: Geometry; index: number; lines: readonly [string, string] }>;

/** What the week under the pointer says; the same stands in the table behind the chart. */
export function WeekReadout({ geometry, index, lines: [title, detail] }: Props) {
  const x = geometry.xOf(index);
  const width = Math.max(textWidth(title), textWidth(detail)) + 16;
  const left = Math.max(0, Math.min(geometry.width - width, x - width / 2));
  return (
    <g className="readout" pointerEvents="none">
      <line x1={x} x2={x} y1={geometry.top} y2={geometry.base} className="axis" />
      <rect x={left + 0.5} y={geometry.bottom - 48.5} width={width - 1} height={42} rx={4} />
      <text x={left + 8} y={geometry.bottom - 32} className="strong">
        {title}
      </text>
      <text x={left + 8} y={geometry.bottom - 16}>
        {detail}
      </text>
    </g>
  );
}
