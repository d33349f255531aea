import { html, type Html } from './html';
import { siteBar } from './site-bar';
import type { Visit } from './visit';

const themes = 'light:light dark:dark spacing:spacing typography:typography shape:shape';

type Shell = Pick<Visit, 'language' | 'theme'>;

/** The whole page as HTML text. */
export function shell({ language, theme }: Shell, title: string, body: Html): string {
  return html`<!doctype html>
    <html lang="${language}" data-color-mode="${theme}" data-theme="${themes}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="${theme}" />
        <title>${title}</title>
        <link rel="icon" href="/_site/assets/icon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/_site/assets/tokens.css" />
        <link rel="stylesheet" href="/_site/assets/site.css" />
        <link rel="stylesheet" href="/_site/assets/console.css" />
        <link rel="stylesheet" href="/_site/forge/host.css" />
        <script type="module" src="/_site/assets/page.mjs"></script>
      </head>
      <body>
        ${body}
      </body>
    </html>`.markup;
}

export const pageDocument = (visit: Visit, title: string, body: Html): string =>
  shell(visit, title, html`<a class="skip" href="#main">${visit.words.skip}</a>${siteBar(visit)}${body}`);
