import '../bridge';
import { screen } from '@testing-library/react';
import { NeedsNow } from '../../../../static/ui/src/project/needs/needs-now';
import { inAScreen } from '../../in-a-screen';
import { referenceFigures } from '../reference-figures';

test('the moment of the figures has day and hour of one time zone, that of the figures', () => {
  // In Berlin, where the viewer is, it is half an hour past midnight.
  const page = { ...referenceFigures(), asOf: '2026-06-29T22:30:00.000Z', timeZone: 'UTC' };
  inAScreen(<NeedsNow page={page} />);
  expect(screen.getByText('as of June 29, 2026, 10:30 PM UTC')).toBeTruthy();
});
