import type { Adf } from '../records';

type Node = Readonly<{ type: string; text?: string; content?: readonly unknown[]; marks?: unknown; attrs?: unknown }>;

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isNode = (value: unknown): value is Node => isRecord(value) && typeof value['type'] === 'string';

const inlineNodes = new Set(['text', 'hardBreak', 'mention', 'emoji', 'date', 'status', 'inlineCard']);
const blockNodes = new Set(
  (
    'paragraph heading bulletList orderedList listItem blockquote codeBlock rule panel table tableRow tableCell tableHeader ' +
    'taskList taskItem decisionList decisionItem expand nestedExpand mediaSingle mediaGroup media blockCard layoutSection layoutColumn'
  ).split(' '),
);
const marks = new Set(
  'link strong em code strike underline subsup textColor backgroundColor border annotation'.split(' '),
);

const isMark = (mark: unknown) =>
  isNode(mark) &&
  marks.has(mark.type) &&
  (mark.type !== 'link' || (isRecord(mark.attrs) && typeof mark.attrs['href'] === 'string'));

function isSound(node: unknown): boolean {
  if (!isNode(node)) return false;
  if (node.marks !== undefined && !(Array.isArray(node.marks) && node.marks.every(isMark))) return false;
  if (node.type === 'text') return typeof node.text === 'string' && node.text !== '';
  if (inlineNodes.has(node.type)) return true;
  return (
    blockNodes.has(node.type) &&
    (node.content === undefined || (Array.isArray(node.content) && node.content.every(isSound)))
  );
}

/** Whether Jira would take this as a document; it refuses plain strings, unknown nodes and empty texts. */
export const isAdf = (value: unknown): value is Adf =>
  isRecord(value) &&
  value['type'] === 'doc' &&
  value['version'] === 1 &&
  Array.isArray(value['content']) &&
  value['content'].every((node) => isSound(node) && isNode(node) && blockNodes.has(node.type));

const childrenOf = (node: Node): readonly Node[] => (node.content ?? []).filter(isNode);

function textOfNode(node: Node): string {
  if (node.type === 'text') return node.text ?? '';
  if (node.type === 'hardBreak') return '\n';
  if (isRecord(node.attrs) && typeof node.attrs['text'] === 'string') return node.attrs['text'];
  if (node.type === 'inlineCard' && isRecord(node.attrs)) return String(node.attrs['url']);
  const between = node.type === 'paragraph' || node.type === 'heading' || node.type === 'codeBlock' ? '' : '\n';
  const text = childrenOf(node).map(textOfNode).join(between);
  return node.type === 'listItem' ? `• ${text}` : text;
}

export const textOfAdf = (adf: Adf): string => adf.content.filter(isNode).map(textOfNode).join('\n\n').trim();

function linksOfNode(node: Node): string[] {
  const own = (Array.isArray(node.marks) ? node.marks : [])
    .filter(isNode)
    .flatMap(({ type, attrs }) => (type === 'link' && isRecord(attrs) ? [String(attrs['href'])] : []));
  const card = node.type.endsWith('Card') && isRecord(node.attrs) ? [String(node.attrs['url'])] : [];
  return [...own, ...card, ...childrenOf(node).flatMap(linksOfNode)];
}

const longestText = 32_767;

/** Jira's limit for descriptions and comments. */
export const isTooLong = (adf: Adf): boolean => textOfAdf(adf).length > longestText;

/** Addresses a reader can follow, in reading order, each once. */
export const linksOfAdf = (adf: Adf): string[] => [...new Set(adf.content.filter(isNode).flatMap(linksOfNode))];

const inline = (line: string) =>
  line
    .split(/(https?:\/\/[^\s)\]]+)/)
    .filter((part) => part !== '')
    .map((text) =>
      /^https?:\/\//.test(text)
        ? { type: 'text', text, marks: [{ type: 'link', attrs: { href: text } }] }
        : { type: 'text', text },
    );

/** Plain text as the portal takes it, made into paragraphs. */
export const adfFromText = (text: string): Adf => ({
  type: 'doc',
  version: 1,
  content: text
    .split(/\n{2,}/)
    .filter((paragraph) => paragraph.trim() !== '')
    .map((paragraph) => ({
      type: 'paragraph',
      content: paragraph
        .split('\n')
        .flatMap((line, nth) => (nth === 0 ? inline(line) : [{ type: 'hardBreak' }, ...inline(line)])),
    })),
});
