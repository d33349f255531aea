import { kvs } from '@forge/kvs';
import * as v from 'valibot';

const siteKey = 'settings.site';
const site = v.object({ timeZone: v.string() });

/** IANA name of the one reporting time zone of the site. */
export async function readReportingTimeZone(): Promise<string> {
  const stored = v.safeParse(site, await kvs.get(siteKey));
  return stored.success ? stored.output.timeZone : 'UTC';
}

export const keepReportingTimeZone = async (timeZone: string): Promise<void> => kvs.set(siteKey, { timeZone });
