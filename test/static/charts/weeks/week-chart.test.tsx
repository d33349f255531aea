import { fireEvent, render, screen } from '@testing-library/react';
import { axe } from 'jest-axe';
import { WeekChart, type WeekChartProps } from '../../../../static/ui/src/charts/weeks/week-chart';
import { aShare, aWeek } from '../shares';

const aChart = (given: Partial<WeekChartProps> = {}) => (
  <WeekChart
    label="Share satisfied by week"
    description="26 weeks with their interval"
    weeks={[
      aWeek('2026-03-23', aShare(24, 29), { earlier: true }),
      aWeek('2026-03-30', aShare(27, 30), { month: 'Apr' }),
      aWeek('2026-04-06', aShare(9, 12)),
      aWeek('2026-04-13', aShare(3, 4)),
    ]}
    marks={[]}
    means={{ earlier: 0.848, now: 0.869 }}
    headings={{ earlier: ['previous 13 weeks: 84.8 %', '84.8 %'], now: ['this period: 86.9 %', '86.9 %'] }}
    tickOf={(value) => String(Math.round(value * 100))}
    countsLabel="n"
    readoutOf={({ key, answers }) => [`Week of ${key}`, answers ? `${answers.k} of ${answers.n}` : 'no answers']}
    onOpen={() => {}}
    {...given}
  />
);

it('draws a point only from five answers, hollow below twenty, grey for the period before', () => {
  const { container } = render(aChart());
  expect([...container.querySelectorAll('.point')].map((point) => point.getAttribute('class'))).toEqual([
    'point earlier',
    'point',
    'point hollow',
  ]);
});

it('keeps a bar for the answers of every week', () => {
  const { container } = render(aChart());
  expect(container.querySelectorAll('.count')).toHaveLength(4);
});

it('rings a signal and names its rule', () => {
  const { container } = render(
    aChart({ marks: [{ week: '2026-03-30', kind: 'signal', title: 'signal, 30 Mar', detail: 'EWMA under limit' }] }),
  );
  expect(container.querySelectorAll('.ring')).toHaveLength(1);
  expect(screen.getByText('EWMA under limit')).toBeTruthy();
});

it('tells the week under the pointer, and opens its requests', () => {
  const opened: string[] = [];
  const { container } = render(aChart({ onOpen: ({ key }) => opened.push(key) }));
  const week = container.querySelectorAll('.hit')[1];
  if (!week) throw new Error('no week to point at');
  fireEvent.pointerEnter(week);
  expect(screen.getByText('27 of 30')).toBeTruthy();
  fireEvent.click(week);
  expect(opened).toEqual(['2026-03-30']);
});

it('names and describes itself, without accessibility faults', async () => {
  const { container } = render(aChart());
  expect(screen.getByRole('img', { name: /Share satisfied by week/ })).toBeTruthy();
  expect((await axe(container)).violations).toEqual([]);
});
