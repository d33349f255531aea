import fc from 'fast-check';
import { reasonsFor } from '../../../src/domain/answering/reason';
import { scores } from '../../../src/domain/answering/score';
import { markedBy, nothingSaid, shuffledReasons, withScore } from '../../../static/ui/src/portal/draft';

const anyScore = fc.constantFrom(...scores);

it('shuffles the reasons the same way each time a request is opened, with "something else" last', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), anyScore, (key, score) => {
      const shown = shuffledReasons(key, score);
      expect(shown).toEqual(shuffledReasons(key, score));
      expect([...shown].sort()).toEqual([...reasonsFor(score)].sort());
      expect(shown.at(-1)).toBe('something-else');
    }),
  );
});

it('shuffles them differently for different requests', () => {
  const firsts = new Set(Array.from({ length: 40 }, (_, n) => shuffledReasons(`HELP-${n}`, 1)[0]));
  expect(firsts.size).toBeGreaterThan(3);
});

it('drops the reasons that do not fit a new score and keeps the words', () => {
  const draft = { ...nothingSaid, reasons: ['came-back' as const, 'something-else' as const], comment: 'Words' };
  expect(withScore(draft, 5)).toMatchObject({ solved: true, score: 5, reasons: ['something-else'], comment: 'Words' });
});

it.each([
  ['1', { score: 1, solved: true }],
  ['5', { score: 5, solved: true }],
  ['not-solved', { score: null, solved: false }],
])('a link with %s marks an answer', (parameter, draft) => {
  expect(markedBy(parameter).draft).toMatchObject(draft);
});

it.each([null, '0', '6', '2.0', 'less', ''])('a link with %s marks none', (parameter) => {
  expect(markedBy(parameter).draft).toBeNull();
});
