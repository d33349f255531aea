import { view } from '@forge/bridge';

type Sheet = () => Promise<{ default: string }>;

const modes: Readonly<Record<'light' | 'dark', Sheet>> = {
  light: () => import('@atlaskit/tokens/dist/esm/artifacts/themes/atlassian-light.js'),
  dark: () => import('@atlaskit/tokens/dist/esm/artifacts/themes/atlassian-dark.js'),
};
const always: readonly Sheet[] = [
  () => import('@atlaskit/tokens/dist/esm/artifacts/themes/atlassian-spacing.js'),
  () => import('@atlaskit/tokens/dist/esm/artifacts/themes/atlassian-typography.js'),
  () => import('@atlaskit/tokens/dist/esm/artifacts/themes/atlassian-shape.js'),
];
const themes = ['light:light', 'dark:dark', 'spacing:spacing', 'typography:typography', 'shape:shape'];

/**
 * Follows the product's theme, also when it is switched while the screen is open. The tokens come
 * with the app and are adopted as style sheets of our own, so the policy against inline styles holds.
 */
export async function followTheme(): Promise<void> {
  const common = Promise.all(always.map(adopt));
  // Fetched while the product answers; the colours it names are adopted below.
  void modes[prefersDark() ? 'dark' : 'light']().catch(() => undefined);
  await view.theme.enable();
  await Promise.all([common, dress()]);
  // Paper is white: what is printed alone is printed in light colours, which have to be there by then.
  void adopt(modes.light);
  new MutationObserver(() => void dress()).observe(document.documentElement, {
    attributeFilter: ['data-color-mode', 'data-theme'],
  });
}

/** Names every theme on the page, as Atlaskit's style sheets want it, and loads the colours in use. */
async function dress(): Promise<void> {
  const { dataset } = document.documentElement;
  const mode =
    dataset['colorMode'] === 'dark' || (dataset['colorMode'] !== 'light' && prefersDark()) ? 'dark' : 'light';
  const wanted = themes.join(' ');
  // Only what differs is written: writing wakes the observer again.
  if (dataset['colorMode'] !== mode) dataset['colorMode'] = mode;
  if (dataset['theme'] !== wanted) dataset['theme'] = wanted;
  await adopt(modes[mode]);
}

const prefersDark = () => matchMedia('(prefers-color-scheme: dark)').matches;

const adopted = new Set<Sheet>();

async function adopt(load: Sheet): Promise<void> {
  if (adopted.has(load)) return;
  adopted.add(load);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync((await load()).default);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}
