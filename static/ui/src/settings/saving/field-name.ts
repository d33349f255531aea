import type { MessageId } from '../../kit/words/catalogue';
import type { Say } from '../../kit/words/say';

const names: Readonly<Record<string, MessageId>> = {
  on: 'settings.on',
  delayMinutes: 'settings.delay',
  restDays: 'settings.rest',
  closesDays: 'settings.close',
  reminderDays: 'settings.remind',
  alarmLevel: 'settings.alarm',
  excludedRequestTypes: 'settings.types',
  excludedResolutions: 'settings.resolutions',
  'exclusions.jql': 'exclusions.filter',
  'exclusions.people': 'exclusions.people',
  'exclusions.groups': 'exclusions.groups',
  'exclusions.organisations': 'exclusions.organisations',
  sampling: 'settings.sampling',
  asksExpectation: 'settings.asksExpectation',
  asksLostTime: 'settings.asksLostTime',
  limitRatedAgent: 'settings.limit',
  rights: 'settings.rights',
  targetFigures: 'targets.title',
  escalation: 'service-settings.escalation',
  waitingStatuses: 'service-settings.waiting',
  rates: 'service-settings.rates',
  keeping: 'service-settings.keeping',
  'followUp.projectId': 'settings.followUp.project',
  'followUp.issueTypeId': 'settings.followUp.type',
  'followUp.assignee': 'settings.followUp.assignee',
  improvements: 'improvement.set.title',
  'improvements.projectId': 'improvement.set.project',
  'improvements.issueTypeId': 'improvement.set.type',
  'followUp.rules': 'settings.rules',
  targets: 'loop.title',
  causes: 'loop.causes',
  changes: 'loop.changes',
  digest: 'loop.digest',
};

/** The name of a setting as its label says it. */
export function fieldName(say: Say, field: string): string {
  const id = names[field];
  if (id) return say(id);
  const locale = field.startsWith('question.') ? field.slice('question.'.length) : null;
  return locale ? `${say('settings.question')} (${locale})` : field;
}
