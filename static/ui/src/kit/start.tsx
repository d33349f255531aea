import { type ReactNode, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import english from '../../locales/kit.en-US.json';
import { type Catalogue, type CatalogueFiles, loadCatalogue } from './words/catalogue';
import { ErrorBoundary } from './error-boundary';
import { kitCatalogue } from './words/kit-catalogue';
import './kit.css';
import { intlLocale, nearestLocale } from './words/locale';
import { ProblemMessage } from './problem-message';
import { problemOf } from './words/problem';
import { ScreenProvider } from './screen-context';
import { followTheme } from './site/theme';
import { readViewer, type Viewer } from './site/viewer';

/** Starts a surface: theme, viewer and language are fetched side by side, then the screen is shown. */
export async function start(files: readonly CatalogueFiles[], screen: ReactNode): Promise<void> {
  const root = createRoot(document.body.appendChild(document.createElement('div')));
  const show = (viewer: Viewer, catalogue: Catalogue, children: ReactNode) =>
    root.render(
      <StrictMode>
        <ScreenProvider viewer={viewer} catalogue={catalogue}>
          <ErrorBoundary>{children}</ErrorBoundary>
        </ScreenProvider>
      </StrictMode>,
    );
  const themed = followTheme();
  // Most people's browser speaks their language: its words are on their way before the product has told who is there.
  const guessed = nearestLocale(navigator.language);
  const words = loadCatalogue([kitCatalogue, ...files], guessed);
  words.catch(() => undefined);
  try {
    const viewer = await readViewer();
    const locale = nearestLocale(viewer.locale);
    const catalogue = await (locale === guessed ? words : loadCatalogue([kitCatalogue, ...files], locale));
    document.documentElement.lang = locale;
    // A screen without colours is still a screen.
    await themed.catch(() => undefined);
    show(viewer, catalogue, screen);
  } catch (error) {
    const viewer = { locale: intlLocale(navigator.language, 'en-US'), timeZone: 'UTC', extension: {} };
    show(viewer, english, <ProblemMessage problem={problemOf(error)} onRetry={() => location.reload()} />);
  }
}
