import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

const folder = resolve(__dirname, '../../../../shared/vectors');

/** A test against a published table that may not be at hand; it says so when it is skipped. */
export function againstPublished<Table>(name: string, file: string, check: (table: Table) => void): void {
  const path = resolve(folder, file);
  if (existsSync(path)) test(name, () => check(JSON.parse(readFileSync(path, 'utf8')) as Table));
  else test.skip(`${name} (skipped: ${file} is not here)`, () => undefined);
}
