import '../bridge';
import { screen } from '@testing-library/react';
import type { FiguresPage } from '../../../../src/contract/project';
import { usualFilter } from '../../../../static/ui/src/project/filter/filter-address';
import { PageFoot } from '../../../../static/ui/src/project/page-foot';
import { ReportSheet } from '../../../../static/ui/src/project/report/report-sheet';
import { NeedsNow } from '../../../../static/ui/src/project/needs/needs-now';
import { inAScreen } from '../../in-a-screen';
import { referenceFigures } from '../reference-figures';

test('the moment of the figures has day and hour of one time zone, that of the figures', () => {
  // In Berlin, where the viewer is, it is half an hour past midnight.
  const page = { ...referenceFigures(), asOf: '2026-06-29T22:30:00.000Z', timeZone: 'UTC' };
  inAScreen(<NeedsNow page={page} />);
  expect(screen.getByText('as of June 29, 2026, 10:30 PM UTC')).toBeTruthy();
});

test.each([
  ['the foot', (page: FiguresPage) => <PageFoot page={page} filter={usualFilter} />],
  ['the report', (page: FiguresPage) => <ReportSheet page={page} filter={usualFilter} filters={[]} />],
])('on paper too: %s never says “today”', (_, drawn) => {
  const page = { ...referenceFigures(), asOf: '2026-06-29T06:00:00.000Z', timeZone: 'UTC' };
  const { container } = inAScreen(drawn(page));
  expect(container.textContent).not.toMatch(/today|yesterday/);
  expect(container.textContent).toMatch(/June 29, 2026, 06:00 AM UTC/);
});

test('follow-ups without a contact are counted as follow-ups: one customer may have six of them', () => {
  const need = { kind: 'not-contacted', count: 6, oldest: '2026-06-29T06:00:00.000Z', issues: [], more: 0 } as const;
  inAScreen(<NeedsNow page={referenceFigures({ needs: [need] })} />);
  expect(screen.getByText('6 follow-ups wait for the first contact with their customer')).toBeTruthy();
});
