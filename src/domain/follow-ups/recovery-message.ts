import { document, link, paragraph, quote, strong, text, type Document } from '../document';
import { recoveryWordsFor } from './recovery-words';

type Asked = Readonly<{ portalUrl: string; locale: string | null; outcome: string }>;

/** The comment that tells a customer what was done and asks whether that put it right; its link stores nothing. */
export function recoveryMessage({ portalUrl, locale, outcome }: Asked): Document {
  const words = recoveryWordsFor(locale);
  const address = `${portalUrl}${portalUrl.includes('?') ? '&' : '?'}aftercare=recovery`;
  return document(
    paragraph(text(words.lookedInto)),
    quote(outcome),
    paragraph(strong(words.question), text(' '), link(words.answer, address)),
    paragraph(text(words.once)),
  );
}

/** What whoever looks after a follow-up reads when the customer says that it was not put right. */
export const notRecoveredMessage = (words: string | null): Document =>
  document(
    paragraph(strong('The customer says it was not put right.'), text(' This follow-up is open again.')),
    ...(words === null ? [] : [quote(words)]),
  );
