import type { Geometry, PlacedMark } from './week-geometry';

/** A signal is a ring with its rule named; a new wording is a dashed line at which the trend breaks. */
export function WeekMarks({ geometry }: Readonly<{ geometry: Geometry }>) {
  return (
    <g>
      {geometry.marks.map((mark) => (
        <g key={`${mark.kind} ${mark.week}`} className={mark.kind}>
          <Stem geometry={geometry} mark={mark} />
          <Words geometry={geometry} mark={mark} />
        </g>
      ))}
    </g>
  );
}

type Props = Readonly<{ geometry: Geometry; mark: PlacedMark }>;

function Stem({ geometry, mark: { kind, x, y, lane } }: Props) {
  const end = geometry.bottom + 8 + (lane + 1) * geometry.laneHeight - 2;
  if (kind === 'wording') return <line x1={x} x2={x} y1={geometry.top - 4} y2={geometry.base} className="stem" />;
  return (
    <g>
      <line x1={x} x2={x} y1={y + 7.5} y2={end} className="stem" />
      <circle cx={x} cy={y} r={7.5} className="ring" />
    </g>
  );
}

function Words({ geometry, mark: { x, lane, toTheLeft, title, detail } }: Props) {
  const y = geometry.bottom + 8 + lane * geometry.laneHeight + 11;
  const at = { x: toTheLeft ? x - 8 : x + 8, textAnchor: toTheLeft ? 'end' : 'start' } as const;
  return (
    <g>
      <text {...at} y={y} className="name">
        {title}
      </text>
      <text {...at} y={y + 15}>
        {detail}
      </text>
    </g>
  );
}
