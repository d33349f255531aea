import { remedyFollowUp } from '../../../src/app/follow-ups/remedy-follow-up';
import { aFollowUp, called, olga, remedied } from '../../fakes/a-follow-up';

const token = '5a5a5a5a-0000-4000-8000-000000000001';
const improvement = { kind: 'new-improvement', token, title: 'Watch certificates' } as const;
const { kind: _, ...told } = remedied;
const given = { ...told, prevention: improvement };

/** Dora's follow-up, with a register of improvements in CARE. */
async function withRegister() {
  const all = await aFollowUp();
  const { desk } = all;
  desk.settings.value = {
    ...desk.settings.value,
    improvements: { projectId: '10001', issueTypeId: '10012', states: {}, rejectedResolutions: [] },
  };
  const remedy = () => remedyFollowUp(desk.ports, olga, given);
  return { ...all, remedy };
}

it('makes the improvement, links it with the follow-up and names it as what prevents', async () => {
  const { desk, life, step, remedy } = await withRegister();
  await step(called);
  expect(await remedy()).toEqual({ kind: 'done' });
  const made = desk.issues.made[0];
  expect(desk.issues.made).toHaveLength(1);
  expect(await life()).toMatchObject({
    state: 'remedied',
    prevention: { kind: 'improvement', issueKey: made?.key },
  });
  expect(await desk.ports.wishes.find(token)).toMatchObject({
    about: 'CARE-1',
    origin: { source: 'follow-up', causes: [{ kind: 'delivery', source: 'provider' }] },
  });
});

it('makes one improvement however often the button is pressed', async () => {
  const { desk, step, remedy } = await withRegister();
  await step(called);
  await remedy();
  expect(await remedy()).toEqual({ kind: 'done' });
  expect(desk.issues.made).toHaveLength(1);
});

it('makes none where the step would be refused', async () => {
  const { desk, remedy } = await withRegister();
  expect(await remedy()).toEqual({ kind: 'refused', because: 'not-contacted' });
  expect(desk.issues.made).toHaveLength(0);
});

it('marks nothing as put right while Jira has not confirmed the improvement', async () => {
  const { desk, life, step, remedy } = await withRegister();
  await step(called);
  const lost = {
    ...desk.ports.issues,
    createFollowUp: async (issue: Parameters<typeof desk.issues.createFollowUp>[0]) => {
      await desk.issues.createFollowUp(issue);
      throw new Error('The reply was lost.');
    },
  };
  expect(await remedyFollowUp({ ...desk.ports, issues: lost }, olga, given)).toEqual({
    kind: 'refused',
    because: 'improvement-pending',
  });
  expect(await life()).toMatchObject({ state: 'contacted', prevention: null });
  desk.pass(30);
  expect(await remedy()).toEqual({ kind: 'done' });
  expect(desk.issues.made).toHaveLength(1);
});

it('says when nobody has said which issues are improvements', async () => {
  const { desk, step } = await aFollowUp();
  await step(called);
  expect(await remedyFollowUp(desk.ports, olga, given)).toEqual({ kind: 'refused', because: 'improvement-refused' });
});

it('makes no improvement for a colleague who may not create issues in its project', async () => {
  const { desk, life, step } = await withRegister();
  await step(called);
  const asked: number[] = [];
  const permissions = {
    ...desk.ports.permissions,
    mayCreateIssues: async (projectId: number) => {
      asked.push(projectId);
      return false;
    },
  };
  expect(await remedyFollowUp({ ...desk.ports, permissions }, olga, given)).toEqual({
    kind: 'refused',
    because: 'improvement-not-allowed',
  });
  expect(asked).toEqual([10_001]);
  expect(desk.issues.made).toHaveLength(0);
  expect(await life()).toMatchObject({ state: 'contacted', prevention: null });
});

it('takes no key of an issue the colleague cannot see', async () => {
  const { desk, life, step } = await aFollowUp();
  await step(called);
  const { findIssue } = desk.ports.permissions;
  const permissions = {
    ...desk.ports.permissions,
    findIssue: async (idOrKey: number | string) => (typeof idOrKey === 'string' ? null : findIssue(idOrKey)),
  };
  const existing = { ...given, prevention: { kind: 'improvement', issueKey: 'CARE-99' } } as const;
  expect(await remedyFollowUp({ ...desk.ports, permissions }, olga, existing)).toEqual({
    kind: 'refused',
    because: 'improvement-unknown',
  });
  expect(await life()).toMatchObject({ state: 'contacted' });
});
