import { raiseFollowUps } from '../../src/app/raise-follow-ups';
import { submitAnswer } from '../../src/app/submit-answer';
import { newRule, type RoutingRule } from '../../src/domain/follow-up-routing';
import { said } from '../builders';
import { aDesk } from '../fakes/desk';

const visit = {
  requestKey: 'HELP-1',
  viewer: { accountId: 'customer-dora', accountType: 'customer' },
  locale: 'en-US',
} as const;

async function unhappyUnder(rules: readonly RoutingRule[], usual = true) {
  const desk = aDesk();
  const { followUp } = desk.settings.value;
  const target = usual ? followUp : { projectId: null, issueTypeId: null, assignee: null };
  desk.settings.value = { ...desk.settings.value, followUp: { ...target, rules } };
  await desk.ask();
  await submitAnswer(desk.ports, visit, {
    ...said({ score: 1, reasons: ['came-back'] }),
    revision: 0,
    token: 'first-press',
  });
  await raiseFollowUps(desk.ports, () => true);
  return desk;
}
const toIncidents: RoutingRule = {
  ...newRule,
  when: { ...newRule.when, reasons: ['came-back'], requestTypes: ['1'] },
  ...{ kind: 'incident', projectId: '10000', issueTypeId: '20', urgency: 'grave', dueHours: 4 },
  assignee: { mode: 'rotation', people: ['agent-ana', 'agent-ben'] },
};

it('opens a follow-up where the first matching rule says, and never gives it to the rated agent', async () => {
  const desk = await unhappyUnder([toIncidents]);
  expect(desk.issues.made).toMatchObject([
    {
      ...{ projectId: '10000', issueTypeId: '20', severity: 'grave', assignee: 'agent-ben' },
      ...{ labels: ['aftercare', 'aftercare-incident'], dueOn: '2026-03-02' },
    },
  ]);
  expect(desk.ports.routes.taken.get('answer:10001:1')).toMatchObject({ kind: 'incident', rule: 1 });
  expect(await desk.ports.routes.countByKind(10_000, new Date(0))).toEqual(new Map([['incident', 1]]));
});

it('needs no usual target for what a rule takes', async () => {
  expect((await unhappyUnder([toIncidents], false)).issues.made).toHaveLength(1);
  const desk = await unhappyUnder([{ ...toIncidents, when: { ...newRule.when, notSolved: true } }], false);
  expect(desk.issues.made).toEqual([]);
  expect(await desk.ports.followUps.findProblem(10_000)).toBe('not-configured');
});
