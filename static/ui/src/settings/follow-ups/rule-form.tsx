import { useEffect, useState } from 'react';
import type { SettingsPage } from '../../../../../src/contract/settings';
import { followUpKinds, type RoutingRule, severities } from '../../../../../src/domain/follow-ups/follow-up-routing';
import { useSay } from '../../kit/screen-context';
import { Choice } from '../fields';
import { PeopleChoice } from './people-choice';
import { RuleCondition } from './rule-condition';
import type { FieldProblem, FollowUpChoices, SettingsCalls } from '../settings-calls';

type Props = Readonly<{
  rule: RoutingRule;
  page: SettingsPage;
  calls: SettingsCalls;
  usualProject: string | null;
  problemOf: (field: string) => FieldProblem | null;
  onChange: (part: Partial<RoutingRule>) => void;
}>;

const modes = ['usual', 'person', 'rotation', 'service-owner', 'project-lead', 'nobody'] as const;
const plainModes = ['usual', 'nobody', 'service-owner', 'project-lead'] as const;
const dues = [1, 4, 8, 24, 48, 72, 120];

/** One rule: when it applies, and where follow-ups then go. */
export function RuleForm({ rule, page, calls, usualProject, problemOf, onChange }: Props) {
  const say = useSay();
  const { issueTypes, assignees } = useChoicesOf(calls, rule.projectId ?? usualProject);
  const { assignee } = rule;
  const named = (list: SettingsPage['issueTypes']) => list.map(({ id, name }) => ({ value: id, label: name }));
  const setMode = (mode: string) =>
    onChange({
      assignee:
        mode === 'person'
          ? { mode, person: assignees[0]?.id ?? '' }
          : mode === 'rotation'
            ? { mode, people: [] }
            : { mode: plainModes.find((one) => one === mode) ?? 'usual' },
    });
  return (
    <div className="routing-form card">
      <RuleCondition page={page} when={rule.when} onChange={(part) => onChange({ when: { ...rule.when, ...part } })} />
      <div className="three-columns">
        <Choice
          label={say('settings.rules.kind')}
          value={rule.kind}
          options={followUpKinds.map((kind) => ({ value: kind, label: say(`settings.rules.kind.${kind}`) }))}
          onChoose={(chosen) => onChange({ kind: followUpKinds.find((kind) => kind === chosen) ?? 'general' })}
        />
        <Choice
          label={say('settings.followUp.project')}
          value={rule.projectId ?? ''}
          options={[
            { value: '', label: say('settings.rules.usualProject') },
            ...page.projects.map(({ id, key, name }) => ({ value: id, label: `${name} (${key})` })),
          ]}
          problem={problemOf('projectId')}
          onChoose={(id) => onChange({ projectId: id || null, issueTypeId: null, assignee: { mode: 'usual' } })}
        />
        <Choice
          label={say('settings.followUp.type')}
          value={rule.issueTypeId ?? ''}
          disabled={rule.projectId === null}
          options={[{ value: '', label: say('settings.choose') }, ...named(issueTypes)]}
          problem={problemOf('issueTypeId')}
          onChoose={(id) => onChange({ issueTypeId: id || null })}
        />
        <Choice
          label={say('settings.rules.urgency')}
          value={rule.urgency ?? ''}
          options={[
            { value: '', label: say('settings.rules.urgency.usual') },
            ...severities.map((one) => ({ value: one, label: say(`settings.rules.severity.${one}`) })),
          ]}
          onChoose={(chosen) => onChange({ urgency: severities.find((one) => one === chosen) ?? null })}
        />
        <Choice
          label={say('settings.rules.due')}
          value={String(rule.dueHours ?? '')}
          options={[
            { value: '', label: say('settings.rules.due.none') },
            ...dues.map((hours) => ({ value: String(hours), label: say('settings.rules.dueIn', { hours }) })),
          ]}
          onChoose={(hours) => onChange({ dueHours: hours === '' ? null : Number(hours) })}
        />
        <Choice
          label={say('settings.followUp.assignee')}
          value={assignee.mode}
          options={modes.map((mode) => ({ value: mode, label: say(`settings.rules.to.${mode}`) }))}
          problem={problemOf('assignee')}
          onChoose={setMode}
        />
        {assignee.mode === 'person' && (
          <Choice
            label={say('settings.rules.person')}
            value={assignee.person}
            options={named(assignees)}
            onChoose={(person) => onChange({ assignee: { mode: 'person', person } })}
          />
        )}
      </div>
      {assignee.mode === 'rotation' && (
        <PeopleChoice
          legend={say('settings.rules.people')}
          people={assignees}
          chosen={assignee.people}
          onChange={(people) => onChange({ assignee: { mode: 'rotation', people } })}
        />
      )}
      {assignees.length > 0 && (
        <PeopleChoice
          legend={say('settings.rules.watchers')}
          people={assignees}
          chosen={rule.watchers}
          onChange={(watchers) => onChange({ watchers })}
        />
      )}
    </div>
  );
}

/** Issue types and people of the project a rule points at; nothing while they are on their way. */
function useChoicesOf(calls: SettingsCalls, projectId: string | null): FollowUpChoices {
  const [choices, setChoices] = useState<FollowUpChoices>({ issueTypes: [], assignees: [] });
  useEffect(() => {
    if (projectId === null) return undefined;
    let isWanted = true;
    calls.readFollowUpChoices({ projectId }).then(
      (found) => isWanted && setChoices(found),
      () => undefined,
    );
    return () => {
      isWanted = false;
    };
  }, [calls, projectId]);
  return choices;
}
