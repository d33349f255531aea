import fc from 'fast-check';
import { decideEligibility, restsUntil, whyAtRest, type Candidate } from '../../../src/domain/asking/eligibility';
import { noExclusions, noFacts } from '../../../src/domain/asking/exclusions';
import { defaultSettings, type ProjectSettings } from '../../../src/domain/settings/project-settings';

const aCandidate = (given: Partial<Candidate> = {}): Candidate => ({
  key: '10001:1',
  requestTypeId: '1',
  resolutionId: '10000',
  reporter: { accountId: 'customer-dora', active: true, kind: 'customer' },
  assigneeId: 'agent-ana',
  organisationIds: ['1'],
  facts: noFacts,
  ...given,
});
const settings = (given: Partial<ProjectSettings> = {}): ProjectSettings => ({ ...defaultSettings, ...given });
const agent = { accountId: 'agent-ben', active: true, kind: 'agent' } as const;

describe('who is asked', () => {
  it('an active customer of a request that an agent resolved', () =>
    expect(decideEligibility(aCandidate(), settings())).toEqual({ kind: 'eligible', inclusion: 1 }));

  it.each([
    ['an issue without request type', aCandidate({ requestTypeId: null }), settings({ on: false }), 'not-a-request'],
    ['a project that is switched off', aCandidate({ reporter: null }), settings({ on: false }), 'project-off'],
    ['a request without reporter', aCandidate({ reporter: null }), settings(), 'no-reporter'],
    [
      'a closed account, whatever it was',
      aCandidate({ reporter: { ...agent, active: false } }),
      settings(),
      'reporter-inactive',
    ],
    [
      'what the filter finds, before who it is',
      aCandidate({ facts: { matchesFilter: true, groupIds: [] } }),
      settings({ exclusions: { ...noExclusions, jql: 'labels = quiet', people: ['customer-dora'] } }),
      'excluded-by-filter',
    ],
    [
      'a person to be left in peace',
      aCandidate(),
      settings({ exclusions: { ...noExclusions, people: ['customer-dora'] } }),
      'excluded-person',
    ],
    [
      'a member of a group to be left in peace',
      aCandidate({ facts: { matchesFilter: false, groupIds: ['g2'] } }),
      settings({ exclusions: { ...noExclusions, groups: ['g1', 'g2'] } }),
      'excluded-person',
    ],
    [
      'a request of an organisation to be left in peace',
      aCandidate({ organisationIds: ['1', '2'] }),
      settings({ exclusions: { ...noExclusions, organisations: ['2'] } }),
      'excluded-person',
    ],
    [
      'an excluded resolution, before the filter',
      aCandidate({ facts: { matchesFilter: true, groupIds: [] } }),
      settings({ excludedResolutions: ['10000'], exclusions: { ...noExclusions, jql: 'labels = quiet' } }),
      'excluded-resolution',
    ],
    ['a request by an agent of the desk', aCandidate({ reporter: agent }), settings(), 'reporter-is-agent'],
    [
      'a request resolved by its own reporter',
      aCandidate({ assigneeId: 'customer-dora' }),
      settings(),
      'reporter-is-agent',
    ],
    [
      'a request raised by an app',
      aCandidate({ reporter: { accountId: 'app', active: true, kind: 'app' } }),
      settings(),
      'reporter-is-app',
    ],
    [
      'an excluded request type',
      aCandidate(),
      settings({ excludedRequestTypes: ['1'], excludedResolutions: ['10000'] }),
      'excluded-request-type',
    ],
    ['an excluded resolution', aCandidate(), settings({ excludedResolutions: ['10000'] }), 'excluded-resolution'],
  ])('not %s', (_, candidate, given, because) =>
    expect(decideEligibility(candidate, given)).toEqual({ kind: 'ineligible', because }),
  );
});

describe('sampling', () => {
  const keys = fc
    .tuple(fc.integer({ min: 1, max: 1e9 }), fc.integer({ min: 1, max: 9 }))
    .map(([issue, cycle]) => `${issue}:${cycle}`);

  it('decides the same on every delivery', () => {
    fc.assert(
      fc.property(keys, fc.double({ min: 0.01, max: 1, noNaN: true }), (key, sampling) => {
        const decide = () => decideEligibility(aCandidate({ key }), settings({ sampling }));
        expect(decide()).toEqual(decide());
      }),
    );
  });

  it('asks everybody it would have asked at a lower rate', () => {
    fc.assert(
      fc.property(keys, fc.double({ min: 0.01, max: 0.5, noNaN: true }), (key, low) => {
        const at = (sampling: number) => decideEligibility(aCandidate({ key }), settings({ sampling })).kind;
        if (at(low) === 'eligible') expect(at(low * 2)).toBe('eligible');
      }),
    );
  });

  it('asks the share that was set, to within chance', () => {
    const asked = Array.from({ length: 20_000 }, (_, n) =>
      decideEligibility(aCandidate({ key: `${10_000 + n}:1` }), settings({ sampling: 0.3 })),
    );
    const share = asked.filter(({ kind }) => kind === 'eligible').length / asked.length;
    expect(Math.abs(share - 0.3)).toBeLessThan(4 * Math.sqrt((0.3 * 0.7) / 20_000));
  });
});

describe('a person at rest', () => {
  const now = Date.parse('2026-03-20T12:00:00Z');
  const asked = (daysAgo: number) => ({ optedOut: false, snoozedUntil: null, askedAt: now - daysAgo * 86_400_000 });

  it('is left in peace until the rest period is over, to the millisecond', () => {
    expect(whyAtRest({ ...asked(14), askedAt: now - 14 * 86_400_000 + 1 }, 14, now)).toBe('resting');
    expect(whyAtRest(asked(14), 14, now)).toBeNull();
    expect(restsUntil(now, 14)).toBe(Date.parse('2026-04-03T12:00:00Z'));
  });

  it('who stopped is never asked, and who snoozed not before the end of it', () => {
    expect(whyAtRest({ optedOut: true, snoozedUntil: null, askedAt: null }, 0, now)).toBe('opted-out');
    expect(whyAtRest({ optedOut: false, snoozedUntil: now + 1, askedAt: null }, 0, now)).toBe('snoozed');
    expect(whyAtRest({ optedOut: false, snoozedUntil: now, askedAt: null }, 0, now)).toBeNull();
  });
});
