import { bridged } from './bridge';
import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import { aChange, referenceFigures } from './reference-figures';
import { anAddress, answering, showProject } from './show-project';
import { aShare } from '../charts/shares';
import type { FiguresPage } from '../../../src/contract/project';

const showing = async (page: FiguresPage) => {
  const shown = showProject(answering({ readFigures: () => Promise.resolve(page) }));
  await screen.findByRole('heading', { name: 'Latest words' });
  return shown;
};

describe('the page', () => {
  it('answers in the order of the questions: what needs me, how satisfied, since when, where, recovery, strip, words', async () => {
    await showing(referenceFigures());
    const heads = screen.getAllByRole('heading', { level: 2 }).map((heading) => heading.textContent);
    expect(heads).toEqual([
      'Needs you now',
      'Week by week',
      'Scores',
      'By request type',
      'Request type × team',
      'SLA met, and still not satisfied?',
      'From unhappy to put right',
      'Service figures (A27)',
      'Latest words',
    ]);
  });

  it('never gives the share without its interval and n', async () => {
    await showing(referenceFigures());
    const line = screen.getByRole('region', { name: 'Satisfied customers' });
    expect(line.textContent).toContain('87%83–90%95% interval358 of 412 answers scored 4 or 5');
  });

  it('says what the change is worth', async () => {
    await showing(referenceFigures());
    const line = screen.getByRole('region', { name: 'Satisfied customers' });
    expect(within(line).getByText('Not more than noise')).toBeTruthy();
    expect(within(line).getByText('interval −2.8 to +6.9')).toBeTruthy();
  });

  it('gives the share before with its interval and n, too, and four answers once', async () => {
    const page = referenceFigures();
    await showing(page);
    const line = screen.getByRole('region', { name: 'Satisfied customers' });
    const { before } = page.line.change;
    expect(line.textContent).toMatch(new RegExp(`before: \\d+% \\(\\d+–\\d+%\\), ${before.k} of ${before.n}`));
    const figures = screen.getByRole('region', { name: 'Service figures (A27)' });
    expect(figures.textContent).toMatch(/before: 15% \(\d+–\d+%\), 296 of 2,027/);
  });

  it('gives "k of n" and no share below five answers', async () => {
    const few = aShare(3, 4);
    const page = referenceFigures();
    await showing({
      ...page,
      line: { ...page.line, satisfied: few, change: aChange(few, aShare(2, 3), 0, 0), mean: null, silent: null },
    });
    const line = screen.getByRole('region', { name: 'Satisfied customers' });
    expect(within(line).getByText('3 of 4')).toBeTruthy();
    expect(within(line).getByText('Not enough to tell')).toBeTruthy();
    expect(line.textContent).not.toContain('75%');
    expect(line.textContent).not.toContain('2 of 3, 2 of 3');
  });

  it('says so where one person gave all the answers', async () => {
    const page = referenceFigures();
    const response = { ...page.line.response, people: aShare(1, 1) };
    await showing({ ...page, line: { ...page.line, response } });
    const line = screen.getByRole('region', { name: 'Satisfied customers' });
    expect(line.textContent).toContain('Only one person with a request resolved in this period answered');
  });

  it('does not rank or compare a request type under 20 answers', async () => {
    await showing(referenceFigures());
    const row = screen.getByRole('row', { name: /New laptop.*53–90/ });
    expect(row.textContent).toContain('–New laptop');
    expect(row.textContent).toContain('under 20, not compared');
  });

  it('says that words are for service owners where the viewer may not see them', async () => {
    await showing(referenceFigures({ words: null }));
    expect(screen.getByText('Words and names are shown to service owners only.')).toBeTruthy();
  });

  it('says of follow-ups what is wrong, on which issues, and what to do', async () => {
    const issue = { issues: [{ issueKey: 'CARE-7' }], more: 0 };
    const oldest = '2026-06-28T08:00:00.000Z';
    const needs = [
      { kind: 'unassigned' as const, count: 1, oldest, ...issue },
      { kind: 'repeat-unhappy' as const, count: 2, ...issue, more: 3 },
      { kind: 'unlinked' as const, count: 1, ...issue },
    ];
    await showing(referenceFigures({ needs }));
    expect(screen.getByText('1 follow-up is assigned to nobody')).toBeTruthy();
    expect(screen.getByText('2 customers with open follow-ups were unhappy before')).toBeTruthy();
    expect(screen.getByText(/and 3 more\. .*better call them than write/)).toBeTruthy();
    expect(screen.getByText('1 follow-up is not linked to its request')).toBeTruthy();
    expect(screen.getAllByRole('button', { name: 'CARE-7' })).toHaveLength(3);
  });

  it('says that the database is nearly full, and where to do something about it', async () => {
    await showing(referenceFigures({ needs: [{ kind: 'room-short', percent: 89 }] }));
    expect(screen.getByText('The database is 89 % full')).toBeTruthy();
    expect(screen.getByText(/new surveys and answers cannot be recorded/)).toBeTruthy();
  });

  it('says so when nothing needs anybody', async () => {
    await showing(referenceFigures({ needs: [] }));
    expect(screen.getByText('Nothing needs you right now.')).toBeTruthy();
  });

  it('leaves the SLA out where the project has none', async () => {
    await showing(referenceFigures({ sla: null }));
    expect(screen.queryByText('SLA met, and still not satisfied?')).toBeNull();
  });

  it('has no accessibility faults', async () => {
    const { container } = await showing(referenceFigures());
    expect((await axe(container)).violations).toEqual([]);
  }, 60_000);
});

