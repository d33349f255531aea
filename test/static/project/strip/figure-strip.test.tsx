import '../bridge';
import { screen, within } from '@testing-library/react';
import type { StripFigure } from '../../../../src/contract/strip';
import { FigureStrip } from '../../../../static/ui/src/project/strip/figure-strip';
import { inAScreen } from '../../in-a-screen';
import { referenceFigures } from '../reference-figures';

type CountFigure = Extract<StripFigure, { kind: 'count' }>;

/** The strip with this figure alone. */
function showing(figure: Pick<CountFigure, 'figure' | 'now' | 'before' | 'among' | 'growth' | 'verdict'>) {
  inAScreen(<FigureStrip page={referenceFigures({ strip: [{ ...figure, kind: 'count', partly: false }] })} />);
  return screen.getByRole('region', { name: 'Service figures (A27)' });
}

test('more of them in a day are called worse, though they are fewer in a shorter period', () => {
  const concerns = { figure: 'major-concerns', now: 20, before: 30, among: null } as const;
  const strip = showing({ ...concerns, growth: 1.7, verdict: 'change' });
  expect(within(strip).getByText('A change for the worse')).toBeTruthy();
});

test('escalations say among how many requests they were counted, so that none among eight proves nothing', () => {
  const escalations = { figure: 'escalations', now: 58, before: 0, among: { now: 1_360, before: 8 } } as const;
  const strip = showing({ ...escalations, growth: 0.04, verdict: 'noise' });
  expect(strip.textContent).toContain('before: 0 of 8');
  expect(strip.textContent).toContain('58 of 1,360');
});
