import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import '../project/bridge';
import type { PortfolioCalls } from '../../../static/ui/src/portfolio/portfolio-calls';
import { PortfolioScreen } from '../../../static/ui/src/portfolio/portfolio-screen';
import { inAScreen } from '../in-a-screen';
import { anAddress } from '../project/show-project';

const days = { from: '2026-03-30', to: '2026-06-28' };

function shown(search: string) {
  const asked: unknown[] = [];
  const calls: PortfolioCalls = {
    readPortfolio: async ({ period }) => {
      asked.push(period);
      return { kind: 'portfolio', period: days, against: days, projects: [], more: 0 };
    },
    readSummary: () => Promise.reject(new Error('not asked for')),
    readChoices: () => Promise.reject(new Error('not asked for')),
  };
  const address = anAddress(search);
  inAScreen(<PortfolioScreen calls={calls} address={address} />);
  return { asked, address };
}

it('shows the period of its address, and puts a chosen one there beside what is not its own', async () => {
  const { asked, address } = shown('?period=last-month&as=olga');
  const choice = await screen.findByRole('combobox', { name: 'Period' });
  await userEvent.selectOptions(choice, 'Last 4 weeks');
  await userEvent.selectOptions(choice, 'Last 13 weeks');
  await screen.findByText('No project here shows you its figures');
  expect(asked).toEqual(['last-month', 'weeks-4', 'weeks-13']);
  expect(address.visited).toEqual(['?period=last-month&as=olga', '?period=weeks-4&as=olga', '?as=olga']);
});

it('takes a garbled period for none', async () => {
  const { asked } = shown('?period=weeks-5');
  await screen.findByText('No project here shows you its figures');
  expect(asked).toEqual(['weeks-13']);
});
