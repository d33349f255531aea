import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import '../project/bridge';
import type { ProjectSummary } from '../../../src/contract/portfolio';
import { changeOf, plain, shareOf } from '../../../src/domain/figures/share';
import type { PortfolioCalls } from '../../../static/ui/src/portfolio/portfolio-calls';
import { PortfolioScreen } from '../../../static/ui/src/portfolio/portfolio-screen';
import { inAScreen } from '../in-a-screen';
import { filesSaved } from '../kit/files/saved-files';
import { anAddress } from '../project/show-project';

const days = { from: '2026-03-30', to: '2026-06-28' };

function shown(search: string, projects: readonly ProjectSummary[] = []) {
  const asked: unknown[] = [];
  const calls: PortfolioCalls = {
    readPortfolio: async ({ period }) => {
      asked.push(period);
      return { kind: 'portfolio', period: days, against: days, projects: [...projects], more: 0 };
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

it('leaves as a file whose numbers a spreadsheet can go on with', async () => {
  const saved = filesSaved();
  const help: ProjectSummary = {
    project: { id: '1', key: 'HELP', name: 'IT help' },
    satisfied: shareOf(plain(309, 374)),
    change: changeOf(plain(309, 374), plain(200, 300)),
    response: shareOf(plain(170, 184)),
    ...{ openFollowUps: 25, unread: null },
    targets: { satisfied: null, 'response-people': null, 'sla-breached': null, reopened: null },
  };
  shown('', [help]);
  await userEvent.click(await screen.findByText('Export'));
  await userEvent.click(screen.getByRole('button', { name: 'CSV' }));
  const [head, first] = ((await saved[0]?.text()) ?? '').trim().split('\r\n');
  expect(head).toMatch(
    /^Project,Satisfied,95% interval,n,Response,"Response, 95% interval","Response, n",Against before,/,
  );
  expect(first).toMatch(/^IT help,0\.8262,78–86%,374,0\.9239,88–95%,184,A change for the better \+16\.0 points,25,$/);
});
