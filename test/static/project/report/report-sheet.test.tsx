import '../bridge';
import { screen } from '@testing-library/react';
import type { FiguresPage } from '../../../../src/contract/project';
import { usualFilter } from '../../../../static/ui/src/project/filter/filter-address';
import { ReportSheet } from '../../../../static/ui/src/project/report/report-sheet';
import { FigureStrip } from '../../../../static/ui/src/project/strip/figure-strip';
import { inAScreen } from '../../in-a-screen';
import { referenceFigures } from '../reference-figures';

const targets = { satisfied: 0.8, 'response-people': 0.9, 'sla-breached': 0.1, reopened: 0.055 };

function report(given: Partial<FiguresPage> = {}) {
  const page = { ...referenceFigures(), targets, ...given };
  inAScreen(<ReportSheet page={page} filter={usualFilter} filters={[]} />);
  const line = (name: string) => screen.getByRole('row', { name: new RegExp(`^${name}`) }).textContent;
  return { line };
}

test('the report tells of each service figure how it stands to its target, as the page does', () => {
  const { line } = report();
  expect(line('Closed, SLA breached')).toContain('Target 10% missed');
  expect(line('Re-opened')).toContain('Target 5.5%: too close to tell');
  expect(line('Eligible responding')).toContain('Target 90% missed');
});

test('the report calls nothing a change of which the earlier period is recorded in part only', () => {
  const strip = referenceFigures().strip.map((figure) => ({ ...figure, partly: true }));
  const { line } = report({ strip });
  expect(line('Closed, SLA breached')).toContain('the earlier period is recorded in part only');
  expect(line('Closed, SLA breached')).not.toContain('A change');
});

test('the report gives the change with its interval', () => {
  const { line } = referenceFigures();
  expect(line.change.interval).not.toBeNull();
  report();
  expect(screen.getByText(/^interval −?\+?\d+\.\d to \+\d+\.\d$/)).toBeTruthy();
});

test('the file of the service figures has a column for the target', async () => {
  const { useStripData } = await import('../../../../static/ui/src/project/strip/use-strip-data');
  function Columns() {
    const { columns, rows } = useStripData({ ...referenceFigures(), targets });
    return <p>{[columns.map(({ name }) => name).join(';'), ...rows.map(({ cells }) => cells.join(';'))].join('\n')}</p>;
  }
  const { container } = inAScreen(<Columns />);
  expect(container.textContent).toMatch(/;Target\n/);
  expect(container.textContent).toMatch(/Closed, SLA breached;.*;Target 10% missed/);
});

test('no target, no column', () => {
  inAScreen(<FigureStrip page={referenceFigures()} />);
  expect(screen.queryByText(/^Target/)).toBeNull();
});
