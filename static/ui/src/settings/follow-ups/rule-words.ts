import type { SettingsPage } from '../../../../../src/contract/settings';
import type { RoutingRule } from '../../../../../src/domain/follow-ups/follow-up-routing';
import type { Say } from '../../kit/words/say';

type Named = readonly Readonly<{ id: string; name: string }>[];
const namesOf = (ids: readonly string[], list: Named) =>
  ids.map((id) => list.find((one) => one.id === id)?.name ?? id).join(', ');

/** When a rule applies, as one line: everything that has to hold. */
export function conditionWords(say: Say, { when }: RoutingRule, page: SettingsPage): string {
  const parts = [
    ...when.severities.map((severity) => say(`settings.rules.severity.${severity}`)),
    ...(when.majorConcern ? [say('settings.rules.majorConcern')] : []),
    ...(when.maxScore === null ? [] : [say('settings.rules.maxScore.upTo', { score: when.maxScore })]),
    ...(when.notSolved ? [say('settings.rules.notSolved')] : []),
    ...(when.wantsContact ? [say('settings.rules.wantsContact')] : []),
    ...(when.afterChange ? [say('settings.rules.afterChange')] : []),
    ...(when.complaint ? [say('settings.rules.complaint')] : []),
    ...(when.reasons.length > 0 ? [when.reasons.map((reason) => say(`kit.reason.${reason}`)).join(' / ')] : []),
    ...(when.requestTypes.length > 0 ? [namesOf(when.requestTypes, page.requestTypes)] : []),
    ...(when.organisations.length > 0 ? [namesOf(when.organisations, page.organisations)] : []),
  ];
  return parts.length === 0 ? say('settings.rules.everything') : parts.join(' + ');
}

/** Where it goes and who gets it. */
export function targetWords(say: Say, rule: RoutingRule, page: SettingsPage): string {
  const project = page.projects.find(({ id }) => id === rule.projectId)?.key ?? say('settings.rules.usualProject');
  const due = rule.dueHours === null ? [] : [say('settings.rules.dueIn', { hours: rule.dueHours })];
  return [
    say(`settings.rules.kind.${rule.kind}`),
    project,
    say(`settings.rules.to.${rule.assignee.mode}`),
    ...due,
  ].join(' · ');
}
