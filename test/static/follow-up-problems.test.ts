import { followUpProblems, keptProblem } from '../../src/domain/follow-ups/follow-up-problem';
import { sayIn } from '../../static/ui/src/kit/words/say';
import { stuckWords } from '../../static/ui/src/project/needs/stuck-words';
import { problemWords } from '../../static/ui/src/settings/follow-ups/problem-words';
import { messagesOf } from './messages';

const locales = ['en-US', 'de-DE', 'es-ES', 'fr-FR', 'ja-JP'];
const sayOf = (locale: string) => sayIn(locale, messagesOf(locale));

describe.each(locales)('what keeps follow-ups from being opened, in %s', (locale) => {
  const say = sayOf(locale);

  it.each(followUpProblems)('has words for "%s", for the page and for the settings', (problem) => {
    for (const words of [stuckWords(say, problem), problemWords(say, problem)]) {
      expect(words).not.toContain(problem);
      expect(words).not.toMatch(/^(project|settings)\./);
    }
  });

  it('shows a code it does not know as it is', () => {
    expect(stuckWords(say, 'moon-phase')).toContain('moon-phase');
    expect(problemWords(say, 'moon-phase')).toContain('moon-phase');
  });
});

it.each(locales)('names the field that is wanted, in %s', (locale) => {
  const kept = keptProblem('field-required', 'Cost: centre');
  for (const words of [stuckWords(sayOf(locale), kept), problemWords(sayOf(locale), kept)])
    expect(words).toContain('Cost: centre');
});

it('says of a call that failed only that it is made again', () => {
  expect(stuckWords(sayOf('en-US'), null)).toBe('We keep trying.');
});

it('says that nothing is lost and what to do', () => {
  expect(stuckWords(sayOf('en-US'), 'issue-type-gone')).toBe(
    'Their issue type is gone. Nothing is lost; please check the settings.',
  );
});
