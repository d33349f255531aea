import './score-squares.css';

type Props = Readonly<{ score: number; label: string }>;

/** A score as five small squares, filled from the left; orange below the middle of the scale. */
export function ScoreSquares({ score, label }: Props) {
  const colour = score <= 2 ? 'unhappy' : score === 3 ? 'neither' : 'satisfied';
  return (
    <svg className={`score-squares ${colour}`} width={52} height={8} role="img" aria-label={label}>
      {[1, 2, 3, 4, 5].map((point) => (
        <rect
          key={point}
          x={(point - 1) * 11 + 0.5}
          y={0.5}
          width={7}
          height={7}
          rx={1.5}
          className={point <= score ? 'filled' : 'open'}
        />
      ))}
    </svg>
  );
}
