import type { Score } from '../../src/domain/answering/score';

type Moods = Readonly<{ happy: readonly string[]; mixed: readonly string[]; unhappy: readonly string[] }>;

const english: Moods = {
  happy: [
    'Fast and friendly, thank you.',
    'Solved within the hour, I could not ask for more.',
    'Clear explanation, I can do it myself next time.',
    'Ana stayed on the line until it worked.',
    'Was told at every step what happens next.',
    'Fast once the approval was in. I did not know I needed one.',
  ],
  mixed: [
    'It works now, but I had to ask twice what is going on.',
    'Solved in the end. A short note in between would have helped.',
    'The fix is fine, the instructions were hard to follow.',
  ],
  unhappy: [
    'The VPN drops every morning around nine. It was closed twice and it is back today.',
    'Three days without a word, then closed.',
    'I explained the same thing to three different people.',
    'We lost a whole morning of order entry because of this.',
    'Closed as done, but nothing was done.',
  ],
};

const german: Moods = {
  happy: [
    'Schnell und freundlich, vielen Dank!',
    'Nach einer Stunde gelöst, besser geht es nicht.',
    'Gut erklärt, beim nächsten Mal schaffe ich es selbst.',
  ],
  mixed: ['Jetzt läuft es, aber ich musste zweimal nachfragen.', 'Die Anleitung war schwer zu verstehen.'],
  unhappy: [
    'Drei Tage nichts gehört, dann einfach geschlossen.',
    'Das Problem ist heute Morgen wieder da.',
    'Ich musste alles dreimal erklären.',
  ],
};

const french: Moods = {
  happy: ['Rapide et aimable, merci !', 'Tout a été bien expliqué.', 'Résolu le matin même.'],
  mixed: ['Ça marche, mais j’ai dû relancer deux fois.', 'Un petit mot entre-temps aurait aidé.'],
  unhappy: ['Trois jours sans nouvelles, puis fermé.', 'Le problème est revenu ce matin.'],
};

const spanish: Moods = {
  happy: ['Rápido y amable, gracias.', 'Muy bien explicado.'],
  mixed: ['Funciona, pero tuve que preguntar dos veces.'],
  unhappy: ['Tres días sin noticias y después cerrado.', 'El problema ha vuelto esta mañana.'],
};

const japanese: Moods = {
  happy: ['迅速に対応していただき、ありがとうございました。', '説明がとても分かりやすかったです。'],
  mixed: ['解決しましたが、途中の連絡がほしかったです。'],
  unhappy: ['三日間連絡がなく、そのまま終了になりました。', '今朝また同じ問題が起きています。'],
};

const byLanguage: Readonly<Record<string, Moods>> = { en: english, de: german, fr: french, es: spanish, ja: japanese };

/** What people write with such a score, in their own language. */
export function commentsFor(locale: string, score: Score): readonly string[] {
  const moods = byLanguage[locale.slice(0, 2)] ?? english;
  return score >= 4 ? moods.happy : score === 3 ? moods.mixed : moods.unhappy;
}
