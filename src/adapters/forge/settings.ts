import { kvs, WhereConditions } from '@forge/kvs';
import * as v from 'valibot';
import { notSetUp, UnknownSettings, type SettingsVersion } from '../../domain/settings/project-settings';
import type { Settings } from '../../ports/settings/settings';
import { storedVersion } from './settings-shape';
import { readReportingTimeZone } from './site-settings';

const headPrefix = 'settings.head.';
const headKey = (projectId: number) => `${headPrefix}${projectId}`;
const versionKey = (projectId: number, version: number | '') => `settings.version.${projectId}.${version}`;

function parseVersion(stored: unknown, projectId: number): SettingsVersion {
  const parsed = v.safeParse(storedVersion, stored);
  if (!parsed.success) throw new UnknownSettings(projectId);
  return parsed.output;
}

async function readHead(projectId: number): Promise<SettingsVersion> {
  const stored = await kvs.get(headKey(projectId));
  return stored === undefined ? notSetUp : parseVersion(stored, projectId);
}

/** Settings in Forge's key-value store: every version under its own key, the one in force also as head. */
export const kvsSettings: Settings = {
  read: readHead,

  async save(projectId, base, settings, by, at) {
    const next: SettingsVersion = { version: base + 1, settings, savedBy: by, savedAt: at.getTime() };
    const key = versionKey(projectId, next.version);
    const head = await readHead(projectId);
    if (head.version !== base) return { kind: 'conflict', version: head };
    try {
      // Whoever writes the number first has saved; the store decides between two editors.
      await kvs.set(key, next, { keyPolicy: 'FAIL_IF_EXISTS' });
    } catch (error) {
      const stored = await kvs.get(key);
      if (stored === undefined) throw error;
      const first = parseVersion(stored, projectId);
      // A crash between the two writes leaves the head behind; whoever comes next moves it on.
      await kvs.set(headKey(projectId), first);
      return { kind: 'conflict', version: first };
    }
    await kvs.set(headKey(projectId), next);
    return { kind: 'saved', version: next };
  },

  async history(projectId) {
    const found: SettingsVersion[] = [];
    let cursor: string | undefined;
    do {
      const query = kvs
        .query()
        .where('key', WhereConditions.beginsWith(versionKey(projectId, '')))
        .limit(100);
      const page = await (cursor ? query.cursor(cursor) : query).getMany();
      for (const { value } of page.results) {
        const parsed = v.safeParse(storedVersion, value);
        if (parsed.success) found.push(parsed.output);
      }
      cursor = page.nextCursor;
    } while (cursor);
    return found.sort((a, b) => b.version - a.version);
  },

  async projects() {
    const found: number[] = [];
    let cursor: string | undefined;
    do {
      const query = kvs.query().where('key', WhereConditions.beginsWith(headPrefix)).limit(100);
      const page = await (cursor ? query.cursor(cursor) : query).getMany();
      found.push(...page.results.map(({ key }) => Number(key.slice(headPrefix.length))));
      cursor = page.nextCursor;
    } while (cursor);
    return found;
  },

  reportingTimeZone: readReportingTimeZone,
};
