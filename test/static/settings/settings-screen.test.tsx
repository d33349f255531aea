import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import * as v from 'valibot';
import { notAllowed } from '../../../src/contract/contract';
import { projectSettings, type SettingsPage } from '../../../src/contract/settings';
import { defaultSettings } from '../../../src/domain/settings/project-settings';
import type { SettingsCalls } from '../../../static/ui/src/settings/settings-calls';
import { SettingsScreen } from '../../../static/ui/src/settings/settings-screen';
import { inAScreen } from '../in-a-screen';
import { noBackFill } from './no-back-fill';

const settings = { ...defaultSettings, followUp: { projectId: '10001', issueTypeId: '10005', assignee: 'owner-olga' } };
const aPage = (given: Partial<SettingsPage> = {}): SettingsPage => ({
  settings,
  version: 7,
  savedBy: 'Olga',
  savedAt: '2026-06-01T08:00:00Z',
  projectName: 'IT Help',
  projectKey: 'HELP',
  requestTypes: [
    { id: '1', name: 'Get IT help' },
    { id: '2', name: 'New laptop' },
  ],
  resolutions: [{ id: '10000', name: 'Done' }],
  statuses: [],
  organisations: [],
  leftInPeace: { people: [], groups: [] },
  filterProblem: null,
  groupsUnseen: false,
  unlinked: 0,
  projects: [
    { id: '10000', key: 'HELP', name: 'IT Help' },
    { id: '10001', key: 'CARE', name: 'Care' },
  ],
  issueTypes: [{ id: '10005', name: 'Follow-up' }],
  assignees: [{ id: 'owner-olga', name: 'Olga' }],
  last30: { resolved: 702, eligible: 520, asked: 384, answered: 140, byReason: [{ reason: 'resting', count: 121 }] },
  problem: null,
  ...given,
});
type Save = Parameters<SettingsCalls['saveSettings']>[0];

function shown(page: SettingsPage, given: Partial<SettingsCalls> = {}) {
  const saves: Save[] = [];
  const calls: SettingsCalls = {
    readSettings: () => Promise.resolve(page),
    saveSettings: (save) => {
      saves.push(save);
      return Promise.resolve({
        kind: 'saved',
        page: aPage({ settings: v.parse(projectSettings, save.settings), version: save.base + 1 }),
      });
    },
    findToLeaveOut: () => Promise.resolve({ found: [] }),
    ...noBackFill,
    readFollowUpChoices: () =>
      Promise.resolve({ issueTypes: [{ id: '20', name: 'Incident' }], assignees: [{ id: 'agent-ana', name: 'Ana' }] }),
    ...given,
  };
  return { ...inAScreen(<SettingsScreen calls={calls} />), saves };
}
const choose = async (label: string, option: string) =>
  userEvent.selectOptions(await screen.findByLabelText(label), option);
const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));

it('shows what is in force, with the last 30 days beside it', async () => {
  const { container } = shown(aPage());
  expect(await screen.findByRole('heading', { name: 'Satisfaction settings' })).toBeTruthy();
  const row = screen.getByRole('row', { name: /The customer was asked not long ago/ });
  expect(within(row).getByText('121')).toBeTruthy();
  expect(screen.getByText('182 left out by rules')).toBeTruthy();
  expect((await axe(container)).violations).toEqual([]);
});

it('counts unsaved changes, forgets them when told, and saves them as the next version', async () => {
  const { saves } = shown(aPage());
  await choose('Rest period', '21 days');
  await userEvent.click(screen.getByRole('checkbox', { name: 'New laptop' }));
  expect(screen.getByText('2 unsaved changes')).toBeTruthy();
  await press('Discard');
  expect(screen.getByText('No unsaved changes')).toBeTruthy();
  await choose('Rest period', '21 days');
  await press('Save as version 8');
  expect(await screen.findByText('Saved as version 8')).toBeTruthy();
  expect(saves).toMatchObject([{ base: 7, settings: { restDays: 21, excludedRequestTypes: [] } }]);
});

it('says at the field what is wrong, before anything is sent', async () => {
  const { saves } = shown(aPage());
  await choose('Remind', 'Once, after 7 days');
  await choose('Close after', '7 days');
  await press('Save as version 8');
  const field = screen.getByLabelText('Remind');
  expect(field.getAttribute('aria-invalid')).toBe('true');
  expect(document.activeElement).toBe(field);
  expect(screen.getByText('A reminder must come before the survey closes.')).toBeTruthy();
  expect(saves).toEqual([]);
});

it('says what only the app can know at its field, too', async () => {
  shown(aPage({ version: 0, savedAt: null, savedBy: null }), {
    saveSettings: () =>
      Promise.resolve({ kind: 'invalid', problems: [{ field: 'followUp.issueTypeId', code: 'not-in-project' }] }),
  });
  await screen.findByRole('heading', { name: 'Follow-up' });
  await press('Save as version 1');
  expect(await screen.findByText('This does not belong to the chosen project.')).toBeTruthy();
  expect(document.activeElement).toBe(screen.getByLabelText('Issue type'));
});

