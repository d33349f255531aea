import { screen } from '@testing-library/react';
import { axe } from 'jest-axe';
import '../project/bridge';
import type { ProjectSummary } from '../../../src/contract/portfolio';
import { Gadget } from '../../../static/ui/src/gadget/gadget';
import type { PortfolioCalls } from '../../../static/ui/src/portfolio/portfolio-calls';
import { aShare } from '../charts/shares';
import { inAScreen } from '../in-a-screen';

const summary: ProjectSummary = {
  project: { id: '10000', key: 'HELP', name: 'IT help' },
  satisfied: aShare(170, 200),
  change: { before: aShare(150, 190), difference: 0.0605, interval: { lower: -0.016, upper: 0.138 }, verdict: 'noise' },
  response: aShare(120, 400),
  openFollowUps: 3,
  unread: 2,
  targets: { satisfied: null, 'response-people': null, 'sla-breached': null, reopened: null },
};

type Answer = Awaited<ReturnType<PortfolioCalls['readSummary']>>;

function shown(answer: Answer) {
  const calls: PortfolioCalls = {
    readSummary: () => Promise.resolve(answer),
    readPortfolio: () => Promise.reject(new Error('not asked for')),
    readChoices: () => Promise.resolve({ projects: [], more: 0 }),
  };
  return inAScreen(<Gadget calls={calls} settings={{ projectId: '10000', period: 'weeks-13' }} />);
}

const period = { period: { from: '2026-03-30', to: '2026-06-28' }, against: { from: '2025-12-29', to: '2026-03-29' } };

it('says how satisfied they are, how sure that is, and what the grey line stands for', async () => {
  const { container } = shown({ kind: 'summary', ...period, summary });
  expect(await screen.findByText('85%')).toBeTruthy();
  expect(container.textContent).toContain('n 200');
  expect(screen.getByText(/^Grey: the period before, 79% \(.*n 190\)$/)).toBeTruthy();
  expect((await axe(container)).violations).toEqual([]);
});

it('explains no grey line where none is drawn', async () => {
  const nothing = { before: aShare(0, 0), difference: null, interval: null, verdict: 'not-enough' as const };
  shown({ kind: 'summary', ...period, summary: { ...summary, change: nothing } });
  await screen.findByText('85%');
  expect(screen.queryByText(/^Grey/)).toBeNull();
});

it('tells who may not see the project what to do', async () => {
  shown({ kind: 'refused', because: 'not-allowed' });
  expect(await screen.findByText('Choose another project, or ask an administrator of this one.')).toBeTruthy();
});
