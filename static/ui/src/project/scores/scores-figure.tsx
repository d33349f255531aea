import type { FiguresPage } from '../../../../../src/contract/project';
import type { TableData } from '../../kit/files/table-data';
import { Figure } from '../../charts/figure/figure';
import { ScoreBars } from '../../charts/scores/score-bars';
import { useSay } from '../../kit/screen-context';
import { useDrill } from '../behind/drill';
import { useFigureWords } from '../figure-words';
import { Opens } from '../behind/opens';
import { ReasonList } from './reason-list';
import { useShareWords } from '../share-words';

/** How many gave each score, who gave none, and what they named as the reason. */
export function ScoresFigure({ page: { distribution, line } }: Readonly<{ page: FiguresPage }>) {
  const say = useSay();
  const { numbers } = useShareWords();
  const { openRequests, define } = useDrill();
  const bars = distribution.scores.map(({ score, count, share }) => ({
    score,
    words: say(`kit.score.${score}`),
    count,
    countText: numbers.count(count),
    shareText: share === null ? '–' : numbers.percent(share, 1),
  }));
  const description = bars
    .map(({ words, countText }) => say('project.colon', { name: words, value: countText }))
    .join(', ');
  const open = (score: 1 | 2 | 3 | 4 | 5) => openRequests(say(`kit.score.${score}`), 'scored', { score });
  return (
    <Figure
      title={say('project.figure.distribution')}
      subtitle={<MeanWords line={line} />}
      words={useFigureWords()}
      table={useScoreTable(bars, open)}
      onDefine={() => define('distribution')}
    >
      {bars.length === 0 && line.satisfied.n > 0 && <p className="subtle">{say('rights.bars')}</p>}
      <ScoreBars label={say('project.figure.distribution')} description={description} bars={bars} onOpen={open} />
      {distribution.notSolved > 0 && (
        <p className="small subtle after-chart">
          <Opens onOpen={() => openRequests(say('kit.notSolved'), 'not-solved')}>
            {say('project.scores.notSolved', { count: distribution.notSolved })}
          </Opens>
        </p>
      )}
      {line.volunteered.n > 0 && (
        <p className="small subtle after-chart">
          <Opens onOpen={() => openRequests(say('project.figure.volunteered'), 'volunteered')}>
            {say('project.scores.volunteered', { k: line.volunteered.k, n: line.volunteered.n })}
          </Opens>
        </p>
      )}
      <ReasonList distribution={distribution} />
    </Figure>
  );
}

function MeanWords({ line }: Readonly<{ line: FiguresPage['line'] }>) {
  const say = useSay();
  const { numbers } = useShareWords();
  const answers = say('project.answers', { count: line.satisfied.n });
  if (!line.mean) return <>{answers}</>;
  const { value, interval } = line.mean;
  const values = {
    mean: numbers.decimal(value),
    lower: numbers.decimal(interval.lower),
    upper: numbers.decimal(interval.upper),
  };
  return <>{`${answers}${say('project.scores.mean', values)}`}</>;
}

type Bar = Readonly<{ score: 1 | 2 | 3 | 4 | 5; words: string; countText: string; shareText: string }>;

function useScoreTable(bars: readonly Bar[], open: (score: Bar['score']) => void): TableData {
  const say = useSay();
  return {
    caption: say('project.figure.distribution'),
    columns: [
      { name: say('project.column.score'), isNumber: false },
      { name: say('project.n'), isNumber: true },
      { name: say('project.column.share'), isNumber: true },
    ],
    rows: bars.map(({ score, words, countText, shareText }) => ({
      key: String(score),
      cells: [
        <Opens key="score" onOpen={() => open(score)}>
          {`${score} ${words}`}
        </Opens>,
        countText,
        shareText,
      ],
    })),
  };
}
