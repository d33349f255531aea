import { adfToHtml } from '../../../dev/pages/adf-to-html';
import { html } from '../../../dev/pages/html';

const doc = (...content: readonly unknown[]) => ({ type: 'doc', version: 1, content });
const text = (words: string, ...marks: readonly unknown[]) => ({ type: 'text', text: words, marks });
const link = (href: string) => ({ type: 'link', attrs: { href } });

describe('showing a comment', () => {
  test('text keeps its marks and its links', () => {
    const shown = adfToHtml(
      doc({
        type: 'paragraph',
        content: [text('see '), text('here', { type: 'strong' }, link('https://example.com/?a=1&b=2'))],
      }),
    );
    expect(shown.markup).toBe('<p>see <a href="https://example.com/?a=1&amp;b=2"><strong>here</strong></a></p>');
  });

  test('nothing in it can run', () => {
    const shown = adfToHtml(
      doc({ type: 'paragraph', content: [text('<script>x</script>'), text('go', link('javascript:alert(1)'))] }),
    );
    expect(shown.markup).toBe('<p>&lt;script&gt;x&lt;/script&gt;go</p>');
  });

  test('kinds of content it does not know show what is inside them', () => {
    expect(adfToHtml(doc({ type: 'expand', content: [{ type: 'paragraph', content: [text('inside')] }] })).markup).toBe(
      '<p>inside</p>',
    );
  });
});

test('what is put into markup is escaped, attributes too', () => {
  const title = '"><b>';
  expect(html`<i title="${title}">${[1, null, false, 'a & b']}</i>`.markup).toBe(
    '<i title="&quot;&gt;&lt;b&gt;">1a &amp; b</i>',
  );
});
