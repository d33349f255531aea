import type { ProjectSettings } from '../../../../../src/domain/settings/project-settings';

/** One line per setting, so that two versions can be compared setting by setting. */
function flat(settings: ProjectSettings): ReadonlyMap<string, string> {
  const { question, followUp, excludedRequestTypes, excludedResolutions, exclusions, ...plain } = settings;
  const lines = [
    ...Object.entries(plain),
    ...Object.entries(question).map(([locale, words]) => [`question.${locale}`, words] as const),
    ...Object.entries(followUp).map(([field, value]) => [`followUp.${field}`, value] as const),
    ['exclusions.jql', exclusions.jql] as const,
    ...(['people', 'groups', 'organisations'] as const).map(
      (of) => [`exclusions.${of}`, [...exclusions[of]].sort()] as const,
    ),
    ['excludedRequestTypes', [...excludedRequestTypes].sort()] as const,
    ['excludedResolutions', [...excludedResolutions].sort()] as const,
  ];
  return new Map(lines.map(([field, value]) => [field, JSON.stringify(value)]));
}

/** The settings in which two versions differ, by name. */
export function changedFields(before: ProjectSettings, after: ProjectSettings): readonly string[] {
  const [a, b] = [flat(before), flat(after)];
  return [...new Set([...a.keys(), ...b.keys()])].filter((field) => a.get(field) !== b.get(field));
}

/** What the page can see for itself before it asks the app. */
export function problemsIn(draft: ProjectSettings): readonly { field: string; code: string }[] {
  const problems = Object.entries(draft.question)
    .filter(([, words]) => words.trim().length < 3 || words.trim().length > 200)
    .map(([locale]) => ({ field: `question.${locale}`, code: 'length' }));
  if (!/^\S{1,100}$/.test(draft.escalation.label.trim()))
    problems.push({ field: 'escalation.label', code: 'required' });
  const { reminderDays, closesDays } = draft;
  if (reminderDays !== null && reminderDays >= closesDays)
    problems.push({ field: 'reminderDays', code: 'after-closing' });
  return problems;
}
