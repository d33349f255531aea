import { raiseFollowUps } from '../../../src/app/follow-ups/raise-follow-ups';
import { submitAnswer } from '../../../src/app/answering/submit-answer';
import { newRule, type RoutingRule } from '../../../src/domain/follow-ups/follow-up-routing';
import { said } from '../../builders';
import { aDesk } from '../../fakes/desk';

const visit = {
  requestKey: 'HELP-1',
  viewer: { accountId: 'customer-dora', accountType: 'customer' },
  locale: 'en-US',
} as const;

const unhappyUnder = (rules: readonly RoutingRule[], usual = true) => unhappyAt(aDesk(), rules, usual);

async function unhappyAt(desk: ReturnType<typeof aDesk>, rules: readonly RoutingRule[], usual = true) {
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
  expect(await desk.ports.routes.countByKind(10_000, new Date(0), new Date(8e15))).toEqual(new Map([['incident', 1]]));
});

it('needs no usual target for what a rule takes', async () => {
  expect((await unhappyUnder([toIncidents], false)).issues.made).toHaveLength(1);
  const desk = await unhappyUnder([{ ...toIncidents, when: { ...newRule.when, notSolved: true } }], false);
  expect(desk.issues.made).toEqual([]);
  expect(await desk.ports.followUps.findProblem(10_000)).toBe('not-configured');
});

it('gives it to the lead of the project it goes to, or of the service, but never to a lead who was rated', async () => {
  const leads = [
    ['agent-ben', 'agent-ben'],
    ['agent-ana', null],
  ] as const;
  for (const [lead, gets] of leads) {
    const desk = aDesk();
    desk.leads.set(10_000, lead);
    const rule: RoutingRule = { ...toIncidents, assignee: { mode: 'project-lead' } };
    expect((await unhappyAt(desk, [rule])).issues.made).toMatchObject([{ assignee: gets }]);
  }
  const desk = aDesk();
  desk.leads.set(10_000, 'agent-chi');
  const rule: RoutingRule = { ...toIncidents, projectId: '10001', assignee: { mode: 'service-owner' } };
  expect((await unhappyAt(desk, [rule])).issues.made).toMatchObject([{ assignee: 'agent-chi' }]);
});

it('sends what came after a change to change management, where the project tells changes', async () => {
  const rule: RoutingRule = { ...newRule, when: { ...newRule.when, afterChange: true }, kind: 'change' };
  for (const [jql, isAfter, labels] of [
    ['issuetype = Change', true, ['aftercare', 'aftercare-change']],
    ['issuetype = Change', false, ['aftercare']],
    [null, true, ['aftercare']],
  ] as const) {
    const desk = aDesk();
    desk.settings.value = { ...desk.settings.value, changes: { jql, days: 7 } };
    desk.afterChange.value = isAfter;
    expect((await unhappyAt(desk, [rule])).issues.made).toMatchObject([{ labels }]);
  }
});

it('lets people watch it, again until each is added, and leaves out whom Jira will not have', async () => {
  const desk = aDesk();
  desk.issues.conditions.inactive = ['agent-chi'];
  desk.issues.conditions.watcherFails = 1;
  await unhappyAt(desk, [{ ...newRule, watchers: ['owner-olga', 'agent-ben', 'agent-chi'] }]);
  expect(desk.issues.watchers).toEqual([['CARE-1', 'agent-ben']]);
  desk.pass(10);
  await raiseFollowUps(desk.ports, () => true);
  desk.pass(10);
  await raiseFollowUps(desk.ports, () => true);
  expect(desk.issues.watchers).toEqual([
    ['CARE-1', 'agent-ben'],
    ['CARE-1', 'owner-olga'],
  ]);
  expect(desk.issues.made).toHaveLength(1);
});
