import * as v from 'valibot';
import { followUpKinds, mostWatchers, severities } from '../domain/follow-ups/follow-up-routing';
import { reasons } from '../domain/answering/reason';
import { scores } from '../domain/answering/score';

const id = v.pipe(v.string(), v.minLength(1), v.maxLength(128));
const ids = v.pipe(v.array(id), v.maxLength(50));
const severity = v.picklist(severities);

/** Everything given has to hold; an empty list, null or false asks for nothing. */
const when = v.object({
  severities: v.array(severity),
  /** Scores up to and including this one. */
  maxScore: v.nullable(v.picklist(scores)),
  notSolved: v.boolean(),
  majorConcern: v.boolean(),
  wantsContact: v.boolean(),
  /** Logged by somebody of the desk, not answered by the customer. */
  complaint: v.boolean(),
  /** Linked to a change, or raised shortly after one on the same service. */
  afterChange: v.optional(v.boolean(), false),
  reasons: v.array(v.picklist(reasons)),
  requestTypes: ids,
  organisations: ids,
});

/** Where follow-ups go; the first rule that applies decides. */
export const routingRule = v.object({
  when,
  kind: v.picklist(followUpKinds),
  /** Null goes where follow-ups go as a rule. */
  projectId: v.nullable(id),
  issueTypeId: v.nullable(id),
  /** Null goes by how grave the answer is. */
  urgency: v.nullable(severity),
  assignee: v.variant('mode', [
    v.object({ mode: v.literal('usual') }),
    v.object({ mode: v.literal('person'), person: v.string() }),
    v.object({ mode: v.literal('nobody') }),
    v.object({ mode: v.literal('rotation'), people: ids }),
    v.object({ mode: v.picklist(['service-owner', 'project-lead']) }),
  ]),
  dueHours: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(24 * 90))),
  watchers: v.optional(v.pipe(v.array(id), v.maxLength(mostWatchers)), []),
});
