import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** Where things stand in the checkout. */
export const appFolders = {
  root,
  /** What Forge's bundler made of the app. */
  archive: path.join(root, 'build/archive'),
  screens: path.join(root, 'static/ui/build'),
  pages: path.join(root, 'dev/pages'),
  /** Working files of the local site; nothing in it is kept under version control. */
  kept: path.join(root, '.aftercare'),
} as const;
