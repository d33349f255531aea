import { useId, useState } from 'react';
import { useWidth } from '../use-width';
import { type AxisWords, WeekAxes } from './week-axes';
import { type Mark, type Week, geometryOf } from './week-geometry';
import { type WeekChange, WeekChanges } from './week-changes';
import { WeekLines } from './week-lines';
import { WeekMarks } from './week-marks';
import { WeekReadout } from './week-readout';
import '../charts.css';
import './week-chart.css';

export type WeekChartProps = AxisWords &
  Readonly<{
    label: string;
    description: string;
    weeks: readonly Week[];
    marks: readonly Mark[];
    means: Readonly<{ earlier: number | null; now: number | null }>;
    changes?: readonly WeekChange[];
    target?: Readonly<{ share: number; label: string }> | null;
    readoutOf: (week: Week) => readonly [string, string];
    /** Opens the requests of a week. The table behind the chart does the same from the keyboard. */
    onOpen: (week: Week) => void;
  }>;

/** Share satisfied week by week: line, Wilson band, the period before in grey, signals as rings, answers as bars below. */
export function WeekChart({
  label,
  description,
  weeks,
  marks,
  means,
  changes = [],
  target = null,
  headings,
  tickOf,
  countsLabel,
  readoutOf,
  onOpen,
}: WeekChartProps) {
  const id = useId();
  const [place, width] = useWidth<HTMLDivElement>();
  const [pointed, setPointed] = useState<number | null>(null);
  const geometry = geometryOf(weeks, marks, width, [means.earlier, means.now, target?.share ?? null]);
  const week = pointed === null ? undefined : weeks[pointed];
  return (
    <div ref={place} className="chart week-chart">
      <svg
        width={width}
        height={geometry.height}
        role="img"
        aria-labelledby={`${id}-t ${id}-d`}
        onPointerLeave={() => setPointed(null)}
      >
        <title id={`${id}-t`}>{label}</title>
        <desc id={`${id}-d`}>{description}</desc>
        <WeekAxes {...{ geometry, weeks, headings, tickOf, countsLabel }} />
        <WeekLines {...{ geometry, weeks, marks, means }} />
        <WeekChanges {...{ geometry, weeks, changes, target }} />
        <WeekMarks geometry={geometry} />
        {week && pointed !== null && <WeekReadout geometry={geometry} index={pointed} lines={readoutOf(week)} />}
        {weeks.map((each, index) => (
          <rect
            key={each.key}
            className="hit"
            x={geometry.xOf(index) - geometry.step / 2}
            y={geometry.top}
            width={geometry.step}
            height={geometry.base - geometry.top}
            onPointerEnter={() => setPointed(index)}
            onClick={() => onOpen(each)}
          />
        ))}
      </svg>
    </div>
  );
}
