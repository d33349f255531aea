import {
  historyOf,
  isShown,
  noImprovements,
  rejectedBy,
  stateReader,
  tallyImprovements,
  type StatusCategory,
} from '../../../src/domain/improvements/improvement';
import { causePlaces, fromCauseMask, toCauseMask } from '../../../src/domain/follow-ups/cause-place';
import { paretoOf } from '../../../src/domain/figures/cause-pareto';
import { changeEffects } from '../../../src/domain/figures/change-effects';
import { effectOf, windowsOf } from '../../../src/domain/figures/improvement-effect';

const categories = new Map<string, StatusCategory>([
  ['to-do', 'new'],
  ['doing', 'indeterminate'],
  ['done', 'done'],
]);
const resolutions = [
  { id: 'fixed', name: 'Done' },
  { id: 'no', name: "Won't do" },
];
const reader = stateReader(noImprovements, categories, rejectedBy(noImprovements, resolutions));
const design = { kind: 'design', source: 'provider' } as const;
const support = { kind: 'support', source: 'customer' } as const;

describe('the state of an improvement', () => {
  it('goes by the category of its status, and a rejecting resolution says no', () => {
    expect(reader({ statusId: 'to-do', resolutionId: null })).toBe('submitted');
    expect(reader({ statusId: 'doing', resolutionId: null })).toBe('accepted');
    expect(reader({ statusId: 'done', resolutionId: 'fixed' })).toBe('implemented');
    expect(reader({ statusId: 'done', resolutionId: 'no' })).toBe('rejected');
    expect(reader({ statusId: 'unheard-of', resolutionId: null })).toBe('submitted');
  });

  it('goes by what the owner mapped first', () => {
    const rules = { ...noImprovements, states: { 'to-do': 'accepted' as const }, rejectedResolutions: ['fixed'] };
    const mapped = stateReader(rules, categories, rejectedBy(rules, resolutions));
    expect(mapped({ statusId: 'to-do', resolutionId: null })).toBe('accepted');
    expect(mapped({ statusId: 'done', resolutionId: 'fixed' })).toBe('rejected');
    expect(mapped({ statusId: 'done', resolutionId: 'no' })).toBe('implemented');
  });

  it('is followed through the history, status and resolution of one moment together', () => {
    const now = { statusId: 'done', resolutionId: 'no', createdAt: 10 };
    const changes = [
      { at: 30, field: 'resolution', from: null, to: 'no' },
      { at: 30, field: 'status', from: 'doing', to: 'done' },
      { at: 20, field: 'status', from: 'to-do', to: 'doing' },
      { at: 25, field: 'assignee', from: null, to: 'olga' },
    ];
    expect(historyOf(now, changes, reader)).toEqual([
      { at: 10, state: 'submitted' },
      { at: 20, state: 'accepted' },
      { at: 30, state: 'rejected' },
    ]);
  });

  it('is shown to customers only with words approved for it', () => {
    const words = { said: '', did: 'Done.', state: 'implemented' as const, at: 1, by: 'olga' };
    expect(isShown(words, 'implemented', false)).toBe(true);
    expect(isShown(words, 'accepted', false)).toBe(false);
    expect(isShown(words, 'implemented', true)).toBe(false);
    expect(isShown(null, 'implemented', false)).toBe(false);
  });
});

it('counts what was submitted, rejected and implemented in a period, and what is on the backlog at its end', () => {
  const life = (...history: [number, 'submitted' | 'accepted' | 'rejected' | 'implemented'][]) => ({
    history: history.map(([at, state]) => ({ at, state })),
    leftAt: null,
  });
  const lives = [
    life([5, 'submitted'], [15, 'accepted']),
    life([11, 'submitted'], [12, 'accepted'], [19, 'implemented']),
    life([12, 'submitted'], [13, 'rejected']),
    life([12, 'submitted'], [13, 'rejected'], [14, 'submitted']),
    { ...life([1, 'submitted'], [2, 'accepted']), leftAt: 18 },
    life([1, 'submitted'], [2, 'implemented']),
  ];
  expect(tallyImprovements(lives, 10, 20)).toEqual({ submitted: 3, rejected: 1, implemented: 1, backlog: 1 });
});

