import { route } from '@forge/api';
import * as v from 'valibot';
import type { FoundDeployment } from '../../ports/follow-ups/causes';
import type { DeploymentIssues } from '../../ports/improvements/deployment-issues';
import { isRefusal } from '../../ports/platform/refusal';
import { query } from './http';
import { instant } from './issue-shapes';
import { withoutOrder } from './without-order';

const issue = v.object({
  id: v.pipe(v.string(), v.transform(Number), v.number()),
  key: v.string(),
  fields: v.object({
    summary: v.optional(v.nullable(v.string())),
    resolutiondate: v.optional(v.nullable(instant)),
  }),
});
const found = v.object({ issues: v.array(issue), nextPageToken: v.optional(v.nullable(v.string())) });

/** Implemented changes in Jira, as the app. */
export const jiraDeploymentIssues: DeploymentIssues = {
  async resolvedSince(jql, since, now, limit) {
    const days = Math.max(1, Math.ceil((now.getTime() - since.getTime()) / 86_400_000));
    const whole = `(${withoutOrder(jql)}) AND resolved >= -${days}d ORDER BY resolved DESC`;
    const all: FoundDeployment[] = [];
    let nextPageToken: string | null | undefined;
    try {
      do {
        const page = {
          ...{ jql: whole, fields: ['summary', 'resolutiondate'], maxResults: 100 },
          ...(nextPageToken ? { nextPageToken } : {}),
        };
        const { issues, nextPageToken: next } = await query(route`/rest/api/3/search/jql`, page, found);
        for (const { id, key, fields } of issues)
          if (fields.resolutiondate != null && fields.resolutiondate >= since.getTime())
            all.push({ issueId: id, issueKey: key, title: fields.summary ?? '', at: fields.resolutiondate });
        nextPageToken = next;
      } while (nextPageToken && all.length < limit);
    } catch (error) {
      if (isRefusal(error) && error.status === 400) return null;
      throw error;
    }
    return all.slice(0, limit);
  },
};
