import { realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Whether this module is the program that was started, not one that was imported. @param {string} url */
export const isMain = (url) => realpathSync(process.argv[1] ?? '.') === realpathSync(fileURLToPath(url));
