import { bridged } from '../bridge';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ProjectCalls } from '../../../../static/ui/src/project/project-calls';
import { anAddress, answering, showProject } from '../show-project';

type Asked = Parameters<ProjectCalls['readFilters']>[0];

/** A site of ten thousand organisations, of which the first two are offered. */
function aCrowd() {
  const asked: Asked[] = [];
  const all = ['Acme', 'Bell', 'Zenith'].map((name, n) => ({ id: n + 1, name }));
  const calls = answering({
    readFilters: (question) => {
      asked.push(question);
      const { search = '', organisation = null } = question;
      const offered = all.filter(({ name }) => name.includes(search)).slice(0, 2);
      const chosen = all.filter(({ id }) => id === organisation && !offered.some((one) => one.id === id));
      const none = { requestTypes: [], teams: [], channels: [], priorities: [] };
      const organisations = [...offered, ...chosen];
      return Promise.resolve({ kind: 'filters', ...none, organisations, hasMore: offered.length === 2 });
    },
  });
  return { calls, asked };
}

describe('the filter by organization', () => {
  it('finds one by its name where there are more than the list holds', async () => {
    const { calls } = aCrowd();
    const address = anAddress();
    showProject(calls, address);
    const bar = within(await screen.findByRole('group', { name: 'Filters' }));
    await userEvent.type(await bar.findByRole('searchbox', { name: 'Find an organization' }), 'Zen{Enter}');
    await bar.findByRole('option', { name: 'Zenith' });
    await userEvent.selectOptions(bar.getByRole('combobox', { name: 'Organization' }), 'Zenith');
    expect(address.visited.at(-1)).toBe('?organisation=3');
  });

  it('names the one an address holds, though it is not among the first', async () => {
    const { calls, asked } = aCrowd();
    showProject(calls, anAddress('?organisation=3'));
    const bar = within(await screen.findByRole('group', { name: 'Filters' }));
    expect(await bar.findByRole('option', { name: 'Zenith', selected: true })).toBeTruthy();
    expect(asked[0]).toMatchObject({ organisation: 3 });
  });

  it('is named on the printed report', async () => {
    const { calls } = aCrowd();
    window.print = () => undefined;
    showProject(calls, anAddress('?organisation=3&audience=sponsors'));
    await userEvent.click(await screen.findByRole('button', { name: 'Report' }));
    expect(await screen.findByText('Organization: Zenith · Answers of: sponsors')).toBeTruthy();
  });
});

describe('whose answers the page is about', () => {
  it('is said where an address asks for the sponsors, with the way back to the customers', async () => {
    const address = anAddress('?audience=sponsors');
    showProject(answering(), address);
    const choice = await screen.findByRole('combobox', { name: 'Answers of' });
    expect(choice).toHaveProperty('value', 'sponsors');
    await userEvent.selectOptions(choice, 'customers');
    expect(address.visited.at(-1)).toBe('');
    expect(screen.queryByRole('combobox', { name: 'Answers of' })).toBeNull();
  });
});

describe('what is counted for the whole project only', () => {
  const isAsked = () => bridged.some((call) => JSON.stringify(call).includes('readRouted'));

  it('is left out under a filter, as it would pass for a part', async () => {
    bridged.length = 0;
    const { unmount } = showProject(answering(), anAddress('?team=4'));
    await screen.findByRole('heading', { name: 'Latest words' });
    expect(isAsked()).toBe(false);
    unmount();
    showProject(answering(), anAddress());
    await screen.findByRole('heading', { name: 'Latest words' });
    await waitFor(() => expect(isAsked()).toBe(true));
  });
});
