import fc from 'fast-check';
import { nothing } from '../../../src/domain/figures/answer-cell';
import { tally } from '../../../src/domain/figures/follow-up-tally';
import {
  isEmptyPeriod,
  maturityFigures,
  type MaturityFigures,
  type MaturityParts,
} from '../../../src/domain/maturity/maturity';
import {
  maturityLevels,
  maturityOf,
  maturityRules,
  nothingToJudge,
  stateOf,
} from '../../../src/domain/maturity/maturity-levels';
import { maturityMetrics } from '../../../src/domain/maturity/maturity-metric';
import { noRequests } from '../../../src/domain/figures/request-sums';
import { plain, shareOf } from '../../../src/domain/figures/share';
import { usualRates } from '../../../src/domain/settings/service-rates';

const hours = (n: number, each: number) =>
  new Map([[Math.floor(8 * Math.log2(each * 3_600)), { n, seconds: n * each * 3_600 }]]);
const parts = (given: Partial<MaturityParts> = {}): MaturityParts => ({
  answers: nothing,
  requests: {
    ...noRequests,
    closed: 200,
    eligible: 180,
    asked: 100,
    slaMet: 150,
    slaMissed: 50,
    reopened: 10,
    firstLine: 160,
    plain: 50,
  },
  people: { eligible: 90, answered: 30 },
  times: { respond: hours(200, 1), restore: hours(190, 4), resolve: hours(180, 5) },
  channels: [
    { closed: 150, isChosen: true },
    { closed: 50, isChosen: false },
    { closed: 0, isChosen: true },
  ],
  followUps: tally([]),
  ...{ visits: 0, lostMinutes: null, rates: usualRates },
  ...given,
});
const figures = (given: Partial<MaturityParts> = {}) => maturityFigures(parts(given));

describe('the metrics of the maturity page', () => {
  it('count what was resolved, by whom, how it came in and whether it held', () => {
    expect(figures()).toMatchObject({
      'survey-coverage': { share: { k: 100, n: 200 } },
      'people-responding': { share: { k: 30, n: 90 } },
      'within-sla': { share: { k: 150, n: 200 } },
      'first-line': { share: { k: 160, n: 200 } },
      held: { share: { k: 190, n: 200 } },
      'defined-path': { share: { k: 150, n: 250 } },
      'contact-points': { count: 2 },
      'time-to-respond': { kind: 'time', n: 200, meanMs: 3_600_000 },
    });
  });

  it('say which setting, question or SLA they need instead of making something up', () => {
    expect(figures({ requests: { ...noRequests, closed: 200 } })).toMatchObject({
      'within-sla': { kind: 'needs', what: 'sla' },
      'lost-time': { kind: 'needs', what: 'lost-time' },
      'cost-per-contact': { kind: 'needs', what: 'rates' },
      'cost-of-violations': { kind: 'needs', what: 'rates' },
    });
  });

  it('cost what the owner says: a contact as given, else the agent’s time; a missed SLA each', () => {
    const rates = { ...usualRates, currency: 'CHF', perAgentHour: 90, minutesPerContact: 20, perSlaViolation: 250 };
    expect(figures({ rates })).toMatchObject({
      'cost-per-contact': { amount: 30, currency: 'CHF', units: 200 },
      'cost-of-violations': { amount: 12_500, units: 50 },
    });
    expect(figures({ rates: { ...rates, perContact: 12 } })['cost-per-contact']).toMatchObject({ amount: 12 });
  });

  it('count the ways people used to say how it went', () => {
    const row = { owedAt: 0, openedAt: null, readAt: 5, contactedAt: null, remedied: null, remediedAt: 6, closedAt: 7 };
    const followUps = tally([
      { ...row, why: 'complaint', state: 'recovered' },
      { ...row, why: 'unhappy', state: 'open', readAt: null },
    ]);
    const found = figures({ followUps, visits: 2 });
    expect(found['feedback-channels']).toEqual({ kind: 'count', count: 3, of: 5 });
    expect(found['answers-read']).toMatchObject({ share: { k: 1, n: 2 } });
    expect(found['customer-meetings']).toMatchObject({ count: 2 });
  });

  it('know a median of lost time, and nothing where nobody said any', () => {
    expect(figures({ lostMinutes: [30, 60, 90] })['lost-time']).toMatchObject({
      kind: 'time',
      n: 3,
      meanMs: 3_600_000,
    });
    expect(figures({ lostMinutes: [] })['lost-time']).toEqual({ kind: 'none' });
  });

  it('stand with no data at all', () => {
    const found = figures({
      requests: noRequests,
      people: { eligible: 0, answered: 0 },
      channels: [],
      times: { respond: new Map(), restore: new Map(), resolve: new Map() },
    });
    expect(maturityOf(found).level).toBe(1);
    expect(found['within-sla']).toEqual({ kind: 'none' });
  });
});

