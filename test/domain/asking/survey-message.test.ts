import { defaultSettings } from '../../../src/domain/settings/project-settings';
import { questionFor } from '../../../src/domain/asking/own-question';
import { surveyMessage } from '../../../src/domain/asking/survey-message';

const portalUrl = 'https://example.atlassian.net/servicedesk/customer/portal/1/HELP-7';
const message = (given: Partial<Parameters<typeof surveyMessage>[0]> = {}) =>
  JSON.stringify(surveyMessage({ portalUrl, locale: 'en-US', purpose: 'ask', settings: defaultSettings, ...given }));

describe('the survey comment', () => {
  it('offers the five scores and "not solved" as links that only preselect', () => {
    for (const choice of ['1', '2', '3', '4', '5', 'not-solved', 'less'])
      expect(message()).toContain(`${portalUrl}?aftercare=${choice}"`);
  });

  it('says how often we ask, and nothing of it when there is no rest period', () => {
    expect(message()).toContain('at most once every 14 days');
    expect(message({ settings: { ...defaultSettings, restDays: 0 } })).not.toContain('at most once');
  });

  it.each([
    ['de-DE', 'Wie zufrieden sind Sie'],
    ['de', 'Sehr unzufrieden'],
    ['fr-FR', 'Dans quelle mesure'],
    ['es-ES', '¿Qué tan satisfecho'],
    ['ja-JP', 'とても満足'],
    ['pt-BR', 'How satisfied'],
    ['zh_CN', 'How satisfied'],
    ['en-GB', 'How satisfied'],
    ['fr_CA', 'Dans quelle mesure'],
    // North Frisian is no French.
    ['frr', 'How satisfied'],
    ['', 'How satisfied'],
    [null, 'How satisfied'],
  ])('speaks %s', (locale, words) => expect(message({ locale })).toContain(words));

  it('asks the project’s own question in the customer’s language family', () => {
    const settings = { ...defaultSettings, question: { 'de-DE': 'Wie war’s?', 'en-US': 'How was it?' } };
    expect(questionFor(settings, 'de-AT')).toBe('Wie war’s?');
    expect(questionFor(settings, null)).toBe('How was it?');
    expect(questionFor(settings, 'ja-JP')).toBeNull();
  });

  it('asks it in English where we have no words of the customer’s language', () => {
    const settings = { ...defaultSettings, question: { 'de-DE': 'Wie war’s?', 'en-US': 'How was it?' } };
    for (const locale of ['zh_CN', 'pt-BR', 'en-GB', '', null])
      expect(questionFor(settings, locale)).toBe('How was it?');
    expect(questionFor({ question: { 'de-DE': 'Wie war’s?' } }, 'zh_CN')).toBeNull();
  });
});
