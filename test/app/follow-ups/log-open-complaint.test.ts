import {
  logOpenComplaint,
  readOpenComplaints,
  type ToldOpenComplaint,
} from '../../../src/app/follow-ups/log-open-complaint';
import { raiseFollowUps } from '../../../src/app/follow-ups/raise-follow-ups';
import { readFollowUp } from '../../../src/app/follow-ups/read-follow-up';
import { aDesk } from '../../fakes/desk';

const olga = { accountId: 'owner-olga', projectId: 10_000 };
const told: ToldOpenComplaint = {
  ...{ token: 'aaaaaaaa-1', how: 'spoken', words: 'Nobody ever calls back.', wantsContact: true, majorConcern: false },
  customer: { accountId: null, name: 'Mr Gruber of Plant 2' },
};
const aDoor = (mayAdminister = true) => {
  const desk = aDesk();
  const permissions = { ...desk.ports.permissions, mayAdminister: async () => mayAdminister };
  return { desk, ports: { ...desk.ports, permissions } };
};

describe('a complaint without a request', () => {
  it('owes one follow-up that names who complained and is linked to nothing', async () => {
    const { desk, ports } = aDoor();
    await logOpenComplaint(ports, olga, told);
    await logOpenComplaint(ports, olga, told);
    await raiseFollowUps(ports, () => true);
    expect(desk.issues.made).toMatchObject([{ summary: 'Complaint: Mr Gruber of Plant 2', assignee: 'owner-olga' }]);
    const story = JSON.stringify(desk.issues.made[0]?.description);
    expect(story).toContain('Nobody ever calls back.');
    expect(story).toContain('Mr Gruber of Plant 2, about no request.');
    expect(desk.issues.links).toEqual([]);
    expect(await readOpenComplaints(ports, olga)).toMatchObject([
      { name: 'Mr Gruber of Plant 2', followUp: { state: 'open', issueKey: 'CARE-1' } },
    ]);
    const { due } = (await ports.lives.find('complaint:aaaaaaaa-1')) ?? {};
    expect(due?.read).toBe(Date.parse('2026-03-03T13:00:00Z'));
  });

  it('goes by the account of somebody who was picked, so that they can be erased', async () => {
    const { ports } = aDoor();
    await logOpenComplaint(ports, olga, { ...told, customer: { accountId: 'customer-dora', name: 'Dora' } });
    expect(await readOpenComplaints(ports, olga)).toMatchObject([{ name: 'Dora', customerName: null }]);
    await ports.complaints.erase('customer-dora');
    expect(await readOpenComplaints(ports, olga)).toMatchObject([{ name: null, words: '' }]);
  });

  it('can be looked after on its issue without a request to look at', async () => {
    const { desk, ports } = aDoor();
    await logOpenComplaint(ports, olga, told);
    await raiseFollowUps(ports, () => true);
    const issueId = desk.issues.made[0]?.id ?? 0;
    desk.followUpIssues.put(issueId);
    const seen = { issueId, key: 'CARE-1', projectId: 10_001, reporter: null, resolvedAt: null };
    expect(await readFollowUp(ports, seen, 'owner-olga')).toMatchObject({ answer: null, request: { key: '' } });
  });

  it('is for administrators of the project', async () => {
    const { ports } = aDoor(false);
    expect(await logOpenComplaint(ports, olga, told)).toBeNull();
    expect(await readOpenComplaints(ports, olga)).toBeNull();
  });
});
