import './bridge';
import { screen } from '@testing-library/react';
import { usualFilter } from '../../../static/ui/src/project/filter/filter-address';
import { TrendFigure } from '../../../static/ui/src/project/trend/trend-figure';
import { inAScreen } from '../in-a-screen';
import { referenceFigures } from './reference-figures';

test('the weeks of a short period say how many answered once, and not from thirteen to thirteen', () => {
  const [week] = referenceFigures().weeks;
  if (!week) throw new Error('the page has weeks');
  const page = referenceFigures({ weeks: [{ ...week, n: 13 }] });
  inAScreen(<TrendFigure page={page} filter={usualFilter} onChange={() => undefined} />);
  expect(screen.getByText(/answers per week \(13\)$/)).toBeTruthy();
});
