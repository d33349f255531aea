import { pageDocument } from './document';
import { html, type Html } from './html';
import type { Visit } from './visit';

/** The site's own pages: no imitation of anything, English only. */
export const plainPage = (visit: Visit, title: string, main: Html): string =>
  pageDocument(
    visit,
    title,
    html`<div class="plain-page" lang="en-US"><main id="main" tabindex="-1" aria-label="${title}">${main}</main></div>`,
  );
