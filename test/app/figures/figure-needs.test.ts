import { followUpNeeds } from '../../../src/app/figures/figure-needs';
import type { OpenFollowUp } from '../../../src/ports/figures/figure-records';
import { at } from '../../builders';

const now = at('2026-03-02T12:00:00Z');
const anOpen = (given: Partial<OpenFollowUp>): OpenFollowUp => ({
  ...{ state: 'contacted', why: 'unhappy', owedAt: at('2026-03-02T09:00:00Z').getTime(), issueKey: 'CARE-1' },
  ...{ problem: null, linkRefused: false, hasOwner: true, contacted: true, read: true, wantsContact: false },
  repeatOf: null,
  ...given,
});

const issues = (...keys: readonly string[]) => ({ issues: keys.map((issueKey) => ({ issueKey })), more: 0 });

describe('what a service owner has to see to about follow-ups', () => {
  it('is nothing while all are looked after', () => {
    expect(followUpNeeds([anOpen({})], now)).toEqual([]);
  });

  it('names those nobody is assigned to, once Jira has had its time to assign them', () => {
    const fresh = anOpen({ hasOwner: false, issueKey: 'CARE-2', owedAt: now.getTime() - 60_000 });
    const owed = anOpen({ hasOwner: false, state: 'owed', issueKey: null, problem: 'no-permission' });
    expect(followUpNeeds([anOpen({ hasOwner: false }), fresh, owed], now)).toMatchObject([
      { kind: 'stuck', count: 1 },
      { kind: 'unassigned', count: 1, oldest: '2026-03-02T09:00:00.000Z', issues: [{ issueKey: 'CARE-1' }] },
    ]);
  });

  it('counts people, not follow-ups, who were unhappy before', () => {
    const open = [
      anOpen({ repeatOf: '7' }),
      anOpen({ repeatOf: '7', issueKey: 'CARE-2' }),
      anOpen({ repeatOf: '9', issueKey: 'CARE-3' }),
    ];
    expect(followUpNeeds([...open, anOpen({ issueKey: 'CARE-4' })], now)).toEqual([
      { kind: 'repeat-unhappy', count: 2, ...issues('CARE-1', 'CARE-2', 'CARE-3') },
    ]);
  });

  it('names the first five, and says how many more there are', () => {
    const open = Array.from({ length: 7 }, (_, n) => anOpen({ linkRefused: true, issueKey: `CARE-${n}` }));
    expect(followUpNeeds(open, now)).toEqual([
      { kind: 'unlinked', count: 7, ...issues('CARE-0', 'CARE-1', 'CARE-2', 'CARE-3', 'CARE-4'), more: 2 },
    ]);
  });

  it('names those Jira would not link to their requests', () => {
    expect(followUpNeeds([anOpen({ linkRefused: true })], now)).toEqual([
      { kind: 'unlinked', count: 1, ...issues('CARE-1') },
    ]);
  });
});
