import fc from 'fast-check';
import { owedFor } from '../../../src/domain/answering/answer';
import {
  followUpKinds,
  newRule,
  routeFollowUp,
  severities,
  type RoutedStory,
  type RoutedTo,
  type RoutingCondition,
  type RoutingRule,
} from '../../../src/domain/follow-ups/follow-up-routing';
import { reasons } from '../../../src/domain/answering/reason';
import { scores } from '../../../src/domain/answering/score';

const usual = { projectId: '1', issueTypeId: '10', assignee: 'olga' };
const people = ['olga', 'ana', 'ben', 'chi'];
const aStory = (given: Partial<RoutedStory> = {}): RoutedStory => ({
  ...{ dedupeKey: 'answer:10001:1', owedFor: 'unhappy', severity: 'moderate', score: 2, isSolved: true, reasons: [] },
  ...{
    wantsContact: false,
    majorConcern: false,
    isAfterChange: false,
    requestTypeId: '1',
    organisationId: '1',
    ratedAgent: 'ben',
  },
  ...given,
});
const aRule = ({ when, ...given }: Partial<Omit<RoutingRule, 'when'>> & { when?: Partial<RoutingCondition> } = {}) => ({
  ...newRule,
  ...given,
  when: { ...newRule.when, ...when },
});

const id = fc.constantFrom('1', '2', '3');
const list = <T>(of: readonly T[]) => fc.subarray([...of], { maxLength: 2 });
const assignee: fc.Arbitrary<RoutedTo> = fc.oneof(
  fc.record({ mode: fc.constantFrom('usual' as const, 'nobody' as const) }),
  fc.record({ mode: fc.constant('person' as const), person: fc.constantFrom(...people) }),
  fc.record({ mode: fc.constant('rotation' as const), people: list(people) }),
  fc.record({ mode: fc.constantFrom('service-owner' as const, 'project-lead' as const) }),
);
const rule: fc.Arbitrary<RoutingRule> = fc.record({
  when: fc.record({
    severities: list(severities),
    maxScore: fc.option(fc.constantFrom(...scores)),
    ...{ notSolved: fc.boolean(), majorConcern: fc.boolean(), wantsContact: fc.boolean(), complaint: fc.boolean() },
    afterChange: fc.boolean(),
    ...{ reasons: list(reasons), requestTypes: list(['1', '2']), organisations: list(['1', '2']) },
  }),
  kind: fc.constantFrom(...followUpKinds),
  projectId: fc.option(id),
  issueTypeId: fc.option(id),
  urgency: fc.option(fc.constantFrom(...severities)),
  assignee,
  dueHours: fc.option(fc.integer({ min: 1, max: 100 })),
  watchers: list(people),
});
const story: fc.Arbitrary<RoutedStory> = fc.record({
  dedupeKey: fc.integer({ min: 1 }).map((issue) => `answer:${issue}:1`),
  owedFor: fc.constantFrom(...owedFor),
  severity: fc.constantFrom(...severities),
  score: fc.option(fc.constantFrom(...scores)),
  isSolved: fc.option(fc.boolean()),
  reasons: list(reasons),
  ...{ wantsContact: fc.boolean(), majorConcern: fc.boolean(), isAfterChange: fc.boolean() },
  ...{ requestTypeId: fc.option(id), organisationId: fc.option(id), ratedAgent: fc.option(fc.constantFrom(...people)) },
});
const rules = fc.array(rule, { maxLength: 5 });

