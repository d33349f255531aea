import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Catalogue } from '../../static/ui/src/kit/words/catalogue';

const folder = path.join(__dirname, '../../static/ui/locales');

const parsed = (file: string): Catalogue => JSON.parse(readFileSync(path.join(folder, file), 'utf8'));

/** Every file of messages there is, by surface and language: `portal.de-DE.json`. */
export const messageFiles = readdirSync(folder).filter((file) => file.endsWith('.json'));

export const readMessages = (surface: string, locale: string): Catalogue => parsed(`${surface}.${locale}.json`);

/** Everything that is said in one language. */
export const messagesOf = (locale: string): Catalogue =>
  Object.assign({}, ...messageFiles.filter((file) => file.endsWith(`.${locale}.json`)).map(parsed));
