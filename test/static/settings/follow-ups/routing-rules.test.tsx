import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import { parse } from 'valibot';
import { projectSettings, type SettingsPage } from '../../../../src/contract/settings';
import { newRule } from '../../../../src/domain/follow-ups/follow-up-routing';
import { defaultSettings, type ProjectSettings } from '../../../../src/domain/settings/project-settings';
import type { SettingsCalls } from '../../../../static/ui/src/settings/settings-calls';
import { SettingsScreen } from '../../../../static/ui/src/settings/settings-screen';
import { inAScreen } from '../../in-a-screen';
import { noBackFill } from '../no-back-fill';

const usual = { projectId: '10001', issueTypeId: '10005', assignee: 'owner-olga' };
const rules = [
  { ...newRule, when: { ...newRule.when, majorConcern: true }, kind: 'slm' as const, dueHours: 4 },
  { ...newRule, when: { ...newRule.when, maxScore: 1 as const, requestTypes: ['1'] } },
];
const page: SettingsPage = {
  settings: { ...defaultSettings, followUp: { ...usual, rules } },
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
  ...{ leftInPeace: { people: [], groups: [] }, filterProblem: null, groupsUnseen: false, unlinked: 0 },
};

function shown(given: Partial<SettingsCalls> = {}) {
  const saved: ProjectSettings[] = [];
  const calls: SettingsCalls = {
    readSettings: () => Promise.resolve(page),
    saveSettings: (save) => {
      const settings = parse(projectSettings, save.settings);
      saved.push(settings);
      return Promise.resolve({ kind: 'saved', page: { ...page, settings, version: 8 } });
    },
    findToLeaveOut: () => Promise.resolve({ found: [] }),
    ...noBackFill,
    readFollowUpChoices: () =>
      Promise.resolve({
        issueTypes: [{ id: '20', name: 'Incident' }],
        assignees: [
          { id: 'agent-ana', name: 'Ana' },
          { id: 'agent-ben', name: 'Ben' },
        ],
      }),
    ...given,
  };
  return { ...inAScreen(<SettingsScreen calls={calls} />), rulesSaved: () => saved[0]?.followUp.rules };
}
const press = async (name: string | RegExp) => userEvent.click(await screen.findByRole('button', { name }));
const lines = () => [...document.querySelectorAll('.routing-row .strong')].map((row) => row.textContent);

it('lists the rules in their order, and moves and removes them', async () => {
  const { rulesSaved } = shown();
  await press(/Down\s*Major concern/);
  expect(lines()).toEqual(['1 only + Get IT help', 'Major concern']);
  await press(/Remove\s*1 only/);
  expect(lines()).toEqual(['Major concern']);
  await press('Save as version 8');
  expect(rulesSaved()).toEqual([rules[0]]);
});

it('adds a rule, and says when it applies, where it goes and who takes turns', async () => {
  const { rulesSaved, container } = shown();
  await press('Add a rule');
  const form = within(container.querySelector<HTMLElement>('.routing-form') ?? document.body);
  await userEvent.click(form.getByRole('checkbox', { name: 'Not solved' }));
  await userEvent.click(form.getByRole('checkbox', { name: 'It came back' }));
  await userEvent.selectOptions(form.getByLabelText('Goes to'), 'Incident management');
  await userEvent.selectOptions(form.getByLabelText('Project'), 'Care (CARE)');
  await userEvent.selectOptions(await form.findByLabelText('Issue type'), await form.findByText('Incident'));
  await userEvent.selectOptions(form.getByLabelText('Looked after by'), 'in turn');
  const takingTurns = within(form.getByRole('group', { name: 'In turn among' }));
  await userEvent.click(takingTurns.getByRole('checkbox', { name: 'Ben' }));
  await userEvent.selectOptions(form.getByLabelText('Due'), 'within 8 hours');
  expect((await axe(container)).violations).toEqual([]);
  await press('Save as version 8');
  expect(rulesSaved()?.[2]).toEqual({
    when: { ...newRule.when, notSolved: true, reasons: ['came-back'] },
    ...{ kind: 'incident', projectId: '10001', issueTypeId: '20', urgency: null, dueHours: 8, watchers: [] },
    assignee: { mode: 'rotation', people: ['agent-ben'] },
  });
}, 40_000);

it('says at the rule what is wrong with it', async () => {
  shown({
    saveSettings: () =>
      Promise.resolve({ kind: 'invalid', problems: [{ field: 'followUp.rules.1.assignee', code: 'not-in-project' }] }),
  });
  await press(/Remove\s*Major concern/);
  await press('Add a rule');
  await press('Save as version 8');
  expect(await screen.findAllByText('This does not belong to the chosen project.')).not.toHaveLength(0);
});
