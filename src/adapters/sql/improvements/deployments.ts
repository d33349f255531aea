import { sql } from 'kysely';
import type { Deployments } from '../../../ports/follow-ups/causes';
import { db } from '../driver';

const most = 500;

/** Changes that were implemented, in Forge SQL. */
export const sqlDeployments: Deployments = {
  async since(projectId, since) {
    const rows = await db
      .selectFrom('deployment')
      .selectAll()
      .where('project_id', '=', projectId)
      .where('at', '>=', since.getTime())
      .orderBy('at', 'desc')
      .limit(most)
      .execute();
    return rows.map((row) => ({
      issueId: Number(row.issue_id),
      issueKey: row.issue_key,
      title: row.title,
      at: Number(row.at),
    }));
  },

  async replace(projectId, since, found) {
    if (found.length > 0)
      await db
        .insertInto('deployment')
        .values(
          found.map(({ issueId, issueKey, title, at }) => ({
            ...{ project_id: projectId, issue_id: issueId, issue_key: issueKey, title: title.slice(0, 255), at },
          })),
        )
        .onDuplicateKeyUpdate({ issue_key: sql`VALUES(issue_key)`, title: sql`VALUES(title)`, at: sql`VALUES(at)` })
        .execute();
    await db
      .deleteFrom('deployment')
      .where('project_id', '=', projectId)
      .where('at', '>=', since.getTime())
      .where('issue_id', 'not in', found.length > 0 ? found.map(({ issueId }) => issueId) : [0])
      .execute();
  },
};
