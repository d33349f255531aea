import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Manifest } from './manifest';

const lifecycleEvents = ['avi:forge:installed:app', 'avi:forge:upgraded:app'];

/** Every event Atlassian's own manifest tools know; a misspelt one never comes, and nothing says so. */
function knownEvents(): ReadonlySet<string> {
  const { resolve } = createRequire(import.meta.url);
  const file = join(dirname(resolve('@forge/manifest')), 'mapping/product-event-to-scope-mapping.json');
  const { mapping } = JSON.parse(readFileSync(file, 'utf8')) as { mapping: { productEvent: string }[] };
  return new Set([...mapping.map((one) => one.productEvent), ...lifecycleEvents]);
}

function problemsOf(
  { functions, subscriptions, schedules, consumers, actions }: Manifest,
  archiveDir: string,
): string[] {
  const known = knownEvents();
  const users = [...subscriptions, ...schedules, ...consumers, ...actions].map((one) => one.functionKey);
  return [
    ...[...functions.values()]
      .filter(({ file }) => !existsSync(join(archiveDir, `${file}.cjs`)))
      .map(({ key, file }) => `function ${key}: the archive has no ${file}.cjs`),
    ...users.filter((key) => !functions.has(key)).map((key) => `there is no function ${key}`),
    ...subscriptions
      .filter(({ eventType }) => !known.has(eventType))
      .map(({ triggerKey, eventType }) => `trigger ${triggerKey}: Atlassian has no event ${eventType}`),
  ];
}

/** Throws what would keep an archive from running, or from ever being called, though Forge's own linter lets it pass. */
export function refuseUndeployable(manifest: Manifest, archiveDir: string): void {
  const problems = problemsOf(manifest, archiveDir);
  if (problems.length > 0) throw new Error(`The archive cannot be deployed:\n- ${problems.join('\n- ')}`);
}
