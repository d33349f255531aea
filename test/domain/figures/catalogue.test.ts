import fc from 'fast-check';
import { nothing, type Sums } from '../../../src/domain/figures/answer-cell';
import { figuresOf } from '../../../src/domain/figures/answer-figures';
import { dims, foldAnswers } from '../../../src/domain/figures/answer-fold';
import { catalogueOf, type CatalogueRow } from '../../../src/domain/figures/catalogue';
import { adviceOf, type AdviceStory } from '../../../src/domain/figures/catalogue-advice';
import { type catalogueOrders, inOrder, searched } from '../../../src/domain/figures/catalogue-order';
import { addRequests, noRequests, type RequestSums } from '../../../src/domain/figures/request-sums';
import { toMask, type Reason } from '../../../src/domain/answering/reason';

const story = (given: Partial<AdviceStory> = {}): AdviceStory => ({
  ...{ days: 91, closed: 100, closedBefore: 100, closedOfAll: 2_000, scored: 40, belowTheRest: false, low: 6 },
  ...{ lowReasons: new Map(), missedSla: null, handedOn: null },
  ...given,
});
const advice = (given: Partial<AdviceStory>) => adviceOf(story(given)).rule;
const naming = (reason: Reason, count: number) => ({ lowReasons: new Map([[reason, count]]) });

describe('what to do with a request type', () => {
  it('is to retire it only where hardly anybody used it twice, on a busy desk, over twelve weeks', () => {
    const hardly = { closed: 4, closedBefore: 4, scored: 3 };
    expect(adviceOf(story(hardly))).toEqual({ advice: 'retire', rule: 'hardly-used' });
    expect(advice({ ...hardly, closed: 5 })).toBe('too-few');
    expect(advice({ ...hardly, closedBefore: 5 })).toBe('too-few');
    expect(advice({ ...hardly, closedOfAll: 499 })).toBe('too-few');
    expect(advice({ ...hardly, closedOfAll: 500, days: 84 })).toBe('hardly-used');
    expect(advice({ ...hardly, days: 83 })).toBe('too-few');
  });

  it('is not said below twenty scores', () => {
    expect(adviceOf(story({ scored: 19, belowTheRest: true }))).toEqual({ advice: 'few', rule: 'too-few' });
    expect(adviceOf(story({ scored: 20, belowTheRest: true }))).toEqual({ advice: 'fix', rule: 'below-the-rest' });
  });

  it('is to clarify where half of five low scores or more say that people did not understand each other', () => {
    expect(adviceOf(story(naming('hard-to-follow', 3)))).toEqual({ advice: 'clarify', rule: 'unclear' });
    expect(advice(naming('hard-to-follow', 2))).toBe('no-worse');
    expect(advice({ low: 4, ...naming('heard-nothing', 4) })).toBe('no-worse');
    expect(advice({ low: 5, ...naming('heard-nothing', 3) })).toBe('unclear');
    expect(advice(naming('took-too-long', 6))).toBe('no-worse');
    const both = new Map<Reason, number>([
      ['heard-nothing', 4],
      ['took-too-long', 5],
    ]);
    expect(advice({ lowReasons: both })).toBe('no-worse');
    expect(advice({ belowTheRest: true, ...naming('explained-twice', 6) })).toBe('below-and-unclear');
  });

  it('is to clarify where it is handed on ten points more than elsewhere, beyond doubt', () => {
    expect(advice({ handedOn: { lower: 0.1, upper: 0.3 } })).toBe('handed-on');
    expect(adviceOf(story({ missedSla: { lower: 0.1, upper: 0.3 } }))).toEqual({ advice: 'fix', rule: 'misses-sla' });
    expect(advice({ missedSla: { lower: 0.099, upper: 0.3 } })).toBe('no-worse');
    expect(advice({ handedOn: { lower: 0.099, upper: 0.3 } })).toBe('no-worse');
  });

  it('else is to keep it, since nothing speaks against it', () => {
    expect(adviceOf(story())).toEqual({ advice: 'keep', rule: 'no-worse' });
  });

  it('never rests on few answers, whatever else is true', () => {
    const any = fc.record({
      ...{ days: fc.nat(400), closed: fc.nat(300), closedBefore: fc.nat(300), closedOfAll: fc.nat(3_000) },
      ...{ scored: fc.nat(19), belowTheRest: fc.boolean(), low: fc.nat(19) },
      handedOn: fc.constant({ lower: 0.5, upper: 0.6 }),
    });
    fc.assert(
      fc.property(any, (given) =>
        ['retire', 'few'].includes(adviceOf(story({ ...given, ...naming('heard-nothing', 9) })).advice),
      ),
    );
  });
});

type Answers = Readonly<{ type: number; score: number; count: number; reason?: Reason }>;
const cellsOf = (answers: readonly Answers[]) =>
  foldAnswers(
    answers.map(({ type, score, count, reason }) => ({
      ...{ bucket: 0, audience: 1, kind: 1, requestType: type, team: 0, solved: true, score, count },
      ...{ reasons: reason ? toMask([reason]) : 0, sla: null, major: false, inclusion: 1 },
    })),
  );
const requests = (given: Partial<RequestSums>): RequestSums => ({ ...noRequests, ...given });
const whole = { requestType: null, team: null };

