import { languageOf } from '../language';

/** The words that ask whether a follow-up put it right, in one language. */
type RecoveryWords = Readonly<{ lookedInto: string; question: string; answer: string; once: string }>;

const byLanguage = {
  en: {
    lookedInto: 'You told us you were not satisfied with this request. This is what we did about it:',
    question: 'Did we put it right?',
    answer: 'Answer yes or no in your request',
    once: 'If not, we open it again. We ask this only once.',
  },
  de: {
    lookedInto: 'Sie haben uns gesagt, dass Sie mit dieser Anfrage nicht zufrieden waren. Das haben wir getan:',
    question: 'Ist es jetzt in Ordnung?',
    answer: 'In Ihrer Anfrage mit Ja oder Nein antworten',
    once: 'Wenn nicht, nehmen wir es wieder auf. Wir fragen das nur einmal.',
  },
  fr: {
    lookedInto: 'Vous nous avez dit ne pas être satisfait de cette demande. Voici ce que nous avons fait :',
    question: 'Avons-nous réglé le problème ?',
    answer: 'Répondre par oui ou non dans votre demande',
    once: 'Sinon, nous rouvrons le dossier. Nous ne posons cette question qu’une seule fois.',
  },
  es: {
    lookedInto: 'Nos dijo que no estaba satisfecho con esta solicitud. Esto es lo que hemos hecho:',
    question: '¿Lo hemos solucionado?',
    answer: 'Responder sí o no en su solicitud',
    once: 'Si no es así, lo volvemos a abrir. Solo lo preguntamos una vez.',
  },
  ja: {
    lookedInto: 'このお問い合わせについてご不満をお寄せいただきました。次のように対応しました。',
    question: '問題は解消しましたか。',
    answer: 'お問い合わせの画面で「はい」「いいえ」をお答えください',
    once: '解消していない場合は再度対応します。この質問は一度だけです。',
  },
} satisfies Readonly<Record<string, RecoveryWords>>;

const isKnown = (language: string): language is keyof typeof byLanguage => Object.hasOwn(byLanguage, language);

/** Words in the customer's language, English where we have none. */
export function recoveryWordsFor(locale: string | null): RecoveryWords {
  const language = languageOf(locale);
  return isKnown(language) ? byLanguage[language] : byLanguage.en;
}
