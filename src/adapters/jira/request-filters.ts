import { route } from '@forge/api';
import * as v from 'valibot';
import { Refusal } from '../../ports/platform/refusal';
import type { Matched, RequestFilters } from '../../ports/asking/request-filters';
import { query } from './http';

const parsed = v.object({
  queries: v.array(v.object({ errors: v.optional(v.array(v.string()), []) })),
});
const matches = v.object({
  matches: v.array(
    v.object({
      matchedIssues: v.optional(v.array(v.number()), []),
      errors: v.optional(v.array(v.string()), []),
    }),
  ),
});

const refused = v.pipe(
  v.string(),
  v.parseJson(),
  v.object({ errorMessages: v.pipe(v.array(v.string()), v.minLength(1)) }),
);

/** Jira's own words where it refuses a query outright instead of answering with what is wrong with it. */
function wordsOf(error: unknown): string {
  if (!(error instanceof Refusal) || error.status !== 400) throw error;
  const said = v.safeParse(refused, error.says);
  return said.success ? said.output.errorMessages.join(' ') : error.says;
}

export const jiraRequestFilters: RequestFilters = {
  async whyUnusable(jql) {
    try {
      const { queries } = await query(route`/rest/api/3/jql/parse?validation=strict`, { queries: [jql] }, parsed);
      const errors = queries.flatMap((one) => one.errors);
      return errors.length === 0 ? null : errors.join(' ');
    } catch (error) {
      return wordsOf(error);
    }
  },

  async match(jql, issueIds): Promise<Matched> {
    if (issueIds.length === 0) return { kind: 'matched', issueIds: new Set() };
    try {
      const { matches: found } = await query(
        route`/rest/api/3/jql/match`,
        { issueIds: [...new Set(issueIds)], jqls: [jql] },
        matches,
      );
      const errors = found.flatMap((one) => one.errors);
      if (errors.length > 0) return { kind: 'unusable', says: errors.join(' ') };
      return { kind: 'matched', issueIds: new Set(found.flatMap(({ matchedIssues }) => matchedIssues)) };
    } catch (error) {
      return { kind: 'unusable', says: wordsOf(error) };
    }
  },
};
