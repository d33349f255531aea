import { route } from '@forge/api';
import * as v from 'valibot';
import type { FollowUpSearch, NamedIssue } from '../../ports/follow-ups/follow-up-duplicates';
import { isRefusal } from '../../ports/platform/refusal';
import { query, send } from './http';

const propertyKey = 'aftercare-follow-up';
const name = `issue.property[${propertyKey}].key`;
const inOneCall = 100;

const issue = v.object({
  id: v.pipe(v.string(), v.transform(Number), v.number()),
  key: v.string(),
  fields: v.object({
    created: v.string(),
    assignee: v.optional(v.nullable(v.object({ accountId: v.string() }))),
  }),
  /** Lags behind like the search itself, and says why it was found. */
  properties: v.optional(v.object({ [propertyKey]: v.optional(v.object({ key: v.string() })) })),
});
const found = v.object({ issues: v.array(issue), nextPageToken: v.optional(v.nullable(v.string())) });

function named({ id, key, fields, properties }: v.InferOutput<typeof issue>): readonly NamedIssue[] {
  const dedupeKey = properties?.[propertyKey]?.key;
  if (dedupeKey === undefined) return [];
  const { created, assignee } = fields;
  return [{ id, key, dedupeKey, createdAt: Date.parse(created), assignee: assignee?.accountId ?? null }];
}

async function search(jql: string, place: string | null) {
  const body = {
    ...{ jql, fields: ['created', 'assignee'], properties: [propertyKey], maxResults: inOneCall },
    ...(place === null ? {} : { nextPageToken: place }),
  };
  const page = await query(route`/rest/api/3/search/jql`, body, found);
  return { issues: page.issues.flatMap(named), next: page.nextPageToken ?? null };
}

/** Follow-up issues by the property that names them. Times in JQL are relative, and so know no time zone. */
export const jiraFollowUpSearch: FollowUpSearch = {
  createdSince(since, now, place) {
    const minutes = since && Math.max(1, Math.ceil((now.getTime() - since.getTime()) / 60_000));
    const recent = minutes === null ? '' : ` AND created >= -${minutes}m`;
    return search(`${name} IS NOT EMPTY${recent} ORDER BY created ASC`, place);
  },

  async named(dedupeKey) {
    const { issues } = await search(`${name} = "${dedupeKey}" ORDER BY created ASC`, null);
    return issues.filter((one) => one.dedupeKey === dedupeKey).sort((a, b) => a.id - b.id);
  },

  async linkDuplicate(duplicate, kept) {
    try {
      await send('POST', route`/rest/api/3/issueLink`, {
        type: { name: 'Duplicate' },
        inwardIssue: { key: duplicate },
        outwardIssue: { key: kept },
      });
      return true;
    } catch (error) {
      if (isRefusal(error) && error.isFinal) return false;
      throw error;
    }
  },
};
