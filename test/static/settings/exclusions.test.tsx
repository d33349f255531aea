import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import { projectSettings, type SettingsPage } from '../../../src/contract/settings';
import { noExclusions } from '../../../src/domain/asking/exclusions';
import { defaultSettings } from '../../../src/domain/settings/project-settings';
import type { SettingsCalls } from '../../../static/ui/src/settings/settings-calls';
import { SettingsScreen } from '../../../static/ui/src/settings/settings-screen';
import { parse } from 'valibot';
import { inAScreen } from '../in-a-screen';
import { noBackFill } from './no-back-fill';

const usual = { projectId: '10001', issueTypeId: '10005', assignee: 'owner-olga' };
const settings = {
  ...defaultSettings,
  followUp: usual,
  exclusions: { ...noExclusions, jql: 'labels = quiet', people: ['customer-fay', 'customer-gone'] },
};
const page: SettingsPage = {
  settings,
  ...{ version: 7, savedBy: 'Olga', savedAt: '2026-06-01T08:00:00Z', projectName: 'IT Help', projectKey: 'HELP' },
  ...{
    requestTypes: [{ id: '1', name: 'Get IT help' }],
    resolutions: [],
    statuses: [],
    organisations: [{ id: '1', name: 'Acme' }],
  },
  projects: [{ id: '10001', key: 'CARE', name: 'Care' }],
  ...{ issueTypes: [{ id: '10005', name: 'Follow-up' }], assignees: [{ id: 'owner-olga', name: 'Olga' }] },
  ...{ last30: { resolved: 0, eligible: 0, asked: 0, answered: 0, byReason: [] }, problem: null },
  ...{
    leftInPeace: { people: [{ id: 'customer-fay', name: 'Fay' }], groups: [] },
    filterProblem: null,
    groupsUnseen: false,
    unlinked: 0,
  },
};
type Save = Parameters<SettingsCalls['saveSettings']>[0];

function shown(given: Partial<SettingsPage> = {}, calls: Partial<SettingsCalls> = {}) {
  const saves: Save[] = [];
  const all: SettingsCalls = {
    readSettings: () => Promise.resolve({ ...page, ...given }),
    saveSettings: (save) => {
      saves.push(save);
      const saved = parse(projectSettings, save.settings);
      return Promise.resolve({ kind: 'saved', page: { ...page, settings: saved, version: save.base + 1 } });
    },
    findToLeaveOut: ({ kind, search }) =>
      Promise.resolve({ found: search === 'none' ? [] : [{ id: `${kind}-1`, name: `${search} of ${kind}` }] }),
    ...noBackFill,
    readFollowUpChoices: () => Promise.resolve({ issueTypes: [], assignees: [] }),
    ...calls,
  };
  return { ...inAScreen(<SettingsScreen calls={all} />), saves };
}
const filter = () => screen.findByLabelText('Requests found by this JQL filter');

it('shows whom the settings leave in peace, and lets them be taken out', async () => {
  const { container, saves } = shown();
  expect((await filter()).textContent).toBe('labels = quiet');
  expect(screen.getAllByText('Somebody who is gone')).not.toEqual([]);
  await userEvent.click(screen.getByRole('button', { name: 'Remove Fay' }));
  await userEvent.clear(await filter());
  await userEvent.click(screen.getByRole('checkbox', { name: 'Acme' }));
  await userEvent.click(screen.getByRole('button', { name: 'Save as version 8' }));
  expect(saves[0]?.settings).toMatchObject({
    exclusions: { jql: null, people: ['customer-gone'], groups: [], organisations: ['1'] },
  });
  expect((await axe(container)).violations).toEqual([]);
});

it('finds groups by a part of their name with the Enter key, without saving the page', async () => {
  const { saves } = shown();
  await userEvent.type(await screen.findByLabelText('Groups'), 'pilot{Enter}');
  await userEvent.click(await screen.findByRole('button', { name: 'Add pilot of groups' }));
  expect(screen.getByText('Chosen')).toBeTruthy();
  expect(screen.getByText('1 unsaved change')).toBeTruthy();
  expect(saves).toEqual([]);
});

it('says when nothing is found, and when the search fails', async () => {
  shown(
    {},
    {
      findToLeaveOut: ({ search }) =>
        search === 'x' ? Promise.reject(new Error('no')) : Promise.resolve({ found: [] }),
    },
  );
  const people = await screen.findByLabelText('People');
  await userEvent.type(people, 'none{Enter}');
  expect(await screen.findByText(/Nothing found/)).toBeTruthy();
  await userEvent.clear(people);
  await userEvent.type(people, 'x{Enter}');
  expect(await screen.findByRole('button', { name: /again/i })).toBeTruthy();
});

it('tells in Jira’s words what is wrong with a filter, at the filter', async () => {
  shown(
    {},
    {
      saveSettings: () =>
        Promise.resolve({
          kind: 'invalid',
          problems: [{ field: 'exclusions.jql', code: 'filter', says: "Field 'color' does not exist." }],
        }),
    },
  );
  await userEvent.type(await filter(), ' or color = red');
  await userEvent.click(screen.getByRole('button', { name: 'Save as version 8' }));
  expect(await screen.findByText(/Jira does not accept this filter: Field 'color' does not exist\./)).toBeTruthy();
  expect(document.activeElement).toBe(await filter());
});

it('warns of a saved filter that broke since, until it is changed', async () => {
  shown({ filterProblem: "Field 'quiet' is gone." });
  const field = await filter();
  expect(
    within(field.parentElement ?? field).getByText(/does not work any more: Field 'quiet' is gone\./),
  ).toBeTruthy();
  await userEvent.type(field, ' or labels = shy');
  expect(screen.queryByText(/does not work any more/)).toBeNull();
});

it('tells the owner that the app may not see who is in a group, while one is chosen', async () => {
  const settings = { ...page.settings, exclusions: { ...page.settings.exclusions, groups: ['g1'] } };
  shown({ settings, groupsUnseen: true });
  expect(await screen.findByText(/does not let the app see who is in these groups/)).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: /Remove\s*A group that is gone/ }));
  expect(screen.queryByText(/does not let the app see/)).toBeNull();
});
