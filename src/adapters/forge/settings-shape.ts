import * as v from 'valibot';
import { escalationSigns } from '../../domain/requests/escalation';
import { monthsKept } from '../../domain/keeping/keeping-setting';
import { storedLoop } from './follow-up-settings-shape';
import { storedRights, storedTargets } from './rights-shape';
import { storedRule } from './routing-shape';
import { noTargets } from '../../domain/figures/target';
import { usualRights } from '../../domain/settings/rights';
import { storedImprovements } from './improvement-shape';
import { defaultSettings, type ProjectSettings } from '../../domain/settings/project-settings';

const months = v.nullable(v.picklist(monthsKept));
const amount = v.optional(v.nullable(v.number()), null);
const ids = v.optional(v.array(v.string()), []);

/**
 * Settings as they lie in storage. Fields that came later fill in from the defaults, so that what an
 * older version saved stays readable; a schema number this app does not know is refused.
 */
export const storedSettings: v.GenericSchema<unknown, ProjectSettings> = v.object({
  schema: v.literal(1),
  on: v.boolean(),
  delayMinutes: v.optional(v.number(), defaultSettings.delayMinutes),
  restDays: v.optional(v.number(), defaultSettings.restDays),
  closesDays: v.optional(v.number(), defaultSettings.closesDays),
  reminderDays: v.optional(v.nullable(v.number()), defaultSettings.reminderDays),
  alarmLevel: v.optional(v.picklist([1, 2, 3]), defaultSettings.alarmLevel),
  excludedRequestTypes: ids,
  excludedResolutions: ids,
  exclusions: v.optional(
    v.object({ jql: v.optional(v.nullable(v.string()), null), people: ids, groups: ids, organisations: ids }),
    {},
  ),
  sampling: v.optional(v.number(), defaultSettings.sampling),
  asksExpectation: v.optional(v.boolean(), defaultSettings.asksExpectation),
  asksLostTime: v.optional(v.boolean(), defaultSettings.asksLostTime),
  question: v.optional(v.record(v.string(), v.string()), {}),
  followUp: v.object({
    projectId: v.nullable(v.string()),
    issueTypeId: v.nullable(v.string()),
    assignee: v.nullable(v.string()),
    rules: v.optional(v.array(storedRule), []),
  }),
  limitRatedAgent: v.optional(v.boolean(), defaultSettings.limitRatedAgent),
  escalation: v.optional(
    v.object({ by: v.picklist(escalationSigns), label: v.string() }),
    () => defaultSettings.escalation,
  ),
  waitingStatuses: v.optional(v.nullable(v.array(v.string())), null),
  rates: v.optional(
    v.object({
      currency: v.string(),
      ...{ perContact: amount, perAgentHour: amount, minutesPerContact: amount, perSlaViolation: amount },
    }),
    () => defaultSettings.rates,
  ),
  keeping: v.optional(v.object({ words: months, requests: months }), () => defaultSettings.keeping),
  ...storedLoop,
  rights: v.exactOptional(storedRights, usualRights),
  targetFigures: v.exactOptional(storedTargets, noTargets),
  improvements: v.optional(storedImprovements, () => defaultSettings.improvements),
});

export const storedVersion = v.object({
  version: v.number(),
  settings: storedSettings,
  savedBy: v.nullable(v.string()),
  savedAt: v.nullable(v.number()),
});
