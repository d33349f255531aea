import * as v from 'valibot';
import { followUpKinds, type RoutingRule, severities } from '../../domain/follow-ups/follow-up-routing';
import { reasons } from '../../domain/answering/reason';
import { scores } from '../../domain/answering/score';

const texts = v.optional(v.array(v.string()), []);
const flag = v.optional(v.boolean(), false);
const severity = v.picklist(severities);

/** A routing rule as it lies in storage; what came later fills in as "asks for nothing". */
export const storedRule: v.GenericSchema<unknown, RoutingRule> = v.object({
  when: v.object({
    severities: v.optional(v.array(severity), []),
    maxScore: v.optional(v.nullable(v.picklist(scores)), null),
    ...{ notSolved: flag, majorConcern: flag, wantsContact: flag, complaint: flag, afterChange: flag },
    reasons: v.optional(v.array(v.picklist(reasons)), []),
    ...{ requestTypes: texts, organisations: texts },
  }),
  kind: v.optional(v.picklist(followUpKinds), 'general'),
  projectId: v.optional(v.nullable(v.string()), null),
  issueTypeId: v.optional(v.nullable(v.string()), null),
  urgency: v.optional(v.nullable(severity), null),
  assignee: v.variant('mode', [
    v.object({ mode: v.literal('usual') }),
    v.object({ mode: v.literal('person'), person: v.string() }),
    v.object({ mode: v.literal('nobody') }),
    v.object({ mode: v.literal('rotation'), people: v.array(v.string()) }),
    v.object({ mode: v.picklist(['service-owner', 'project-lead']) }),
  ]),
  dueHours: v.optional(v.nullable(v.number()), null),
  watchers: texts,
});
