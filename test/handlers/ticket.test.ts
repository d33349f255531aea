import * as v from 'valibot';
import { ticket as contract } from '../../src/contract/ticket';
import { ticket } from '../../src/handlers/ticket';
import { submitAnswer } from '../../src/app/answering/submit-answer';
import { said } from '../builders';
import { aDesk } from '../fakes/desk';

type Who = Readonly<{ accountId?: string; accountType?: string | null; id?: string }>;

function serving(desk = aDesk()) {
  const handler = ticket(desk.ports);
  const ask = (
    functionKey: keyof typeof contract,
    payload: unknown = {},
    { accountId = 'agent-ben', accountType = 'licensed', id = '10001' }: Who = {},
  ) =>
    handler(
      {
        call: { functionKey, payload: payload },
        context: { accountType, extension: { issue: { id } } },
      },
      { principal: { accountId } },
    );
  return { desk, ask };
}
const isPromised = (name: keyof typeof contract, answer: unknown) => v.safeParse(contract[name].output, answer).success;

it('answers every state in the shape the contract promises', async () => {
  const { desk, ask } = serving();
  const states: unknown[] = [];
  const look = async () => {
    const answer = await ask('readTicket');
    expect(isPromised('readTicket', answer)).toBe(true);
    states.push((answer as { state: string }).state);
  };
  await look();
  await desk.resolve();
  await look();
  await desk.ask();
  await look();
  desk.passDays(14);
  await look();
  desk.passDays(-14);
  const visit = {
    requestKey: 'HELP-1',
    viewer: { accountId: 'customer-dora', accountType: 'customer' },
    locale: 'en-US',
  } as const;
  await submitAnswer(desk.ports, visit, { ...said(), revision: 0, token: 'first-press' });
  await look();
  expect(states).toEqual(['not-resolved', 'planned', 'asked', 'expired', 'answered']);
});

it('tells agents where the follow-up is', async () => {
  const { desk, ask } = serving();
  await desk.ask();
  await desk.ports.followUps.owe(
    { dedupeKey: 'answer:10001:1', projectId: 10_000, requestId: 10_001, requestKey: 'HELP-1', owedFor: 'unhappy' },
    desk.now.value,
  );
  await desk.ports.followUps.opened('answer:10001:1', { id: 7, key: 'CARE-1' }, 'owner-olga', desk.now.value);
  expect(await ask('readTicket')).toMatchObject({ followUp: { issueKey: 'CARE-1', owner: 'Olga', state: 'open' } });
});

it('wants a reason for not asking, and answers with the panel as it then stands', async () => {
  const { desk, ask } = serving();
  await desk.resolve();
  await expect(ask('doNotAsk', { reason: ' ' })).rejects.toThrow('reason');
  const done = await ask('doNotAsk', { reason: 'Settled by phone.' });
  expect(isPromised('doNotAsk', done)).toBe(true);
  expect(done).toMatchObject({ kind: 'done', ticket: { state: 'not-asked', reason: 'withdrawn-by-agent' } });
  expect(await ask('askAnyway')).toMatchObject({ kind: 'done', ticket: { state: 'planned' } });
});

it('is for people who work in Jira and may see the issue', async () => {
  const { ask } = serving();
  await expect(ask('readTicket', {}, { accountType: 'customer' })).rejects.toThrow('people who work in Jira');
  await expect(ask('readTicket', {}, { accountId: 'unidentified' })).rejects.toThrow('sign in');
  const desk = aDesk();
  const hidden = ticket({
    ...desk.ports,
    permissions: { findIssue: async () => null, mayCreateIssues: async () => false },
  });
  const context = { accountType: 'licensed', extension: { issue: { id: '10001' } } } as never;
  await expect(
    hidden({ call: { functionKey: 'readTicket' }, context }, { principal: { accountId: 'agent-ben' } }),
  ).rejects.toThrow('You cannot see this request');
});
