/** Atlassian Document Format, as far as the app writes it. */
export type Inline = Readonly<{ type: 'text'; text: string; marks?: readonly Readonly<Record<string, unknown>>[] }>;
export type Block = Readonly<{
  type: string;
  attrs?: Readonly<Record<string, unknown>>;
  content: readonly (Block | Inline)[];
}>;
export type Document = Readonly<{ version: 1; type: 'doc'; content: readonly Block[] }>;

export const text = (words: string): Inline => ({ type: 'text', text: words });
export const strong = (words: string): Inline => ({ type: 'text', text: words, marks: [{ type: 'strong' }] });
export const link = (words: string, href: string): Inline => ({
  type: 'text',
  text: words,
  marks: [{ type: 'link', attrs: { href } }],
});

/** Jira refuses empty text nodes, so they are left out. */
export const paragraph = (...content: readonly Inline[]): Block => ({
  type: 'paragraph',
  content: content.filter((one) => one.text !== ''),
});

export const numbered = (...items: readonly (readonly Inline[])[]): Block => ({
  type: 'orderedList',
  attrs: { order: 1 },
  content: items.map((item) => ({ type: 'listItem', content: [paragraph(...item)] })),
});

export const bulleted = (...items: readonly (readonly Inline[])[]): Block => ({
  type: 'bulletList',
  content: items.map((item) => ({ type: 'listItem', content: [paragraph(...item)] })),
});

export const heading = (words: string): Block => ({ type: 'heading', attrs: { level: 3 }, content: [text(words)] });

export const quote = (words: string): Block => ({
  type: 'blockquote',
  content: words.split(/\n+/).map((line) => paragraph(text(line))),
});

export const document = (...content: readonly Block[]): Document => ({ version: 1, type: 'doc', content });