function catalogue(
  now: readonly Answers[],
  counts: Readonly<Record<number, Partial<RequestSums>>>,
  before: readonly Answers[] = [],
) {
  const byType = new Map(Object.entries(counts).map(([id, given]) => [Number(id), requests(given)]));
  const part = (answers: readonly Answers[]) => {
    const figures = figuresOf(cellsOf(answers), whole);
    return { answers: figures, cohort: figures, requests: byType };
  };
  const parts = { now: part(now), before: part(before), reasons: cellsOf(now), days: 91 };
  return catalogueOf(parts, addRequests([...byType.values()]));
}
const rowOf = (rows: readonly CatalogueRow[], id: number) => rows.find((row) => row.id === id);

describe('the catalogue', () => {
  const answers: readonly Answers[] = [
    { type: 1, score: 5, count: 180 },
    { type: 1, score: 2, count: 20, reason: 'took-too-long' },
    { type: 2, score: 5, count: 20 },
    { type: 2, score: 1, count: 20, reason: 'came-back' },
    { type: 2, score: 2, count: 5, reason: 'took-too-long' },
  ];
  const counts = {
    1: { closed: 400, asked: 300, slaMet: 350, slaMissed: 30, reopened: 8, firstLine: 380 },
    2: { closed: 100, asked: 90, slaMet: 50, slaMissed: 50, reopened: 10, firstLine: 40 },
    3: { closed: 7 },
  };

  it('knows of each type its volume, response, SLA, re-opens and the reason most unhappy people chose', () => {
    const rows = catalogue(answers, counts);
    expect(rowOf(rows, 1)).toMatchObject({
      ...{ closed: 400, response: { k: 200, n: 300 }, slaMet: { k: 350, n: 380 }, reopened: { k: 8, n: 400 } },
      ...{ topReason: { reason: 'took-too-long', count: 20, low: 20 }, n: 200, k: 180, advice: 'keep' },
    });
    expect(rowOf(rows, 2)).toMatchObject({
      ...{ advice: 'fix', rule: 'below-the-rest', topReason: { reason: 'came-back', count: 20, low: 25 } },
    });
  });

  it('holds types nobody answered for, and says nothing about them', () => {
    expect(rowOf(catalogue(answers, counts), 3)).toMatchObject({ closed: 7, n: 0, share: null, advice: 'few' });
  });

  it('does not tell to keep what misses its SLA far more often than the rest, however satisfied people are', () => {
    const happy = [1, 2].map((type) => ({ type, score: 5, count: 40 }));
    const late = { ...counts, 2: { ...counts[2], closed: 100, slaMet: 53, slaMissed: 47 } };
    expect(rowOf(catalogue(happy, late), 2)).toMatchObject({ advice: 'fix', rule: 'misses-sla' });
  });

  it('sees that requests are handed on', () => {
    const happy = [1, 2].map((type) => ({ type, score: 5, count: 40 }));
    const handed = { ...counts, 2: { ...counts[2], closed: 100, firstLine: 40, slaMissed: 4 } };
    expect(rowOf(catalogue(happy, handed), 2)).toMatchObject({ advice: 'clarify', rule: 'handed-on' });
  });

  it('has each type once, whichever numbers it is made of', () => {
    const sums: fc.Arbitrary<Sums> = fc.array(fc.nat(50), { minLength: nothing.length, maxLength: nothing.length });
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(12), sums), { maxLength: 12 }), (cells) => {
        const types = cells.map(([k1, own]) => ({ dim: dims.type, k1, k2: 0, sums: own }));
        const figures = figuresOf(types, whole);
        const byType = new Map(cells.map(([id]) => [id, requests({ closed: id })]));
        const part = { answers: figures, cohort: figures, requests: byType };
        const rows = catalogueOf({ now: part, before: part, reasons: [], days: 91 }, requests({ closed: 60 }));
        expect(rows.map(({ id }) => id).sort((a, b) => a - b)).toEqual([...byType.keys()].sort((a, b) => a - b));
      }),
      { numRuns: 30 },
    );
  });
});

describe('the order of the catalogue', () => {
  const rows = catalogue(
    [
      { type: 1, score: 5, count: 30 },
      { type: 2, score: 5, count: 20 },
      { type: 2, score: 1, count: 20 },
    ],
    { 1: { closed: 50, asked: 40 }, 2: { closed: 90, asked: 60 }, 3: { closed: 3 } },
  ).map((row) => ({ ...row, name: ['', 'Mouse', 'access', 'Printer'][row.id] ?? null }));
  const ids = (order: (typeof catalogueOrders)[number], reversed = false) =>
    inOrder(rows, order, reversed).map(({ id }) => id);

  it('begins with what needs something done, the most used or the worst', () => {
    expect(ids('advice')).toEqual([2, 1, 3]);
    expect(ids('volume')).toEqual([2, 1, 3]);
    expect(ids('satisfied')).toEqual([2, 1, 3]);
    expect(ids('name')).toEqual([2, 1, 3]);
  });

  it('turned round still has those without a value last', () => {
    expect(ids('satisfied', true)).toEqual([1, 2, 3]);
    expect(ids('response', true)).toEqual([1, 2, 3]);
    expect(ids('volume', true)).toEqual([3, 1, 2]);
  });

  it('finds by any part of a name', () => {
    expect(searched(rows, ' ACC ').map(({ id }) => id)).toEqual([2]);
    expect(searched(rows, '')).toHaveLength(3);
  });
});
