import { parse } from '@formatjs/icu-messageformat-parser';
import { figures } from '../../../src/domain/kpi/figure';
import german from '../../../static/ui/locales/project.de-DE.json';
import english from '../../../static/ui/locales/project.en-US.json';
import spanish from '../../../static/ui/locales/project.es-ES.json';
import french from '../../../static/ui/locales/project.fr-FR.json';
import japanese from '../../../static/ui/locales/project.ja-JP.json';

const catalogues: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  english,
  german,
  spanish,
  french,
  japanese,
};

/** The names of the values a message takes, at any depth. */
const valuesOf = (message: string): readonly string[] => {
  const found = new Set<string>();
  JSON.stringify(parse(message), (key, part: unknown) => {
    if (typeof part === 'object' && part !== null && 'type' in part && 'value' in part && part.type !== 0) {
      if (typeof part.value === 'string') found.add(part.value);
    }
    return part;
  });
  return [...found].sort();
};

describe.each(Object.entries(catalogues))('the words of the Satisfaction page in %s', (_, words) => {
  it('are all there, and no more', () => {
    expect(Object.keys(words)).toEqual(Object.keys(english));
  });

  it('can be said, with the values of the English ones', () => {
    for (const [id, message] of Object.entries(english))
      expect([id, valuesOf(words[id] ?? '')]).toEqual([id, valuesOf(message)]);
  });

  it('name and define every figure', () => {
    for (const figure of figures) {
      expect(words[`project.figure.${figure}`]).toBeTruthy();
      expect(words[`project.define.${figure}.what`]).toBeTruthy();
      expect(words[`project.define.${figure}.how`]).toBeTruthy();
    }
  });
});
