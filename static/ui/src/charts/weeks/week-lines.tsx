import { Area, LinePath } from '@visx/shape';
import { type Drawn, drawnOf } from '../share';
import { type Geometry, type Mark, type Week, runsOf } from './week-geometry';

type Means = Readonly<{ earlier: number | null; now: number | null }>;
type Props = Readonly<{ geometry: Geometry; weeks: readonly Week[]; marks: readonly Mark[]; means: Means }>;

type Point = Drawn & Readonly<{ key: string; x: number; earlier: boolean }>;

/** Bands first, then the means, then lines and points, so that the points stay on top. */
export function WeekLines({ geometry, weeks, marks, means }: Props) {
  const runs = runsOf(weeks, marks).map((run) => run.flatMap((index) => pointOf(geometry, weeks[index], index)));
  return (
    <g>
      {runs.map((run) => (
        <Band key={run[0]?.key} geometry={geometry} run={run} />
      ))}
      <Means geometry={geometry} means={means} />
      {runs.map((run) => (
        <Line key={run[0]?.key} geometry={geometry} run={run} />
      ))}
    </g>
  );
}

function pointOf(geometry: Geometry, week: Week | undefined, index: number): readonly Point[] {
  const drawn = drawnOf(week?.answers ?? null);
  return week && drawn ? [{ ...drawn, key: week.key, x: geometry.xOf(index), earlier: week.earlier }] : [];
}

const ageOf = (run: readonly Point[]) => (run[0]?.earlier ? ' earlier' : '');

function Band({ geometry: { y }, run }: Readonly<{ geometry: Geometry; run: readonly Point[] }>) {
  const first = run[0];
  const data = [...run];
  if (!first) return null;
  // A lone week has no area; its interval is drawn as a stroke.
  if (run.length === 1)
    return (
      <line
        x1={first.x}
        x2={first.x}
        y1={y(first.low)}
        y2={y(first.high)}
        className={`whisker${first.isThin ? ' thin' : ageOf(run)}`}
      />
    );
  return (
    <g>
      <Area
        data={data}
        x={({ x }) => x}
        y0={({ low }) => y(low)}
        y1={({ high }) => y(high)}
        className={`band${ageOf(run)}`}
      />
      <LinePath data={data} x={({ x }) => x} y={({ low }) => y(low)} className={`edge${ageOf(run)}`} />
      <LinePath data={data} x={({ x }) => x} y={({ high }) => y(high)} className={`edge${ageOf(run)}`} />
    </g>
  );
}

function Line({ geometry: { y, step }, run }: Readonly<{ geometry: Geometry; run: readonly Point[] }>) {
  const radius = step < 12 ? 2 : 3;
  return (
    <g>
      <LinePath data={[...run]} x={({ x }) => x} y={({ share }) => y(share)} className={`line${ageOf(run)}`} />
      {run.map(({ key, x, share, isThin }) => (
        <circle key={key} cx={x} cy={y(share)} r={radius} className={`point${ageOf(run)}${isThin ? ' hollow' : ''}`} />
      ))}
    </g>
  );
}

function Means({ geometry, means }: Readonly<{ geometry: Geometry; means: Means }>) {
  const { left, right, turn, y } = geometry;
  return (
    <g>
      {means.earlier !== null && turn !== null && (
        <line x1={left + 6} x2={turn - 6} y1={y(means.earlier)} y2={y(means.earlier)} className="mean" />
      )}
      {means.now !== null && (
        <line x1={(turn ?? left) + 6} x2={right - 6} y1={y(means.now)} y2={y(means.now)} className="mean" />
      )}
    </g>
  );
}
