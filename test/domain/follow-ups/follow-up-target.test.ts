import { defaultSettings } from '../../../src/domain/settings/project-settings';
import { targetProblem, type Offered } from '../../../src/domain/follow-ups/follow-up-target';

const settings = { ...defaultSettings, followUp: { projectId: '1', issueTypeId: '2', assignee: 'olga' } };
const everything: Offered = { projects: [{ id: '1' }], issueTypes: [{ id: '2' }], assignees: [{ id: 'olga' }] };

it.each([
  ['nothing while all of it is there', {}, null],
  ['that the project is gone', { projects: [{ id: '7' }] }, 'project-gone'],
  ['that the app may not create there', { issueTypes: [] }, 'no-permission'],
  ['that the issue type is gone', { issueTypes: [{ id: '7' }] }, 'issue-type-gone'],
  ['that the assignee has left', { assignees: [{ id: 'ben' }] }, 'assignee-refused'],
] as const)('tells the owner %s', (_, offered, problem) => {
  expect(targetProblem(settings, { ...everything, ...offered })).toBe(problem);
});

it('accuses nobody whom a long list may leave out, and nothing while the project is off or has no target', () => {
  const many = Array.from({ length: 200 }, (__, n) => ({ id: `person-${n}` }));
  expect(targetProblem(settings, { ...everything, assignees: many })).toBeNull();
  expect(targetProblem({ ...settings, on: false }, { ...everything, projects: [] })).toBeNull();
  expect(targetProblem(defaultSettings, { ...everything, projects: [] })).toBeNull();
});
