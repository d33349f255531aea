import '../project/bridge';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MonthsScreen } from '../../../static/ui/src/months/months-screen';
import type { MonthsCalls } from '../../../static/ui/src/months/months-calls';
import { aShare } from '../charts/shares';
import { inAScreen } from '../in-a-screen';
import { filesSaved } from '../kit/files/saved-files';
import { aChange, referenceFigures } from './reference-figures';
import { anAddress, answering, showProject } from './show-project';

const share = aShare(20, 80);
const strip = [
  {
    kind: 'count' as const,
    figure: 'major-concerns' as const,
    partly: false,
    before: 2,
    among: null,
    growth: 0.1,
    now: 12,
    verdict: 'change' as const,
  },
  {
    kind: 'share' as const,
    figure: 'reopened' as const,
    partly: false,
    now: share,
    change: aChange(share, share, -0.1, 0.1),
  },
];

const months = (asked: Parameters<MonthsCalls['readServiceFigures']>[0][] = []): MonthsCalls => ({
  readServiceFigures: (question) => {
    asked.push(question);
    return Promise.resolve({
      ...{ kind: 'service-figures', behindDays: 0 },
      spans: [
        { from: '2026-05-01', to: '2026-05-31', running: false, strip },
        { from: '2026-06-01', to: '2026-06-29', running: true, strip },
      ],
    });
  },
  readRequests: () => Promise.resolve({ kind: 'requests', requests: [], next: null, packedBefore: null, jql: '' }),
});

describe('the service figures', () => {
  it('are saved with their intervals and what the change is worth', async () => {
    const saved = filesSaved();
    showProject(answering({ readFigures: () => Promise.resolve(referenceFigures({ strip })) }));
    const region = within(await screen.findByRole('region', { name: 'Service figures (A27)' }));
    await userEvent.click(region.getByText('Export'));
    await userEvent.click(region.getByRole('button', { name: 'CSV' }));
    expect(saved.map(({ name }) => name)).toEqual(['Service-figures-(A27).csv']);
    const text = (await saved[0]?.text()) ?? '';
    expect(text).toContain('Major concerns,12,2,A change');
    expect(text).toMatch(/Re-opened,"?25% \(.*\), 20 of 80/);
  });

  it('are saved month by month, the running one named so', async () => {
    const saved = filesSaved();
    inAScreen(<MonthsScreen calls={months()} address={null} />);
    await userEvent.click(await screen.findByText('Export'));
    await userEvent.click(screen.getByRole('button', { name: 'CSV' }));
    const text = (await saved[0]?.text()) ?? '';
    expect(text.split('\r\n')[0]).toBe('Figure,Jun 2026 (up to today),May 2026');
    expect(text).toContain('Major concerns,12,12');
  });

  it('keep in the address whether they are by month or by quarter', async () => {
    const asked: Parameters<MonthsCalls['readServiceFigures']>[0][] = [];
    const address = anAddress('?view=months&by=quarter&team=4');
    inAScreen(<MonthsScreen calls={months(asked)} address={address} />);
    const choice = await screen.findByRole('combobox', { name: 'By' });
    expect(asked[0]).toEqual({ by: 'quarter' });
    await userEvent.selectOptions(choice, 'Month');
    expect(address.visited.at(-1)).toBe('?view=months&team=4');
    // A filter of the figures does not narrow this view, which says so.
    expect(screen.getByText(/counts all requests of the project together/)).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Clear filters' }));
    expect(address.visited.at(-1)).toBe('?view=months');
  });
});
