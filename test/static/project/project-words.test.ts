import { figures } from '../../../src/domain/figures/figure';
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

it.each(Object.entries(catalogues))('names and defines every figure of the Satisfaction page in %s', (_, words) => {
  for (const figure of figures) {
    expect(words[`project.figure.${figure}`]).toBeTruthy();
    expect(words[`project.define.${figure}.what`]).toBeTruthy();
    expect(words[`project.define.${figure}.how`]).toBeTruthy();
  }
});
