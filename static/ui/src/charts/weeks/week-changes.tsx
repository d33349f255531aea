import type { Geometry, Week } from './week-geometry';
import { textWidth } from '../text-width';

/** Something that happened in a week and may explain what follows. */
export type WeekChange = Readonly<{ week: string; kind: string }>;
type Props = Readonly<{
  geometry: Geometry;
  weeks: readonly Week[];
  changes: readonly WeekChange[];
  target: Readonly<{ share: number; label: string }> | null;
}>;

/** Below the lines: the target across, and a dotted upright with a small flag where something changed. */
export function WeekChanges({ geometry, weeks, changes, target }: Props) {
  const { left, right, top, bottom, y } = geometry;
  const [low = 0] = y.domain();
  const at = target && target.share >= low ? y(target.share) : null;
  const places = changes.flatMap(({ week, kind }) => {
    const index = weeks.findIndex(({ key }) => key === week);
    return index === -1 ? [] : [{ key: `${week} ${kind}`, kind, x: geometry.xOf(index) - geometry.step / 2 }];
  });
  return (
    <g>
      {target && at !== null && (
        <g className="target">
          <line x1={left} x2={right} y1={at} y2={at} />
          <text x={right - textWidth(target.label)} y={at - 4}>
            {target.label}
          </text>
        </g>
      )}
      {places.map(({ key, kind, x }) => (
        <g key={key} className={`change ${kind}`}>
          <line x1={x} x2={x} y1={top - 4} y2={bottom} />
          <path d={`M ${x} ${top - 10} l 8 4 l -8 4 z`} />
        </g>
      ))}
    </g>
  );
}
