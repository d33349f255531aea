import { parse, TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import { locales } from '../../static/ui/src/kit/words/locale';
import { messageFiles, readMessages } from './messages';

const surfaces = [...new Set(messageFiles.map((file) => file.split('.')[0] ?? ''))];
const others = locales.filter((locale) => locale !== 'en-US');

/** Names of the arguments and tags of a message; how a plural is cut up is each language's own affair. */
function namesIn(elements: readonly MessageFormatElement[]): string[] {
  return elements.flatMap((element) => {
    if (element.type === TYPE.literal || element.type === TYPE.pound) return [];
    const inside =
      element.type === TYPE.select || element.type === TYPE.plural
        ? Object.values(element.options).flatMap(({ value }) => namesIn(value))
        : element.type === TYPE.tag
          ? namesIn(element.children)
          : [];
    return [element.value, ...inside];
  });
}
const namesOf = (message: string) => [...new Set(namesIn(parse(message)))].sort();

describe.each(surfaces)('the words of %s', (surface) => {
  const english = readMessages(surface, 'en-US');

  it.each(others)('are complete in %s', (locale) => {
    expect(Object.keys(readMessages(surface, locale)).sort()).toEqual(Object.keys(english).sort());
  });

  it.each(others)('take the same values in %s', (locale) => {
    const words = readMessages(surface, locale);
    const differing = Object.keys(english).filter(
      (id) => String(namesOf(words[id] ?? '')) !== String(namesOf(english[id] ?? '')),
    );
    expect(differing).toEqual([]);
  });

  it.each(locales)('leave nothing empty in %s', (locale) => {
    expect(Object.entries(readMessages(surface, locale)).filter(([, words]) => words.trim() === '')).toEqual([]);
  });

  it('belong to it by their name', () => {
    expect(Object.keys(english).filter((id) => !id.startsWith(`${surface}.`))).toEqual([]);
  });
});

/** Pages that load words of their own, and what both say of the same thing. */
const sameThings: Readonly<Record<string, string>> = {
  'portfolio.verdict.change.better': 'project.verdict.change.better',
  'portfolio.verdict.change.worse': 'project.verdict.change.worse',
  'portfolio.verdict.noise': 'project.verdict.noise',
  'portfolio.verdict.not-enough': 'project.verdict.not-enough',
  'portfolio.response': 'project.figure.response-people',
  'portfolio.satisfied': 'project.column.satisfied',
  'portfolio.points': 'project.points',
  'portfolio.kOfN': 'project.kOfN',
};

it.each(locales)('one thing has one word on every page in %s', (locale) => {
  const all = { ...readMessages('project', locale), ...readMessages('portfolio', locale) };
  const periods = Object.keys(all).filter((id) => id.startsWith('portfolio.period.'));
  const pairs = [
    ...Object.entries(sameThings),
    ...periods.map((id) => [id, id.replace('portfolio.', 'project.')] as const),
  ];
  expect(pairs.length).toBeGreaterThan(12);
  expect(pairs.filter(([one, other]) => all[one] !== all[other]).map((ids) => ids.map((id) => all[id]))).toEqual([]);
});
