import { html, type Html } from './html';

/** Where in Jira the app's screen stands; it becomes the Forge context's `extension`. */
export type Extension = Readonly<Record<string, unknown>>;

type Frame = Readonly<{
  moduleKey: string;
  title: string;
  extension: Extension;
  /** Address of a full page, below which the screen keeps its own places. */
  base?: string;
  /** Number of the gadget on its dashboard. */
  gadget?: string;
  /** Whether it stands within a frame already. */
  framed?: boolean;
}>;

/** Room for one screen of the app; the page's script puts the frame in and keeps its height. */
export const appFrame = ({ moduleKey, title, extension, base, gadget, framed = base !== undefined }: Frame): Html =>
  html`<div
    class="app-frame${!framed && ' card'}"
    data-module="${moduleKey}"
    data-title="${title}"
    data-extension="${JSON.stringify(extension)}"
    ${base && html` data-base="${base}"`}${gadget && html` data-gadget="${gadget}"`}
  ></div>`;
