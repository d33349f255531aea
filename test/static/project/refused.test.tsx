import { cleanup, screen } from '@testing-library/react';
import { answering, showProject } from './show-project';
import { referenceFigures } from './reference-figures';

afterEach(cleanup);

describe('where there are no figures the page says why, and what to choose instead', () => {
  it.each([
    [{ because: 'period-invalid' }, /\S/, /\S/],
    [{ because: 'too-few-people' }, /Too few people/, /five people behind every four weeks .* Choose another period/],
    [{ because: 'packed', since: '2026-08-01' }, /kept from Aug 1, 2026 on/, /begins on a Monday/],
    [{ because: 'too-many', requests: 2_345_678 }, /Too many requests/, /hold 2,345,678 of them/],
  ] as const)('%j', async (refused, title, advice) => {
    showProject(answering({ readFigures: () => Promise.resolve({ kind: 'refused', ...refused }) }));
    const why = await screen.findByText(title, { selector: '.empty .strong' });
    expect(why.closest('.empty')?.textContent).toMatch(advice);
    // The filters stay, so that something else can be chosen.
    expect(screen.getByRole('group', { name: 'Filters' })).toBeTruthy();
  });

  it('tells since when requests are single where a period reaches back behind that', async () => {
    showProject(answering({ readFigures: () => Promise.resolve(referenceFigures({ packedBefore: '2026-05-01' })) }));
    expect(await screen.findByText(/resolved before May 1, 2026 are packed/)).toBeTruthy();
  });
});
