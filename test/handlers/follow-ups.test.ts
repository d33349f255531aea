import { followUps } from '../../src/handlers/follow-ups';
import { issueCreated } from '../../src/handlers/issue-created';
import { aDesk } from '../fakes/desk';

const retryLater = (seconds: number) => ({ retryAfter: seconds });
const owing = {
  dedupeKey: 'answer:10001:1',
  projectId: 10_000,
  requestId: 10_001,
  requestKey: 'HELP-1',
  owedFor: 'unhappy',
} as const;

async function owed() {
  const desk = aDesk();
  await desk.ask();
  await desk.ports.followUps.owe(owing, desk.now.value);
  return { desk, ports: { ...desk.ports, retryLater } };
}

it('opens what is owed whatever the queue says, and however often', async () => {
  const { desk, ports } = await owed();
  await Promise.all([followUps(ports)({ body: {} }), followUps(ports)(undefined)]);
  expect(desk.issues.made).toHaveLength(1);
});

it('asks to be woken again when the records cannot be had', async () => {
  const { desk, ports } = await owed();
  const failing = {
    ...ports,
    followUps: { ...desk.ports.followUps, lease: () => Promise.reject(new Error('QUERY_TIMED_OUT')) },
  };
  expect(await followUps(failing)({ body: {} })).toEqual({ retryAfter: 30 });
});

describe('Jira reports an issue the app has made', () => {
  const event = {
    eventType: 'avi:jira:created:issue',
    selfGenerated: true,
    issue: { id: '20001', key: 'CARE-1', fields: { assignee: { accountId: 'owner-olga' } } },
  };
  const make = (desk: ReturnType<typeof aDesk>) =>
    desk.issues.createFollowUp({
      dedupeKey: owing.dedupeKey,
      projectId: '1',
      issueTypeId: '1',
      assignee: null,
      severity: 'moderate',
      summary: 'x',
      description: { version: 1, type: 'doc', content: [] },
      labels: [],
    });

  it('makes up for the worker that did not live to write it down', async () => {
    const { desk, ports } = await owed();
    await make(desk);
    await issueCreated(ports)(event);
    expect(await desk.ports.followUps.find(owing.dedupeKey)).toMatchObject({
      state: 'open',
      issueKey: 'CARE-1',
      owner: 'owner-olga',
    });
    await followUps(ports)({});
    expect(desk.issues.made).toHaveLength(1);
    expect(desk.issues.links).toEqual([['CARE-1', 'HELP-1']]);
  });

  it('lets other issues pass, and events nobody understands', async () => {
    const { desk, ports } = await owed();
    await issueCreated(ports)({ ...event, issue: { id: '555', key: 'HELP-5' } });
    await issueCreated(ports)({ ...event, selfGenerated: false });
    expect(await issueCreated(ports)({ nonsense: true })).toBeUndefined();
    expect(await desk.ports.followUps.find(owing.dedupeKey)).toMatchObject({ state: 'owed' });
  });

  it('warns when an answer has two issues after all', async () => {
    const { desk, ports } = await owed();
    await make(desk);
    await make(desk);
    await issueCreated(ports)(event);
    await issueCreated(ports)({ ...event, issue: { id: '20002', key: 'CARE-2' } });
    expect(desk.logged).toContain('one answer has several follow-up issues');
    expect(await desk.ports.followUps.find(owing.dedupeKey)).toMatchObject({ issueKey: 'CARE-1' });
  });

  it('asks for the report again when Jira is not to be had', async () => {
    const { ports } = await owed();
    const failing = { ...ports, issues: { ...ports.issues, readDedupeKey: () => Promise.reject(new Error('down')) } };
    expect(await issueCreated(failing)(event)).toEqual({ retryAfter: 30 });
  });
});
