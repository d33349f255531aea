import { textWidth } from '../text-width';
import type { Geometry, Week } from './week-geometry';

export type AxisWords = Readonly<{
  /** Written over each period, the longer one where there is room. */
  headings: Readonly<{ earlier: readonly [string, string]; now: readonly [string, string] }>;
  /** A value of the axis in words; the topmost carries the unit. */
  tickOf: (value: number, isTop: boolean) => string;
  countsLabel: string;
}>;

type Props = AxisWords & Readonly<{ geometry: Geometry; weeks: readonly Week[] }>;

/** Hairlines on the value axis only, months below, answers per week as small bars on their own zero. */
export function WeekAxes({ geometry, weeks, headings, tickOf, countsLabel }: Props) {
  const { left, right, base, ticks, y } = geometry;
  return (
    <g>
      {ticks.map((tick) => (
        <g key={tick}>
          <line x1={left} x2={right} y1={y(tick)} y2={y(tick)} className="grid" />
          <text x={left - 8} y={y(tick) + 4} textAnchor="end">
            {tickOf(tick, tick === ticks.at(-1))}
          </text>
        </g>
      ))}
      <Headings geometry={geometry} headings={headings} />
      {weeks.map(({ key, answers }, index) => {
        const height = geometry.bar(answers?.n ?? 0);
        const width = Math.max(2, Math.min(8, geometry.step * 0.5));
        return (
          <rect
            key={key}
            className="count"
            x={geometry.xOf(index) - width / 2}
            y={base - height}
            width={width}
            height={height}
          />
        );
      })}
      <text x={left - 8} y={base - 2} textAnchor="end">
        {countsLabel}
      </text>
      <line x1={left} x2={right} y1={base} y2={base} className="axis" />
      <Months geometry={geometry} weeks={weeks} />
    </g>
  );
}

function Headings({ geometry, headings }: Pick<Props, 'geometry' | 'headings'>) {
  const { turn, left, right, base } = geometry;
  const fitting = ([long, short]: readonly [string, string], room: number) => (textWidth(long) <= room ? long : short);
  if (turn === null)
    return (
      <text x={left} y={16} className="strong">
        {fitting(headings.now, right - left)}
      </text>
    );
  return (
    <g>
      <line x1={turn} x2={turn} y1={8} y2={base} className="axis" />
      <text x={turn - 8} y={16} textAnchor="end">
        {fitting(headings.earlier, turn - 8)}
      </text>
      <text x={turn + 8} y={16} className="strong">
        {fitting(headings.now, geometry.width - turn - 8)}
      </text>
    </g>
  );
}

/** A month is named at its first week, unless the name before stands in the way. */
function Months({ geometry, weeks }: Pick<Props, 'geometry' | 'weeks'>) {
  const named: { key: string; x: number; month: string }[] = [];
  weeks.forEach(({ key, month }, index) => {
    const x = geometry.xOf(index);
    const last = named.at(-1);
    const isFree = !last || x - last.x > (textWidth(last.month) + textWidth(month ?? '')) / 2 + 4;
    if (month !== null && isFree && x + textWidth(month) / 2 <= geometry.width) named.push({ key, x, month });
  });
  return (
    <g>
      {named.map(({ key, x, month }) => (
        <g key={key}>
          <line x1={x} x2={x} y1={geometry.base + 2} y2={geometry.base + 6} className="axis" />
          <text x={x} y={geometry.base + 20} textAnchor="middle">
            {month}
          </text>
        </g>
      ))}
    </g>
  );
}