it('says which statuses are recognized as waiting, and lets others be chosen instead', async () => {
  const statuses = [
    { id: '3', name: 'In progress' },
    { id: '10101', name: 'Waiting for customer' },
  ];
  const { saves, container } = shown(aPage({ statuses }));
  expect(await screen.findByText('Now: Waiting for customer')).toBeTruthy();
  await userEvent.click(screen.getByRole('radio', { name: 'These statuses' }));
  const chosen = screen.getByRole<HTMLInputElement>('checkbox', { name: 'Waiting for customer' });
  expect(chosen.checked).toBe(true);
  await userEvent.click(screen.getByRole('checkbox', { name: 'In progress' }));
  await userEvent.click(chosen);
  expect((await axe(container)).violations).toEqual([]);
  await press('Save as version 8');
  await screen.findByText('Saved as version 8');
  expect(saves).toMatchObject([{ settings: { waitingStatuses: ['3'] } }]);
});

it('says that no status is recognized, and offers no choice of statuses Jira does not tell', async () => {
  shown(aPage({ statuses: [] }));
  expect(await screen.findByText('No status of this project names the customer.')).toBeTruthy();
  expect(screen.getByRole<HTMLInputElement>('radio', { name: 'These statuses' }).disabled).toBe(true);
});

describe('two editors at once', () => {
  const theirs = aPage({ version: 8, savedBy: 'Ana', settings: { ...settings, alarmLevel: 3 } });
  const racing = () => {
    const saves: Save[] = [];
    const result = shown(aPage(), {
      saveSettings: (save) => {
        saves.push(save);
        return Promise.resolve(
          save.base === 7
            ? { kind: 'conflict', by: 'Ana', at: '2026-06-29T07:55:00Z', page: theirs }
            : { kind: 'saved', page: aPage({ version: 9, settings: v.parse(projectSettings, save.settings) }) },
        );
      },
    });
    return { ...result, saves };
  };

  it('see what each of them changed', async () => {
    racing();
    await choose('Rest period', '21 days');
    await press('Save as version 8');
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('Ana saved version 8 in the meantime (today, 09:55 AM).');
    expect(
      within(alert)
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent),
    ).toEqual(['Alarm level', 'Rest period']);
  });

  it('keep their own on top of the other, or take the other', async () => {
    const { saves } = racing();
    await choose('Rest period', '21 days');
    await press('Save as version 8');
    await userEvent.click(await screen.findByRole('button', { name: 'Save mine as version 9' }));
    expect(await screen.findByText('Saved as version 9')).toBeTruthy();
    expect(saves.map(({ base }) => base)).toEqual([7, 8]);
  });
});

it('asks for the issue types and people of another follow-up project', async () => {
  shown(aPage());
  await choose('Project', 'IT Help (HELP)');
  expect(await screen.findByRole('option', { name: 'Incident' })).toBeTruthy();
  expect(screen.getByLabelText<HTMLSelectElement>('Issue type').value).toBe('');
});

it('keeps what was changed when saving fails', async () => {
  let down = true;
  const { saves } = shown(aPage(), {
    saveSettings: (save) => {
      if (down) return Promise.reject(new Error('down'));
      saves.push(save);
      return Promise.resolve({
        kind: 'saved',
        page: aPage({ version: 8, settings: v.parse(projectSettings, save.settings) }),
      });
    },
  });
  await choose('Rest period', '21 days');
  await press('Save as version 8');
  expect((await screen.findByRole('alert')).textContent).toContain('What you entered is still here.');
  down = false;
  await press('Try again');
  await waitFor(() => expect(saves).toMatchObject([{ settings: { restDays: 21 } }]));
});

it('lets the owner choose how long words, names and single requests are kept', async () => {
  const { saves } = shown(aPage());
  const words = await screen.findByLabelText<HTMLSelectElement>('What customers wrote, and who they are');
  const requests = screen.getByLabelText<HTMLSelectElement>('Single requests');
  expect([words.selectedOptions[0]?.text, requests.selectedOptions[0]?.text]).toEqual([
    'As long as Aftercare is installed',
    'As long as there is room',
  ]);
  expect([...words.options].map(({ text }) => text).slice(1)).toEqual([
    '36 months',
    '24 months',
    '12 months',
    '6 months',
  ]);
  expect(screen.getByText(/What has expired cannot be brought back/)).toBeTruthy();
  await userEvent.selectOptions(words, '6 months');
  await userEvent.selectOptions(requests, '24 months');
  await press('Save as version 8');
  await waitFor(() => expect(saves).toMatchObject([{ settings: { keeping: { words: 6, requests: 24 } } }]));
  await userEvent.selectOptions(screen.getByLabelText('Single requests'), 'As long as there is room');
  await press('Save as version 9');
  await waitFor(() => expect(saves[1]).toMatchObject({ settings: { keeping: { words: 6, requests: null } } }));
});

it('says who may, to somebody who may not', async () => {
  shown(aPage(), {
    readSettings: () => Promise.reject(new Error(`There was an error invoking the function - ${notAllowed}`)),
  });
  expect(await screen.findByText('You can’t see this page')).toBeTruthy();
});

it('shows the portal’s own panel in the chosen language', async () => {
  const { container } = shown(aPage());
  await userEvent.click(await screen.findByRole('radio', { name: 'German' }));
  await waitFor(() =>
    expect(container.querySelector('[lang="de-DE"].card')?.textContent).toContain('Wie ist es gelaufen?'),
  );
  await userEvent.type(screen.getByLabelText('Question'), 'Wie war es?');
  expect(container.querySelector('[lang="de-DE"].card')?.textContent).toContain('Wie war es?');
});
