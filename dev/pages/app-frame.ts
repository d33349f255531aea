import { html, type Html } from './html';

/** Where in Jira the app's screen stands; it becomes the Forge context's `extension`. */
export type Extension = Readonly<Record<string, unknown>>;

type Frame = Readonly<{
  moduleKey: string;
  title: string;
  extension: Extension;
  /** Address of a full page, below which the screen keeps its own places. */ base?: string;
}>;

/** Room for one screen of the app; the page's script puts the frame in and keeps its height. */
export const appFrame = ({ moduleKey, title, extension, base }: Frame): Html =>
  html`<div
    class="app-frame${base === undefined && ' card'}"
    data-module="${moduleKey}"
    data-title="${title}"
    data-extension="${JSON.stringify(extension)}"
    ${base && html` data-base="${base}"`}
  ></div>`;
