import { route } from '@forge/api';
import * as v from 'valibot';
import type { Document } from '../../domain/document';
import type { RecoveryComments } from '../../ports/follow-ups/recovery-comments';
import type { SurveyComments } from '../../ports/asking/survey-comments';
import { find, read, send } from './http';
import { user } from './issue-shapes';

const propertyKey = 'aftercare.survey';
const page = v.object({
  comments: v.array(v.object({ id: v.string(), author: v.optional(v.nullable(user)) })),
  total: v.optional(v.number(), 0),
});
const mark = v.object({
  cycleKey: v.string(),
  purpose: v.optional(v.string(), 'ask'),
  remedy: v.optional(v.number(), 0),
});
type Mark = Readonly<{ cycleKey: string; purpose: 'ask' | 'reminder' | 'recovery'; remedy?: number }>;
const perPage = 100;

/** Comments by apps, newest first; the app's own are among them. */
async function* appComments(issueId: number) {
  for (let startAt = 0, total = 1; startAt < total; startAt += perPage) {
    const read1 = await read(
      route`/rest/api/3/issue/${String(issueId)}/comment?orderBy=-created&startAt=${startAt}&maxResults=${perPage}`,
      page,
    );
    total = read1.total;
    for (const { id, author } of read1.comments) if (author?.accountType === 'app') yield id;
  }
}

/** Whether a comment of the app's stands whose property is the one looked for. */
export async function findComment<S extends v.GenericSchema>(
  issueId: number,
  property: string,
  schema: S,
  isMeant: (value: v.InferOutput<S>) => boolean,
): Promise<boolean> {
  for await (const id of appComments(issueId)) {
    const readMark = () => find(route`/rest/api/3/comment/${id}/properties/${property}`, v.object({ value: schema }));
    // One wrong "not found" would ask the customer twice, so it is believed only when it is said twice.
    const found = (await readMark()) ?? (await readMark());
    if (found && isMeant(v.parse(schema, found.value))) return true;
  }
  return false;
}

const post = (issueId: number, body: Document, value: Mark) =>
  send('POST', route`/rest/api/3/issue/${String(issueId)}/comment`, {
    body,
    properties: [{ key: propertyKey, value }],
  });

const stands = (issueId: number, { cycleKey, purpose, remedy = 0 }: Mark) =>
  findComment(
    issueId,
    propertyKey,
    mark,
    (found) => found.cycleKey === cycleKey && found.purpose === purpose && found.remedy === remedy,
  );

/** The ask as a public comment. JSM mails it to the customer, who is not its author. */
export const jiraSurveyComments: SurveyComments = {
  post: async (issueId, body, cycleKey, purpose) => void (await post(issueId, body, { cycleKey, purpose })),
  exists: (issueId, cycleKey, purpose) => stands(issueId, { cycleKey, purpose }),
};

/** "Did we put it right?" in the same manner. */
export const jiraRecoveryComments: RecoveryComments = {
  post: async (requestId, body, cycleKey, remedy) =>
    void (await post(requestId, body, { cycleKey, purpose: 'recovery', remedy })),
  exists: (requestId, cycleKey, remedy) => stands(requestId, { cycleKey, purpose: 'recovery', remedy }),
};
