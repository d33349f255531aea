/** Where the site serves dev/forge/bridge from. */
export const bridgePath = '/_site/forge';

/** A page of the app with the bridge in its head, before any script of its own. */
export function withBridge(html: string): string {
  const script = `<script src="${bridgePath}/frame.js"></script>`;
  const withHead = html.replace(/<head(\s[^>]*)?>/i, (head) => head + script);
  if (withHead === html) throw new Error('The page has no head to put the bridge into.');
  return withHead;
}
