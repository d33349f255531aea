import * as v from 'valibot';
import { isAdf } from '../desk/adf';
import { addComment } from '../desk/comments';
import type { Edits } from '../desk/edits';
import type { Issue } from '../records';
import { refuseFields } from '../refusal';
import type { Call } from './call';
import { visibleToCustomers } from './comment-routes';

const operation = v.record(v.string(), v.unknown());
export const updateBody = v.record(v.string(), v.array(operation));

const commentOperation = v.object({
  add: v.object({
    body: v.unknown(),
    properties: v.optional(v.array(v.object({ key: v.string(), value: v.unknown() })), []),
  }),
});

function labelsAfter(
  labels: readonly string[],
  operations: readonly Readonly<Record<string, unknown>>[],
): readonly string[] {
  let after = [...labels];
  for (const { add, remove, set } of operations) {
    if (Array.isArray(set)) after = set.map(String);
    if (typeof add === 'string') after = [...new Set([...after, add])];
    if (typeof remove === 'string') after = after.filter((label) => label !== remove);
  }
  return after;
}

/** The `update` part of an edit or a transition: labels step by step, and a comment that goes with it. */
export function applyUpdate(
  call: Call,
  issue: Issue,
  update: Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>,
): Readonly<{ edits: Edits; finish: () => void }> {
  const { labels, comment = [], ...others } = update;
  const [unknown] = Object.keys(others);
  if (unknown !== undefined)
    refuseFields({ [unknown]: `Field '${unknown}' cannot be set. It is not on the appropriate screen, or unknown.` });
  const comments = comment.map((one) => {
    const parsed = v.safeParse(commentOperation, one);
    if (!parsed.success || !isAdf(parsed.output.add.body))
      return refuseFields({ comment: 'Comment body is not valid!' });
    const properties = Object.fromEntries(parsed.output.add.properties.map(({ key, value }) => [key, value]));
    return { body: parsed.output.add.body, properties, isPublic: visibleToCustomers(properties) };
  });
  return {
    edits: labels ? { labels: labelsAfter(issue.labels, labels) } : {},
    finish: () => comments.forEach((one) => addComment(call.desk, issue, one, call.actor)),
  };
}
