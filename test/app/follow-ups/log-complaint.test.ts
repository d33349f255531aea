import { healComplaints, logComplaint, readComplaints } from '../../../src/app/follow-ups/log-complaint';
import { raiseFollowUps } from '../../../src/app/follow-ups/raise-follow-ups';
import { newRule } from '../../../src/domain/follow-ups/follow-up-routing';
import { aDesk } from '../../fakes/desk';

const ben = { accountId: 'agent-ben', issueId: 10_001 };
const told = {
  ...{ token: '0b6f6f0e-1', how: 'spoken' as const, words: 'He called, and he was angry.' },
  ...{ wantsContact: true, majorConcern: false },
};

it('opens one follow-up that tells what was said, however often the button’s press arrives', async () => {
  const desk = aDesk();
  await logComplaint(desk.ports, ben, told);
  expect(await logComplaint(desk.ports, ben, told)).toMatchObject({ kind: 'logged', complaints: [told] });
  await raiseFollowUps(desk.ports, () => true);
  await raiseFollowUps(desk.ports, () => true);
  expect(desk.issues.made).toHaveLength(1);
  const [issue] = desk.issues.made;
  expect(issue).toMatchObject({ dedupeKey: 'complaint:0b6f6f0e-1', summary: 'Complaint: HELP-1 VPN drops' });
  expect(JSON.stringify(issue?.description)).toContain('He called, and he was angry.');
  expect(await readComplaints(desk.ports, ben)).toMatchObject([{ followUp: { state: 'open', issueKey: 'CARE-1' } }]);
});

it('can be routed as a complaint, and never goes to whoever works on the request', async () => {
  const desk = aDesk();
  const rule = { ...newRule, when: { ...newRule.when, complaint: true }, kind: 'slm' as const };
  const { followUp } = desk.settings.value;
  desk.settings.value = { ...desk.settings.value, followUp: { ...followUp, assignee: 'agent-ana', rules: [rule] } };
  await logComplaint(desk.ports, ben, { ...told, majorConcern: true });
  await raiseFollowUps(desk.ports, () => true);
  expect(desk.issues.made).toMatchObject([
    { labels: ['aftercare', 'aftercare-slm'], severity: 'grave', assignee: null },
  ]);
});

it('is for agents of the desk', async () => {
  const desk = aDesk();
  const stranger = { accountId: 'customer-emil', issueId: 10_001 };
  expect(await logComplaint(desk.ports, stranger, told)).toEqual({ kind: 'refused', because: 'not-allowed' });
  expect(await readComplaints(desk.ports, stranger)).toBeNull();
  expect(await desk.ports.complaints.find(told.token)).toBeNull();
});

it('owes the follow-up later when a crash came between', async () => {
  const desk = aDesk();
  const dying = {
    ...desk.ports,
    followUps: { ...desk.ports.followUps, owe: () => Promise.reject(new Error('Gone.')) },
  };
  await expect(logComplaint(dying, ben, told)).rejects.toThrow('Gone.');
  await healComplaints(desk.ports);
  await healComplaints(desk.ports);
  await raiseFollowUps(desk.ports, () => true);
  expect(desk.issues.made).toHaveLength(1);
});

it('keeps what was said of a rated agent from them where the project limits their view', async () => {
  const desk = aDesk();
  desk.settings.value = { ...desk.settings.value, limitRatedAgent: true };
  await desk.ask();
  await logComplaint(desk.ports, ben, told);
  expect(await readComplaints(desk.ports, { accountId: 'agent-ana', issueId: 10_001 })).toEqual([]);
  expect(await readComplaints(desk.ports, ben)).toHaveLength(1);
});
