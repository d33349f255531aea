import { route } from '@forge/api';
import * as v from 'valibot';
import type { SurveyComments } from '../../ports/survey-comments';
import { find, read, send } from './http';
import { user } from './issue-shapes';

const propertyKey = 'aftercare.survey';
const page = v.object({
  comments: v.array(v.object({ id: v.string(), author: v.optional(v.nullable(user)) })),
  total: v.optional(v.number(), 0),
});
const mark = v.object({ value: v.object({ cycleKey: v.string(), purpose: v.optional(v.string(), 'ask') }) });
const perPage = 100;

/** Comments by apps, newest first; the app's own are among them. */
async function* appComments(issueId: number) {
  for (let startAt = 0, total = 1; startAt < total; startAt += perPage) {
    const read1 = await read(route`/rest/api/3/issue/${String(issueId)}/comment?orderBy=-created&startAt=${startAt}&maxResults=${perPage}`, page);
    total = read1.total;
    for (const { id, author } of read1.comments) if (author?.accountType === 'app') yield id;
  }
}

/** The ask as a public comment. JSM mails it to the customer, who is not its author. */
export const jiraSurveyComments: SurveyComments = {
  async post(issueId, body, cycleKey, purpose) {
    const properties = [{ key: propertyKey, value: { cycleKey, purpose } }];
    await send('POST', route`/rest/api/3/issue/${String(issueId)}/comment`, { body, properties });
  },

  async exists(issueId, cycleKey, purpose) {
    for await (const id of appComments(issueId)) {
      const found = await find(route`/rest/api/3/comment/${id}/properties/${propertyKey}`, mark);
      if (found?.value.cycleKey === cycleKey && found.value.purpose === purpose) return true;
    }
    return false;
  },
};
