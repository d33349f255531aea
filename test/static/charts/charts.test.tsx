import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import { DriverBars } from '../../../static/ui/src/charts/drivers/driver-bars';
import { Figure } from '../../../static/ui/src/charts/figure/figure';
import { Funnel } from '../../../static/ui/src/charts/funnel/funnel';
import { PairBars } from '../../../static/ui/src/charts/pair-bars';
import { ScoreBars } from '../../../static/ui/src/charts/scores/score-bars';
import { ScoreSquares } from '../../../static/ui/src/charts/scores/score-squares';

describe('the distribution of scores', () => {
  const bars = ([5, 4, 3, 2, 1] as const).map((score) => ({
    score,
    words: `score ${score}`,
    count: score === 3 ? 0 : score * 10,
    countText: String(score * 10),
    shareText: `${score} %`,
  }));

  it('draws bars from zero: none for nobody, the longest for most', () => {
    const { container } = render(<ScoreBars label="Scores" description="" bars={bars} onOpen={() => {}} />);
    const width = (score: number) => Number(container.querySelector(`.score-${score}`)?.getAttribute('width'));
    expect(width(3)).toBe(0);
    expect(width(5) / width(1)).toBeCloseTo(5);
  });

  it('names itself, with its numbers, to those who do not see it', async () => {
    const { container } = render(<ScoreBars label="Scores" description="5: 50" bars={bars} onOpen={() => {}} />);
    expect(screen.getByRole('img', { name: 'Scores. 5: 50' })).toBeTruthy();
    expect((await axe(container)).violations).toEqual([]);
  });
});

describe('the recovery funnel', () => {
  const step = { medianTime: '3 h', leftBehind: '3 unread', parts: [] };
  const steps = [
    { ...step, key: 'owed', name: 'Owed', count: 36, countText: '36' },
    {
      ...step,
      key: 'recovered',
      name: 'Recovered',
      count: 25,
      countText: '25',
      parts: [
        { kind: 'yes' as const, count: 16, countText: '16' },
        { kind: 'no' as const, count: 0, countText: '0' },
        { kind: 'silent' as const, count: 9, countText: '9' },
      ],
    },
  ];
  const heads = { medianTime: 'median time', leftBehind: 'left behind' };

  it('parts the last bar by what was said and draws nothing for nobody', () => {
    const { container } = render(<Funnel label="Funnel" steps={steps} heads={heads} onOpen={() => {}} />);
    expect(container.querySelectorAll('.yes, .no, .silent')).toHaveLength(2);
  });

  it('says who was left behind beside the bars', () => {
    render(<Funnel label="Funnel" steps={steps} heads={heads} onOpen={() => {}} />);
    expect(screen.getAllByText('3 unread')).toHaveLength(2);
  });
});

describe('drivers', () => {
  it('greys a driver that cannot be told from nothing', () => {
    const driver = { weight: 0.2, high: 0.3, weightText: '20 %' };
    const drivers = [
      { ...driver, key: 'a', name: 'A', low: 0.06, isFaint: false },
      { ...driver, key: 'b', name: 'B', low: 0.04, isFaint: true },
    ];
    const { container } = render(<DriverBars label="Drivers" drivers={drivers} tickOf={String} />);
    expect(container.querySelectorAll('.bar')).toHaveLength(1);
    expect(container.querySelectorAll('.faint')).toHaveLength(1);
  });
});

describe('a pair of bars', () => {
  it('draws now and before on one scale', () => {
    const { container } = render(<PairBars now={23} before={46} />);
    expect([...container.querySelectorAll('rect')].map((bar) => bar.getAttribute('width'))).toEqual(['50%', '100%']);
  });

  it('stands up to two zeros', () => {
    const { container } = render(<PairBars now={0} before={0} />);
    expect([...container.querySelectorAll('rect')].map((bar) => bar.getAttribute('width'))).toEqual(['0%', '0%']);
  });
});

describe('score squares', () => {
  it('fills as many as the score has points and says the score', () => {
    const { container } = render(<ScoreSquares score={2} label="2 of 5" />);
    expect(container.querySelectorAll('.filled')).toHaveLength(2);
    expect(screen.getByRole('img', { name: '2 of 5' })).toBeTruthy();
  });
});

describe('the frame of a figure', () => {
  const table = {
    caption: 'Scores in numbers',
    columns: [
      { name: 'Score', isNumber: false },
      { name: 'n', isNumber: true },
    ],
    rows: [{ key: '5', cells: ['5', '233'] }],
  };
  const words = { definition: 'Definition', asTable: 'Show as table', asChart: 'Show as chart' };

  it('shows the table behind the chart and goes back', async () => {
    const { container } = render(
      <Figure title="Scores" subtitle="412 answers" words={words} table={table} onDefine={() => {}}>
        <p>the chart</p>
      </Figure>,
    );
    await userEvent.click(screen.getByRole('button', { name: 'Show as table' }));
    expect(screen.getByRole('table', { name: 'Scores in numbers' })).toBeTruthy();
    expect(screen.queryByText('the chart')).toBeNull();
    expect((await axe(container)).violations).toEqual([]);
    await userEvent.click(screen.getByRole('button', { name: 'Show as chart' }));
    expect(screen.getByText('the chart')).toBeTruthy();
  });
});
