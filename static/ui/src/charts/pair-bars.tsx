import './pair-bars.css';

type Props = Readonly<{ now: number; before: number | null }>;

/** Now over before on one scale, which starts at zero. The numbers stand beside it, so it is silent. */
export function PairBars({ now, before }: Props) {
  const most = Math.max(now, before ?? 0);
  const part = (value: number) => (most === 0 ? 0 : (value / most) * 100);
  return (
    <svg className="pair-bars" width="100%" height={10} aria-hidden="true">
      <rect x="0" y={0} width={`${part(now)}%`} height={4} rx={1} className="now" />
      {before !== null && <rect x="0" y={6} width={`${part(before)}%`} height={4} rx={1} className="before" />}
    </svg>
  );
}
