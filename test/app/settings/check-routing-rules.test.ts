import { whyRulesFail } from '../../../src/app/settings/check-routing-rules';
import { newRule, type RoutingRule } from '../../../src/domain/follow-ups/follow-up-routing';

const catalogue = {
  findProject: async (id: number) => (id === 99 ? null : { id: String(id), key: 'CARE', name: 'Care' }),
  issueTypes: async () => [{ id: '10', name: 'Follow-up' }],
  assignees: async () => [{ id: 'olga', name: 'Olga' }],
};
const check = (rules: readonly RoutingRule[], projectId: string | null = '1') =>
  whyRulesFail(catalogue, { projectId, issueTypeId: '10', assignee: null, rules });

describe('rules are checked before they are saved', () => {
  it('finds nothing wrong with rules that work, or with none', async () => {
    const rule: RoutingRule = {
      ...newRule,
      projectId: '2',
      issueTypeId: '10',
      assignee: { mode: 'person', person: 'olga' },
    };
    expect(await check([rule, newRule])).toEqual([]);
    expect(await check([])).toEqual([]);
  });

  it('says of each rule what is wrong with it, by its place', async () => {
    const gone: RoutingRule = { ...newRule, projectId: '99', issueTypeId: '10' };
    const typeless: RoutingRule = { ...newRule, projectId: '2' };
    const strange: RoutingRule = { ...newRule, projectId: '2', issueTypeId: '77' };
    const stranger: RoutingRule = { ...newRule, assignee: { mode: 'rotation', people: ['olga', 'zoe'] } };
    const nobody: RoutingRule = { ...newRule, assignee: { mode: 'rotation', people: [] } };
    expect(await check([gone, typeless, strange, stranger, nobody])).toEqual([
      { field: 'followUp.rules.0.projectId', code: 'gone' },
      { field: 'followUp.rules.1.issueTypeId', code: 'required' },
      { field: 'followUp.rules.2.issueTypeId', code: 'not-in-project' },
      { field: 'followUp.rules.3.assignee', code: 'not-in-project' },
      { field: 'followUp.rules.4.assignee', code: 'required' },
    ]);
  });

  it('wants a project from somewhere', async () => {
    expect(await check([newRule], null)).toEqual([{ field: 'followUp.rules.0.projectId', code: 'required' }]);
  });
});