it('keeps causes in one number', () => {
  expect(fromCauseMask(toCauseMask([support, design]))).toEqual([design, support]);
  expect(fromCauseMask(toCauseMask(causePlaces))).toEqual(causePlaces);
});

describe('the effect of an improvement', () => {
  const windows = windowsOf(100, 400);
  const rows = (after: number, open: number) => [
    { day: 50, cause: design, count: 60 },
    { day: 50, cause: support, count: 9 },
    { day: 100, cause: design, count: 50 },
    { day: 150, cause: design, count: after },
    { day: 150, cause: null, count: open },
    { day: 300, cause: design, count: 50 },
  ];
  const answers = { before: 600, after: 600 };

  it('compares as many days after as before, without the day itself', () => {
    expect(windows).toEqual({ before: { from: 10, to: 99 }, after: { from: 101, to: 190 } });
    expect(windowsOf(100, 120)).toEqual({ before: { from: 10, to: 99 }, after: { from: 101, to: 120 } });
    expect(windowsOf(100, 100)).toBeNull();
  });

  it('is a change beyond noise, and not when open follow-ups could undo it', () => {
    if (!windows) throw new Error('There are windows.');
    expect(effectOf([design], windows, rows(20, 0), answers)).toMatchObject({
      ...{ open: 0, now: { k: 20, n: 600 }, change: { verdict: 'change', before: { k: 60, n: 600 } } },
    });
    expect(effectOf([design], windows, rows(20, 30), answers)?.change.verdict).toBe('not-enough');
    expect(effectOf([design], windows, rows(58, 0), answers)?.change.verdict).toBe('noise');
    expect(effectOf([], windows, rows(20, 0), answers)).toBeNull();
  });
});

it('orders causes by people or by lost time, and adds them up', () => {
  const weight = { followUps: 1, lostTold: 1, details: [] };
  const weights = [
    { ...weight, cause: design, people: 1, lostMinutes: 90 },
    { ...weight, cause: support, people: 3, lostMinutes: 30 },
  ];
  expect(paretoOf(weights, 'people').map(({ cause, peopleUpTo }) => [cause.kind, peopleUpTo])).toEqual([
    ['support', 0.75],
    ['design', 1],
  ]);
  expect(paretoOf(weights, 'lost-time').map(({ cause, lostUpTo }) => [cause.kind, lostUpTo])).toEqual([
    ['design', 0.75],
    ['support', 1],
  ]);
});

describe('changes with worse answers after than before', () => {
  const scores = (k: number, n: number) => ({ k, n, weightK: k, weightN: n, weightSquares: n });
  const deployment = { issueId: 1, issueKey: 'CHG-1', title: 'New gateway', day: 100 };

  it('are told beyond noise, for the request type it happened to', () => {
    const rows = [
      { day: 96, requestType: 1, scores: scores(90, 100) },
      { day: 103, requestType: 1, scores: scores(60, 100) },
      { day: 96, requestType: 2, scores: scores(80, 100) },
      { day: 103, requestType: 2, scores: scores(79, 100) },
      { day: 103, requestType: 3, scores: scores(0, 30) },
    ];
    const found = changeEffects([deployment], 7, rows, 120);
    expect(found).toMatchObject({ compared: 2, deployments: 1 });
    expect(found.worse.map(({ requestType }) => requestType)).toEqual([1]);
  });

  it('are not told when one of very many falls by chance', () => {
    const many = Array.from({ length: 60 }, (_, nth) => nth + 1);
    const rows = many.flatMap((requestType) => [
      { day: 96, requestType, scores: scores(45, 50) },
      { day: 103, requestType, scores: scores(requestType === 1 ? 36 : 45, 50) },
    ]);
    expect(changeEffects([deployment], 7, rows, 120).worse).toEqual([]);
    expect(changeEffects([deployment], 7, rows.slice(0, 2), 120).worse).toHaveLength(1);
  });
});
