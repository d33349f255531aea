/** Markup that is safe to send: everything put into it has been escaped. */
export type Html = Readonly<{ markup: string }>;
type Piece = Html | string | number | null | undefined | false | readonly Piece[];

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escape = (text: string) => text.replace(/[&<>"']/g, (character) => escapes[character] ?? character);

function toMarkup(piece: Piece): string {
  if (piece === null || piece === undefined || piece === false) return '';
  if (typeof piece === 'string') return escape(piece);
  if (typeof piece === 'number') return String(piece);
  if ('markup' in piece) return piece.markup;
  return piece.map(toMarkup).join('');
}

/** Text put in is escaped, markup put in stays markup; null and false leave nothing. */
export const html = (parts: TemplateStringsArray, ...pieces: readonly Piece[]): Html => ({
  markup: String.raw({ raw: parts }, ...pieces.map(toMarkup)),
});

export const nothing: Html = { markup: '' };
