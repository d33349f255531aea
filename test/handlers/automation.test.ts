import { automationAsk, automationComplain, automationContacted } from '../../src/handlers/automation';
import { aDesk } from '../fakes/desk';

const rule = (accountId = 'agent-ben') => ({ principal: { accountId } });

function automated(desk = aDesk()) {
  const permissions = {
    ...desk.ports.permissions,
    findIssue: async (idOrKey: number | string) =>
      idOrKey === 'HELP-1' || idOrKey === 10_001 ? desk.ports.permissions.findIssue(10_001) : null,
  };
  const ports = { ...desk.ports, permissions };
  return {
    desk,
    ask: automationAsk(ports),
    complain: automationComplain(ports),
    contacted: automationContacted(ports),
  };
}

it('tells the owner of a rule what is wrong with it', async () => {
  const { ask, complain } = automated();
  expect(await ask({ issueKey: '' }, rule())).toEqual({
    errors: [{ message: 'Give the key of an issue, for example {{issue.key}}.' }],
  });
  expect(await complain({ issueKey: 'HELP-1' }, rule())).toEqual({
    errors: [{ message: 'Say what the customer said.' }],
  });
  expect(await ask({ issueKey: 'HELP-1' }, {})).toMatchObject({
    errors: [{ message: expect.stringContaining('connection') }],
  });
});

it('says of an issue the rule cannot see no more than that', async () => {
  const { ask } = automated();
  expect(await ask({ issueKey: 'SECRET-1' }, rule())).toEqual({
    ...{ result: 'refused', because: 'issue-not-found', state: '' },
  });
});

it('asks for an answer once it is planned, and finds nothing to do once it is asked', async () => {
  const { desk, ask } = automated();
  await desk.resolve();
  expect(await ask({ issueKey: 'help-1' }, rule())).toMatchObject({ result: 'done', because: '' });
  expect(await ask({ issueKey: 'HELP-1' }, rule('customer-dora'))).toMatchObject({ because: 'not-allowed' });
  await desk.ask();
  expect(await ask({ issueKey: 'HELP-1' }, rule())).toMatchObject({ result: 'nothing', state: 'asked' });
});

it('logs one complaint however often the rule runs, and reads what smart values make of its inputs', async () => {
  const { desk, complain } = automated();
  await desk.resolve();
  const told = { issueKey: 'HELP-1', words: 'Nobody calls back.', how: '', wantsContact: 'true', majorConcern: '' };
  expect(await complain(told, rule())).toEqual({ result: 'done', because: '', state: 'owed' });
  await complain(told, rule());
  expect(await desk.ports.complaints.ofRequest(10_001)).toMatchObject([
    { how: 'mail', words: 'Nobody calls back.', wantsContact: true, majorConcern: false },
  ]);
  await complain({ ...told, reference: 'the second call' }, rule());
  expect(await desk.ports.complaints.ofRequest(10_001)).toHaveLength(2);
});

it('marks only follow-ups as contacted', async () => {
  const { contacted } = automated();
  expect(await contacted({ issueKey: 'HELP-1', how: 'Phone' }, rule())).toMatchObject({ because: 'not-a-follow-up' });
  expect(await contacted({ issueKey: 'HELP-1', how: 'pigeon' }, rule())).toMatchObject({ errors: [{}] });
});
