import { route } from '@forge/api';
import * as v from 'valibot';
import type { ProjectLeads } from '../../ports/follow-ups/project-leads';
import { find } from './http';

const project = v.object({ lead: v.optional(v.nullable(v.object({ accountId: v.string() }))) });

/** Leads of projects, as the app sees them. */
export const jiraProjectLeads: ProjectLeads = {
  async leadOf(projectId) {
    const found = await find(route`/rest/api/3/project/${String(projectId)}`, project);
    return found?.lead?.accountId ?? null;
  },
};
