import fc from 'fast-check';
import { linesOf } from '../../../../static/ui/src/kit/files/lines-of';

const signs = (text: string) => [...text].length;

test('a text goes over lines between its words', () => {
  expect(linesOf('Quick and kind, but I had to ask twice', 16, signs)).toEqual([
    'Quick and kind,',
    'but I had to ask',
    'twice',
  ]);
  expect(linesOf('', 16, signs)).toEqual(['']);
});

test('a word wider than a line is broken inside', () => {
  expect(linesOf('see Donaudampfschiff now', 8, signs)).toEqual(['see', 'Donaudam', 'pfschiff', 'now']);
});

test('no line is too wide and nothing but spaces is lost, whatever the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.integer({ min: 1, max: 20 }), (text, most) => {
      const lines = linesOf(text, most, signs);
      expect(lines.every((line) => signs(line) <= most)).toBe(true);
      expect(lines.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
    }),
  );
});
