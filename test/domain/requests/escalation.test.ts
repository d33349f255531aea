import type { Change } from '../../../src/domain/requests/cycle';
import { isEscalated, type EscalationStory } from '../../../src/domain/requests/escalation';

const change = (at: number, field: string, from: string | null, to: string | null): Change => ({ at, field, from, to });
const story = (given: Partial<EscalationStory> = {}): EscalationStory => ({
  ...{ from: 0, resolvedAt: 100, changes: [], priorityOrder: ['10001', '1', '3'], labels: [], slaMissed: false },
  ...given,
});
const by = (sign: 'priority' | 'label' | 'sla', given: Partial<EscalationStory>) =>
  isEscalated({ by: sign, label: 'Escalated' }, story(given));

describe('an escalation by priority', () => {
  it('is a change to a priority further up the site’s own order, whatever its number', () => {
    expect(by('priority', { changes: [change(50, 'priority', '3', '10001')] })).toBe(true);
    expect(by('priority', { changes: [change(50, 'priority', '1', '3')] })).toBe(false);
  });

  it('counts in the cycle in which it happened, and not after the resolution', () => {
    const changes = [change(50, 'priority', '3', '1')];
    expect(by('priority', { changes, from: 50 })).toBe(false);
    expect(by('priority', { changes, resolvedAt: 49 })).toBe(false);
    expect(by('priority', { changes, resolvedAt: 50 })).toBe(true);
  });

  it('is unknown where Jira does not tell the order, and no guess where a priority is gone', () => {
    const changes = [change(50, 'priority', '3', '1')];
    expect(by('priority', { changes, priorityOrder: [] })).toBeNull();
    expect(by('priority', { changes, priorityOrder: ['3'] })).toBe(false);
    expect(by('priority', { changes, priorityOrder: ['1'] })).toBe(false);
  });
});

describe('an escalation by label', () => {
  it('is a label the request carried when it was resolved', () => {
    expect(by('label', { labels: ['vpn', 'escalated'] })).toBe(true);
    expect(by('label', { labels: ['de-escalated'] })).toBe(false);
  });

  it('is not moved by labels that came or went afterwards', () => {
    expect(by('label', { labels: ['escalated'], changes: [change(150, 'labels', 'vpn', null)] })).toBe(false);
    expect(by('label', { labels: [], changes: [change(150, 'labels', 'vpn escalated', null)] })).toBe(true);
  });
});

it('an escalation by SLA needs both a raise and a miss', () => {
  const changes = [change(50, 'priority', '3', '1')];
  expect(by('sla', { changes })).toBe(false);
  expect(by('sla', { slaMissed: true })).toBe(false);
  expect(by('sla', { changes, slaMissed: true })).toBe(true);
});
