import { languageOf } from '../language';

/** The words of the survey comment in one language. `{days}` stands for the rest period in days. */
export type SurveyWords = Readonly<{
  resolved: string;
  reminder: string;
  question: string;
  points: readonly [string, string, string, string, string];
  notSolved: string;
  preselects: string;
  atMost: string;
  lessOften: string;
}>;

const english: SurveyWords = {
  resolved: 'Your request was resolved.',
  reminder: 'A few days ago your request was resolved. This is the only time we remind you.',
  question: 'How satisfied are you with the way we handled it?',
  points: ['Very dissatisfied', 'Dissatisfied', 'Neither', 'Satisfied', 'Very satisfied'],
  notSolved: 'It isn’t solved',
  preselects: 'A link opens your request with the score preselected; it counts once you save it.',
  atMost: 'We ask you at most once every {days} days, however many requests you raise.',
  lessOften: 'Ask me less often, or stop',
};

const german: SurveyWords = {
  resolved: 'Ihre Anfrage wurde gelöst.',
  reminder: 'Vor einigen Tagen wurde Ihre Anfrage gelöst. Wir erinnern Sie nur dieses eine Mal.',
  question: 'Wie zufrieden sind Sie damit, wie wir sie bearbeitet haben?',
  points: ['Sehr unzufrieden', 'Unzufrieden', 'Weder noch', 'Zufrieden', 'Sehr zufrieden'],
  notSolved: 'Sie ist nicht gelöst',
  preselects: 'Ein Link öffnet Ihre Anfrage mit vorgewählter Note; sie zählt erst, wenn Sie sie speichern.',
  atMost: 'Wir fragen Sie höchstens alle {days} Tage, gleich wie viele Anfragen Sie stellen.',
  lessOften: 'Seltener fragen oder aufhören',
};

const french: SurveyWords = {
  resolved: 'Votre demande a été résolue.',
  reminder: 'Votre demande a été résolue il y a quelques jours. Nous ne vous le rappelons qu’une seule fois.',
  question: 'Dans quelle mesure êtes-vous satisfait de la façon dont nous l’avons traitée ?',
  points: ['Très insatisfait', 'Insatisfait', 'Ni l’un ni l’autre', 'Satisfait', 'Très satisfait'],
  notSolved: 'Elle n’est pas résolue',
  preselects: 'Un lien ouvre votre demande avec la note présélectionnée ; elle ne compte qu’une fois enregistrée.',
  atMost: 'Nous vous sollicitons au plus une fois tous les {days} jours, quel que soit le nombre de vos demandes.',
  lessOften: 'Me solliciter moins souvent, ou plus du tout',
};

const spanish: SurveyWords = {
  resolved: 'Su solicitud se ha resuelto.',
  reminder: 'Hace unos días se resolvió su solicitud. Solo se lo recordamos esta vez.',
  question: '¿Qué tan satisfecho está con la forma en que la atendimos?',
  points: ['Muy insatisfecho', 'Insatisfecho', 'Ni lo uno ni lo otro', 'Satisfecho', 'Muy satisfecho'],
  notSolved: 'No está resuelta',
  preselects: 'Un enlace abre su solicitud con la puntuación preseleccionada; solo cuenta cuando la guarda.',
  atMost: 'Le preguntamos como máximo una vez cada {days} días, sin importar cuántas solicitudes haga.',
  lessOften: 'Preguntarme menos, o dejar de hacerlo',
};

const japanese: SurveyWords = {
  resolved: 'お問い合わせが解決済みになりました。',
  reminder: '数日前にお問い合わせが解決済みになりました。お知らせは今回の一度だけです。',
  question: '対応にどの程度ご満足いただけましたか。',
  points: ['とても不満', '不満', 'どちらでもない', '満足', 'とても満足'],
  notSolved: '解決していません',
  preselects: 'リンクを開くと評価が選ばれた状態で表示されます。保存するまで記録されません。',
  atMost: 'お問い合わせの件数にかかわらず、お尋ねするのは {days} 日に一度までです。',
  lessOften: '回数を減らす・停止する',
};

const byLanguage: Readonly<Record<string, SurveyWords>> = {
  en: english,
  de: german,
  fr: french,
  es: spanish,
  ja: japanese,
};

export const hasWordsFor = (locale: string | null): boolean => Object.hasOwn(byLanguage, languageOf(locale));

/** Words in the customer's language, English where we have none. */
export const wordsFor = (locale: string | null): SurveyWords =>
  (hasWordsFor(locale) && byLanguage[languageOf(locale)]) || english;
