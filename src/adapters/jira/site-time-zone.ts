import { route } from '@forge/api';
import * as v from 'valibot';
import type { SiteTimeZone } from '../../ports/figures/reporting-zone';
import { read } from './http';

const serverInfo = v.object({ serverTimeZone: v.optional(v.string(), 'UTC') });

export const jiraSiteTimeZone: SiteTimeZone = {
  read: async () => (await read(route`/rest/api/3/serverInfo`, serverInfo)).serverTimeZone,
};
