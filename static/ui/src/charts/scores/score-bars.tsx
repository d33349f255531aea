import { scaleLinear } from '@visx/scale';
import { shortened, textWidth } from '../text-width';
import { useWidth } from '../use-width';
import '../charts.css';
import './score-bars.css';

export type ScoreBar = Readonly<{
  score: 1 | 2 | 3 | 4 | 5;
  words: string;
  count: number;
  countText: string;
  shareText: string;
}>;

type Props = Readonly<{
  label: string;
  description: string;
  bars: readonly ScoreBar[];
  onOpen: (score: ScoreBar['score']) => void;
}>;

const pitch = 34;

/** How many gave each score, best first; bars start at zero. */
export function ScoreBars({ label, description, bars, onOpen }: Props) {
  const [place, width] = useWidth<HTMLDivElement>(354);
  const words = Math.min(width * 0.36, Math.max(...bars.map((bar) => textWidth(bar.words)), 0));
  const start = 16 + words + 8;
  const shareRoom = Math.max(...bars.map(({ shareText }) => textWidth(shareText)), 44) + 8;
  const countRoom = Math.max(...bars.map(({ countText }) => textWidth(countText)), 20) + 12;
  const most = Math.max(1, ...bars.map(({ count }) => count));
  const length = scaleLinear<number>({
    domain: [0, most],
    range: [0, Math.max(16, width - start - shareRoom - countRoom)],
  });
  return (
    <div ref={place} className="chart score-bars">
      <svg width={width} height={bars.length * pitch} role="img" aria-label={`${label}. ${description}`}>
        {bars.map(({ score, words: name, count, countText, shareText }, index) => {
          const y = index * pitch;
          const bar = count === 0 ? 0 : Math.max(2, length(count));
          return (
            <g key={score} className="row" onClick={() => onOpen(score)}>
              <rect x={0} y={y} width={width} height={pitch} className="hit" />
              <text x={0} y={y + 20} className="plain">
                {score}
              </text>
              <text x={16} y={y + 20}>
                {shortened(name, words + 2)}
              </text>
              <rect x={start} y={y + 6} width={bar} height={20} rx={2} className={`score-${score}`} />
              <text x={start + bar + 8} y={y + 20} className="plain">
                {countText}
              </text>
              <text x={width} y={y + 20} textAnchor="end">
                {shareText}
              </text>
            </g>
          );
        })}
      </svg>
    </div>
  );
}