describe('what opens', () => {
  it('lists the requests behind a cell of the heat map, and says where there are none', async () => {
    const asked: unknown[] = [];
    showProject(
      answering({
        readRequests: (input) => {
          asked.push(input);
          return Promise.resolve({ kind: 'requests', requests: [], next: null, packedBefore: null, jql: '' });
        },
      }),
    );
    await userEvent.click(await screen.findByRole('button', { name: '61 n 31 beyond noise' }));
    expect(await screen.findByText('There are no requests behind this figure.')).toBeTruthy();
    expect(asked).toEqual([
      expect.objectContaining({ list: 'scored', requestType: 3, team: 4, period: 'weeks-13', after: null }),
    ]);
  });

  it('goes on where the list ended', async () => {
    const request = {
      requestType: 'Get IT help',
      team: null,
      resolvedAt: '2026-06-01T08:00:00.000Z',
      score: 5 as const,
      solved: true,
      answeredAt: null,
    };
    showProject(
      answering({
        readRequests: ({ after }) =>
          Promise.resolve({
            kind: 'requests',
            jql: '',
            next: after ? null : 'page-2',
            packedBefore: null,
            requests: [{ ...request, issueKey: after ? 'HELP-2' : 'HELP-1' }],
          }),
      }),
    );
    await userEvent.click(await screen.findByRole('button', { name: '358 of 412 answers scored 4 or 5' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Show more' }));
    expect(await screen.findByRole('button', { name: 'HELP-2' })).toBeTruthy();
    expect(screen.getByRole('button', { name: 'HELP-1' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Show more' })).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Search in Jira' }));
    expect(decodeURIComponent(JSON.stringify(bridged.at(-1)))).toContain('issuekey in (HELP-1, HELP-2)');
  });

  it('leads to Jira: to an issue and to the settings', async () => {
    showProject();
    await userEvent.click(await screen.findByRole('button', { name: 'CARE-36' }));
    await userEvent.click(screen.getByRole('button', { name: 'Settings' }));
    const settings = '/jira/servicedesk/projects/HELP/settings/apps/aftercare';
    expect(bridged).toContainEqual(['navigate', { type: 'new-tab', url: '/browse/CARE-36' }]);
    expect(bridged).toContainEqual(['navigate', { type: 'same-tab', url: settings }]);
  });

  it('defines a figure in words', async () => {
    showProject();
    await userEvent.click(await screen.findByRole('button', { name: 'Satisfied customers' }));
    const panel = screen.getByRole('dialog', { name: 'Satisfied customers' });
    expect(panel.textContent).toContain('Wilson');
    expect((await axe(panel)).violations).toEqual([]);
    await userEvent.click(within(panel).getByRole('button', { name: 'Close' }));
    expect(screen.queryByRole('dialog')).toBeNull();
  });
});

describe('the filters', () => {
  it('read the figures again and put the choice into the address', async () => {
    const asked: unknown[] = [];
    const address = anAddress();
    const readFigures = (input: object) => {
      asked.push(input);
      return Promise.resolve(referenceFigures());
    };
    showProject(answering({ readFigures }), address);
    await userEvent.selectOptions(await screen.findByRole('combobox', { name: 'Team' }), 'Network');
    expect(address.visited).toEqual(['', '?team=4']);
    expect(asked.at(-1)).toMatchObject({ team: 4, period: 'weeks-13' });
  });

  it('start from the address and follow it back', async () => {
    const asked: { period?: unknown }[] = [];
    const address = anAddress('?period=weeks-4');
    const readFigures = (input: object) => {
      asked.push(input);
      return Promise.resolve(referenceFigures());
    };
    showProject(answering({ readFigures }), address);
    await screen.findByRole('heading', { name: 'Latest words' });
    act(() => address.goBack(''));
    await screen.findByRole('combobox', { name: 'Team' });
    expect(asked.map(({ period }) => period)).toEqual(['weeks-4', 'weeks-13']);
  });

  it('offer nothing where there is nothing to choose', async () => {
    showProject();
    await screen.findByRole('combobox', { name: 'Team' });
    expect(screen.queryByRole('combobox', { name: 'Organization' })).toBeNull();
  });

  it('take two dates of one’s own', async () => {
    const address = anAddress();
    showProject(answering(), address);
    await screen.findByRole('heading', { name: 'Latest words' });
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Period' }), 'Custom dates');
    await userEvent.click(screen.getByRole('button', { name: 'Show' }));
    expect(address.visited.at(-1)).toBe('?from=2026-03-30&to=2026-06-28');
  });
});
