import { html, nothing, type Html } from './html';

/** A node of the Atlassian Document Format; read as it comes, unknown kinds show what is inside them. */
type Node = Readonly<{
  type?: string;
  text?: string;
  attrs?: Readonly<Record<string, unknown>>;
  marks?: readonly Node[];
  content?: readonly Node[];
}>;

const inside = (node: Node): readonly Html[] => (node.content ?? []).map(show);
const attribute = (node: Node, name: string) => String(node.attrs?.[name] ?? '');

/** Only addresses a reader can safely follow; anything else shows as plain text. */
const isSafe = (href: string) => /^(https?:|mailto:|\/(?!\/))/i.test(href);
const link = (href: string, text: Html | string) =>
  isSafe(href) ? html`<a href="${href}">${text}</a>` : html`${text}`;

const marks: Readonly<Record<string, (text: Html, mark: Node) => Html>> = {
  strong: (text) => html`<strong>${text}</strong>`,
  em: (text) => html`<em>${text}</em>`,
  code: (text) => html`<code>${text}</code>`,
  strike: (text) => html`<s>${text}</s>`,
  underline: (text) => html`<u>${text}</u>`,
  link: (text, mark) => link(attribute(mark, 'href'), text),
};

function showText({ text = '', marks: given = [] }: Node): Html {
  return given.reduce((shown, mark) => marks[mark.type ?? '']?.(shown, mark) ?? shown, html`${text}`);
}

/** Headings in a comment stand below those of the page. */
function showHeading(node: Node): Html {
  // A text stands below the second heading of its page; a level left out would mislead whoever listens to it.
  const level = Math.min(6, Math.max(3, Number(node.attrs?.level ?? 1)));
  const tag: Html = { markup: `h${level}` };
  return html`<${tag}>${inside(node)}</${tag}>`;
}

const nodes: Readonly<Record<string, (node: Node) => Html>> = {
  text: showText,
  paragraph: (node) => html`<p>${inside(node)}</p>`,
  heading: showHeading,
  hardBreak: () => html`<br />`,
  rule: () => html`<hr />`,
  bulletList: (node) =>
    html`<ul>
      ${inside(node)}
    </ul>`,
  orderedList: (node) =>
    html`<ol start="${Number(node.attrs?.order ?? 1)}">
      ${inside(node)}
    </ol>`,
  listItem: (node) => html`<li>${inside(node)}</li>`,
  blockquote: (node) => html`<blockquote>${inside(node)}</blockquote>`,
  panel: (node) => html`<div class="note">${inside(node)}</div>`,
  codeBlock: (node) => html`<pre tabindex="0"><code>${inside(node)}</code></pre>`,
  table: (node) =>
    html`<div class="scroll">
      <table>
        ${inside(node)}
      </table>
    </div>`,
  tableRow: (node) =>
    html`<tr>
      ${inside(node)}
    </tr>`,
  tableHeader: (node) => html`<th>${inside(node)}</th>`,
  tableCell: (node) => html`<td>${inside(node)}</td>`,
  mention: (node) => html`<span class="mention">${attribute(node, 'text')}</span>`,
  emoji: (node) => html`${attribute(node, 'text') || attribute(node, 'shortName')}`,
  status: (node) => html`<span class="lozenge">${attribute(node, 'text')}</span>`,
  inlineCard: (node) => link(attribute(node, 'url'), attribute(node, 'url')),
  date: (node) => html`${new Date(Number(attribute(node, 'timestamp'))).toISOString().slice(0, 10)}`,
};

function show(node: Node): Html {
  return nodes[node.type ?? '']?.(node) ?? html`${inside(node)}`;
}

/** Shows a comment or description as Jira would: text, links, lists and tables; nothing in it can run. */
export function adfToHtml(document: unknown): Html {
  if (typeof document === 'string') return html`<p>${document}</p>`;
  return typeof document === 'object' && document !== null ? show(document) : nothing;
}
