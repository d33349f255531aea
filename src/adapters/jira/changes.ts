import { route } from '@forge/api';
import * as v from 'valibot';
import type { ChangeSetting } from '../../domain/improvements/change-setting';
import { isSameService, isShortlyBefore, type ServiceMarks } from '../../domain/requests/same-service';
import type { Changes } from '../../ports/improvements/changes';
import { isRefusal } from '../../ports/platform/refusal';
import { readFieldIds, type FieldIds } from './fields';
import { find, query } from './http';
import { issue as whole, requestTypeValue } from './issue-shapes';
import { withoutOrder } from './without-order';

const linked = v.optional(v.nullable(v.object({ key: v.string() })));
const issue = v.object({
  key: v.string(),
  fields: v.looseObject({
    created: whole.entries.fields.entries.created,
    resolutiondate: whole.entries.fields.entries.resolutiondate,
    components: v.optional(v.nullable(v.array(v.object({ name: v.string() })))),
    issuelinks: v.optional(v.array(v.object({ inwardIssue: linked, outwardIssue: linked })), []),
  }),
});
type Found = v.InferOutput<typeof issue>;

const dayMs = 86_400_000;
const mostChanges = 100;

function marksOf({ fields }: Found, { requestType }: FieldIds): ServiceMarks {
  const type = requestType === null ? null : v.safeParse(requestTypeValue, fields[requestType]);
  return {
    components: (fields.components ?? []).map(({ name }) => name),
    requestType: type?.success ? (type.output.requestType?.id ?? null) : null,
  };
}

/** Linked ones whenever they were, and those resolved since; the exact days are counted here, Jira counts in its own time zone. */
function jqlFor(setting: string, links: readonly string[], raisedAt: number, days: number): string {
  const back = Math.ceil((Date.now() - raisedAt) / dayMs) + days + 1;
  const recent = `resolved >= -${Math.max(1, back)}d`;
  const which = links.length === 0 ? recent : `(issuekey in (${links.join(', ')}) OR ${recent})`;
  return `(${withoutOrder(setting)}) AND ${which} ORDER BY created DESC`;
}

/** Null where Jira cannot answer the query. */
async function search(jql: string, fields: readonly string[]): Promise<readonly Found[] | null> {
  try {
    const body = { jql, fields, maxResults: mostChanges };
    return (await query(route`/rest/api/3/search/jql`, body, v.object({ issues: v.array(issue) }))).issues;
  } catch (error) {
    if (isRefusal(error) && error.isFinal) return null;
    throw error;
  }
}

/** Changes of the service, as Jira knows them by the project's own query. */
export const jiraChanges: Changes = {
  async isAfterChange(requestKey, { jql, days }: ChangeSetting) {
    if (jql === null) return false;
    const ids = await readFieldIds();
    const fields = ['created', 'resolutiondate', 'components', 'issuelinks', ids.requestType].flatMap((id) => id ?? []);
    const request = await find(route`/rest/api/3/issue/${requestKey}?fields=${fields.join(',')}`, issue);
    const raisedAt = request?.fields.created ?? null;
    if (!request || raisedAt === null) return false;
    const links = request.fields.issuelinks.flatMap(
      ({ inwardIssue, outwardIssue }) => (inwardIssue ?? outwardIssue)?.key ?? [],
    );
    const asked = (keys: readonly string[]) => search(jqlFor(jql, keys, raisedAt, days), fields);
    // A linked issue that Jira hides from the app spoils the whole query; one nobody can use keeps no follow-up back.
    const found = (await asked(links)) ?? (links.length > 0 ? await asked([]) : null) ?? [];
    return found.some(
      (change) =>
        change.key !== request.key &&
        (links.includes(change.key) ||
          (isShortlyBefore(change.fields.resolutiondate ?? null, raisedAt, days) &&
            isSameService(marksOf(request, ids), marksOf(change, ids)))),
    );
  },
};