describe('where a follow-up goes', () => {
  it('is where follow-ups go as a rule when no rule applies', () => {
    expect(routeFollowUp([], usual, aStory())).toEqual({
      ...{ kind: 'general', rule: null, projectId: '1', issueTypeId: '10' },
      ...{ severity: 'moderate', assignee: 'olga', lead: null, dueHours: null, watchers: [] },
    });
  });

  it('is decided by the first rule that applies', () => {
    const given = [
      aRule({ when: { majorConcern: true }, kind: 'slm' }),
      aRule({
        when: { maxScore: 2 },
        kind: 'incident',
        projectId: '2',
        issueTypeId: '20',
        urgency: 'grave',
        dueHours: 4,
      }),
      aRule({ kind: 'request' }),
    ];
    expect(routeFollowUp(given, usual, aStory())).toMatchObject({
      ...{ kind: 'incident', rule: 2, projectId: '2', issueTypeId: '20', severity: 'grave', dueHours: 4 },
    });
    expect(routeFollowUp(given, usual, aStory({ majorConcern: true }))).toMatchObject({ kind: 'slm', rule: 1 });
    expect(routeFollowUp(given, usual, aStory({ score: 3 }))).toMatchObject({ kind: 'request', rule: 3 });
  });

  it.each<[string, Partial<RoutingCondition>, Partial<RoutedStory>, Partial<RoutedStory>]>([
    ['how grave it is', { severities: ['grave'] }, { severity: 'grave' }, { severity: 'serious' }],
    ['the score', { maxScore: 1 }, { score: 1 }, { score: null }],
    ['not being solved', { notSolved: true }, { isSolved: false }, { isSolved: null }],
    [
      'one of its reasons',
      { reasons: ['came-back', 'unfriendly'] },
      { reasons: ['unfriendly'] },
      { reasons: ['kind'] },
    ],
    ['its request type', { requestTypes: ['7'] }, { requestTypeId: '7' }, { requestTypeId: null }],
    ['its organisation', { organisations: ['7'] }, { organisationId: '7' }, { organisationId: '1' }],
    ['the wish for contact', { wantsContact: true }, { wantsContact: true }, {}],
    ['being a complaint', { complaint: true }, { owedFor: 'complaint' }, {}],
  ])('can depend on %s', (_, when, matching, other) => {
    const given = [aRule({ when, kind: 'change' })];
    expect(routeFollowUp(given, usual, aStory(matching)).rule).toBe(1);
    expect(routeFollowUp(given, usual, aStory(other)).rule).toBeNull();
  });

  it('goes round among people, the rated agent left out', () => {
    const given = [aRule({ assignee: { mode: 'rotation', people: ['ana', 'ben', 'chi'] } })];
    const taken = Array.from(
      { length: 300 },
      (_, n) => routeFollowUp(given, usual, aStory({ dedupeKey: `answer:${n}:1` })).assignee,
    );
    expect(new Set(taken)).toEqual(new Set(['ana', 'chi']));
    expect(taken.filter((person) => person === 'ana').length).toBeGreaterThan(100);
  });

  it('falls back to whoever looks after follow-ups when a rule names the rated agent', () => {
    const given = [aRule({ assignee: { mode: 'person', person: 'ben' } })];
    expect(routeFollowUp(given, usual, aStory()).assignee).toBe('olga');
    expect(routeFollowUp(given, { ...usual, assignee: 'ben' }, aStory()).assignee).toBeNull();
  });
});

describe('for any rules and any follow-up', () => {
  it('there is one route, the same at every attempt', () => {
    fc.assert(
      fc.property(rules, story, (given, one) => {
        const route = routeFollowUp(given, usual, one);
        expect(routeFollowUp(structuredClone(given), usual, { ...one })).toEqual(route);
        expect(route.rule === null || (route.rule >= 1 && route.rule <= given.length)).toBe(true);
        expect(route.projectId).not.toBeNull();
      }),
    );
  });

  it('rules after the one that decided make no difference, and none before it applied', () => {
    fc.assert(
      fc.property(rules, story, rule, (given, one, more) => {
        const route = routeFollowUp(given, usual, one);
        if (route.rule === null) return;
        expect(routeFollowUp([...given.slice(0, route.rule), more], usual, one)).toEqual(route);
        expect(routeFollowUp(given.slice(0, route.rule - 1), usual, one).rule).toBeNull();
      }),
    );
  });

  it('the rated agent never gets it', () => {
    fc.assert(
      fc.property(rules, story, (given, one) => {
        const { assignee: chosen } = routeFollowUp(given, usual, one);
        expect(chosen === null || chosen !== one.ratedAgent).toBe(true);
      }),
    );
  });
});