describe('a period', () => {
  const nobody = { requests: noRequests, answers: nothing };

  it('holds nothing to judge without requests, answers and follow-ups, whatever the settings and visits say', () => {
    expect(isEmptyPeriod(parts({ ...nobody, visits: 2 }))).toBe(true);
    expect(nothingToJudge.level).toBeNull();
    expect(nothingToJudge.rules.every(({ state }) => state === 'unjudged')).toBe(true);
  });

  it('is judged by a single request, even a plain one', () => {
    expect(isEmptyPeriod(parts({ requests: { ...noRequests, closed: 1 } }))).toBe(false);
    expect(isEmptyPeriod(parts({ requests: { ...noRequests, plain: 1 } }))).toBe(false);
  });
});

describe('a rule', () => {
  const share = (k: number, n: number) => ({ kind: 'share', share: shareOf(plain(k, n)) }) as const;

  it('of a share asks the lower end of its interval, and says nothing below twenty', () => {
    const demand = { kind: 'share', least: 0.8 } as const;
    expect(stateOf(demand, share(19, 19))).toBe('too-few');
    expect(stateOf(demand, share(20, 20))).toBe('met');
    expect(stateOf(demand, share(83, 100))).toBe('missed');
    expect(stateOf(demand, share(90, 100))).toBe('met');
  });

  it('of a count is met from that number on', () => {
    const demand = { kind: 'count', least: 3 } as const;
    expect(stateOf(demand, { kind: 'count', count: 2, of: null })).toBe('missed');
    expect(stateOf(demand, { kind: 'count', count: 3, of: null })).toBe('met');
  });

  it('that asks for knowing is met by twenty requests or a rate, not by a gap', () => {
    const demand = { kind: 'known' } as const;
    expect(stateOf(demand, { kind: 'time', n: 19, meanMs: 1, medianMs: 1, interval: null })).toBe('too-few');
    expect(stateOf(demand, { kind: 'time', n: 20, meanMs: 1, medianMs: 1, interval: null })).toBe('met');
    expect(stateOf(demand, { kind: 'money', amount: 1, currency: 'EUR', units: 0 })).toBe('met');
    expect(stateOf(demand, { kind: 'needs', what: 'rates' })).toBe('needs');
    expect(stateOf(demand, { kind: 'none' })).toBe('too-few');
  });
});

describe('the level', () => {
  /** Figures that meet exactly the rules up to a level. */
  const meeting = (level: number): MaturityFigures => {
    const best = { kind: 'share', share: shareOf(plain(1_000, 1_000)) } as const;
    const none = { kind: 'none' } as const;
    const needed = new Set(maturityRules.filter((rule) => rule.level <= level).map(({ metric }) => metric));
    const value = (metric: (typeof maturityMetrics)[number]) => {
      const rules = maturityRules.filter((rule) => rule.metric === metric && rule.level <= level);
      const demand = rules.at(-1)?.demand;
      if (demand?.kind === 'count') return { kind: 'count', count: demand.least, of: null } as const;
      return needed.has(metric) ? best : none;
    };
    return Object.fromEntries(maturityMetrics.map((metric) => [metric, value(metric)])) as MaturityFigures;
  };

  it.each(maturityLevels)('is %i where its rules and those below are met, and no more', (level) => {
    const { level: found } = maturityOf({ ...meeting(level) });
    expect(found).toBeGreaterThanOrEqual(level);
    if (level < 5) {
      const above = maturityRules.find((rule) => rule.level === level + 1);
      if (!above) throw new Error('Every level has rules.');
      expect(maturityOf({ ...meeting(level), [above.metric]: { kind: 'none' } }).level).toBeLessThanOrEqual(level);
    }
  });

  it('falls to below the lowest rule that is not met, whatever holds above', () => {
    const all = meeting(5);
    for (const rule of maturityRules)
      expect(maturityOf({ ...all, [rule.metric]: { kind: 'none' } }).level).toBeLessThan(rule.level);
  });

  it('never falls where a share rises', () => {
    fc.assert(
      fc.property(fc.constantFrom(...maturityMetrics), fc.nat(500), fc.nat(500), (metric, a, b) => {
        const of = (k: number) =>
          maturityOf({ ...meeting(5), [metric]: { kind: 'share', share: shareOf(plain(k, 500)) } }).level;
        return of(Math.min(a, b)) <= of(Math.max(a, b));
      }),
    );
  });

  it('asks no less of a metric the higher it is', () => {
    for (const metric of maturityMetrics) {
      const least = maturityRules
        .filter((rule) => rule.metric === metric)
        .map(({ demand }) => (demand.kind === 'known' ? 0 : demand.least));
      expect(least).toEqual([...least].sort((x, y) => x - y));
    }
  });
});
