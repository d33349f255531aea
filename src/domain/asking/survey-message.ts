import { document, link, numbered, paragraph, text, type Document } from '../document';
import { questionFor } from './own-question';
import type { ProjectSettings } from '../settings/project-settings';
import { scores } from '../answering/score';
import { wordsFor } from './survey-words';

export type SurveyMessage = Readonly<{
  portalUrl: string;
  locale: string | null;
  purpose: 'ask' | 'reminder';
  settings: ProjectSettings;
}>;

/**
 * The comment that asks. Its links only preselect: nothing is stored because one was followed, so a mail
 * scanner cannot vote.
 */
export function surveyMessage({ portalUrl, locale, purpose, settings }: SurveyMessage): Document {
  const words = wordsFor(locale);
  const at = (choice: string) => `${portalUrl}${portalUrl.includes('?') ? '&' : '?'}aftercare=${choice}`;
  const question = questionFor(settings, locale) ?? words.question;
  const often = settings.restDays > 0 ? ` ${words.atMost.replace('{days}', String(settings.restDays))}` : '';
  return document(
    paragraph(text(`${purpose === 'ask' ? words.resolved : words.reminder} ${question}`)),
    numbered(...scores.map((score) => [link(words.points[score - 1] ?? '', at(String(score)))])),
    paragraph(link(words.notSolved, at('not-solved'))),
    paragraph(text(`${words.preselects}${often} `), link(words.lessOften, at('less'))),
  );
}
