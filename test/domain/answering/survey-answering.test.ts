import fc from 'fast-check';
import {
  decideStanding,
  movesNativeFeedback,
  readBy,
  tidy,
  type SurveyStanding,
} from '../../../src/domain/answering/survey-answering';
import { candidateReasons } from '../../../src/domain/asking/eligibility';
import { personNumber } from '../../../src/domain/hash';
import { said } from '../../builders';

const day = 86_400_000;
const rules = { on: true, closesDays: 14, doneSince: null };
const dora = { accountId: 'dora', isReporter: true, isAgent: false };
const survey = (given: Partial<SurveyStanding> = {}): SurveyStanding => ({
  ...{
    person: personNumber('dora'),
    ratedAgent: 'ana',
    resolvedAt: 0,
    endedAt: null,
    reason: null,
    askedAt: day,
    closesAt: 15 * day,
  },
  ...given,
});
const because = (...given: Parameters<typeof decideStanding>) => {
  const standing = decideStanding(...given);
  return standing.kind === 'refused' ? standing.because : standing.as;
};

it('is told that the question has closed where the ledger knows nothing of a request long done', () => {
  const doneSince = 10 * day;
  const known = (now: number) => because(dora, null, { ...rules, doneSince }, now);
  expect([known(doneSince + day), known(doneSince + day + 1)]).toEqual(['not-resolved', 'closed']);
});

describe('who may answer', () => {
  it('is the reporter, asked or not', () => {
    expect(because(dora, survey(), rules, 2 * day)).toBe('asked');
    expect(because(dora, survey({ askedAt: null, closesAt: null }), rules, 2 * day)).toBe('volunteered');
  });

  it('is never an agent of the desk nor the one who is rated', () => {
    expect(because({ ...dora, isAgent: true }, survey(), rules, 0)).toBe('agents-do-not-rate');
    expect(because({ ...dora, accountId: 'ana' }, survey({ person: personNumber('ana') }), rules, 0)).toBe(
      'agents-do-not-rate',
    );
  });

  it('is nobody else, whatever stands, and they read nothing', () => {
    const standing = fc.record({
      person: fc.constantFrom(personNumber('dora'), 0),
      endedAt: fc.constantFrom(null, 5),
      reason: fc.constantFrom(null, ...candidateReasons),
      askedAt: fc.constantFrom(null, 1),
      closesAt: fc.constantFrom(null, 9),
    });
    fc.assert(
      fc.property(standing, fc.boolean(), fc.nat(), (given, on, now) => {
        const stranger = { accountId: 'emil', isReporter: false, isAgent: false };
        expect(decideStanding(stranger, survey(given), { ...rules, on }, now)).toEqual({
          kind: 'refused',
          because: 'not-yours',
          mayRead: false,
        });
      }),
    );
  });
});

describe('when an answer is taken', () => {
  it.each([
    ['before the request is resolved', null, 'not-resolved'],
    ['when it is open again', survey({ endedAt: 5 }), 'not-resolved'],
    ['when an agent withdrew it', survey({ reason: 'withdrawn-by-agent' }), 'withdrawn'],
    ['for what is no request', survey({ reason: 'not-a-request' }), 'not-a-request'],
    ['from an agent as reporter', survey({ reason: 'reporter-is-agent' }), 'agents-do-not-rate'],
    ['after it has closed', survey({ closesAt: 2 * day }), 'closed'],
  ] as const)('is not %s', (_, given, reason) => {
    expect(because(dora, given, rules, 2 * day)).toBe(reason);
  });

  it('is in spite of what kept us from asking', () => {
    for (const reason of [
      'resting',
      'not-sampled',
      'opted-out',
      'excluded-request-type',
      'back-filled',
      'already-answered',
    ] as const)
      expect(because(dora, survey({ reason, askedAt: null, closesAt: null }), rules, day)).toBe('volunteered');
  });

  it('is not while surveys are switched off', () => {
    expect(because(dora, survey(), { ...rules, on: false }, day)).toBe('switched-off');
  });
});

describe('an answer is tidied', () => {
  it('of blank words, doubled reasons and a score that belongs to nothing', () => {
    expect(tidy(said({ solved: false, score: 3, comment: ' \n ', reasons: ['fast', 'fast'] }))).toMatchObject({
      score: null,
      comment: null,
      reasons: ['fast'],
    });
  });

  it('down to nothing when it is taken back', () => {
    expect(tidy(said({ solved: null, comment: 'x', majorConcern: true }))).toEqual(said({ solved: null, score: null }));
  });

  it('and is the same when tidied twice', () => {
    const any = fc.record({
      solved: fc.constantFrom(true, false, null),
      score: fc.constantFrom(1, 5, null),
      comment: fc.option(fc.string()),
      wantsContact: fc.boolean(),
    });
    fc.assert(
      fc.property(any, (given) => expect(tidy(tidy(said(given as never)))).toEqual(tidy(said(given as never)))),
    );
  });
});

it('posts the native feedback for a new score or new words alone', () => {
  expect(movesNativeFeedback(said(), null)).toBe(true);
  expect(movesNativeFeedback(said({ score: null }), said())).toBe(false);
  expect(movesNativeFeedback(said({ wantsContact: true }), said())).toBe(false);
  expect(movesNativeFeedback(said({ comment: 'a' }), said())).toBe(true);
  expect(movesNativeFeedback(said({ score: 3 }), said())).toBe(true);
});

it.each([
  ['2026-03-02T10:00:00Z', '2026-03-03T10:00:00.000Z'],
  ['2026-03-06T10:00:00Z', '2026-03-09T10:00:00.000Z'],
  ['2026-03-07T10:00:00Z', '2026-03-09T10:00:00.000Z'],
])('promises that an answer of %s is read by %s, a working day', (answered, read) => {
  expect(new Date(readBy(Date.parse(answered))).toISOString()).toBe(read);
});
