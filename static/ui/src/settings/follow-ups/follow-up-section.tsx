import Heading from '@atlaskit/heading';
import { useState } from 'react';
import type { ProjectSettings } from '../../../../../src/domain/settings/project-settings';
import { Notice } from '../../kit/notice';
import { type Problem, problemOf as failureOf } from '../../kit/words/problem';
import { ProblemMessage } from '../../kit/problem-message';
import { useSay } from '../../kit/screen-context';
import { Choice } from '../fields';
import { problemWords } from './problem-words';
import { RoutingRules } from './routing-rules';
import type { FollowUpChoices, SectionProps, SettingsCalls } from '../settings-calls';

const named = (list: readonly { id: string; name: string }[]) =>
  list.map(({ id, name }) => ({ value: id, label: name }));

/** Where unhappy answers go, whose they are, and from which score on. */
export function FollowUpSection({
  page,
  draft,
  change,
  problemOf,
  calls,
}: SectionProps & Readonly<{ calls: SettingsCalls }>) {
  const say = useSay();
  const { followUp } = draft;
  const { choices, failure, load } = useChoices(calls, page);
  const set = (part: Partial<ProjectSettings['followUp']>) => change({ followUp: { ...followUp, ...part } });
  const chooseProject = (id: string) => {
    set({ projectId: id || null, issueTypeId: null, assignee: null });
    load(id);
  };
  const open = [{ value: '', label: say('settings.choose') }];
  return (
    <section id="followUp">
      <Heading as="h2" size="small">
        {say('settings.followUp')}
      </Heading>
      <p className="subtle lead">{say('settings.followUp.lead')}</p>
      {page.problem && <Notice kind="warn">{problemWords(say, page.problem)}</Notice>}
      {page.unlinked > 0 && <Notice kind="warn">{say('settings.unlinked', { count: page.unlinked })}</Notice>}
      {failure && <ProblemMessage problem={failure} onRetry={() => load(followUp.projectId ?? '')} kept />}
      <div className="three-columns">
        <Choice
          label={say('settings.followUp.project')}
          value={followUp.projectId ?? ''}
          options={[...open, ...page.projects.map(({ id, key, name }) => ({ value: id, label: `${name} (${key})` }))]}
          problem={problemOf('followUp.projectId')}
          onChoose={chooseProject}
        />
        <Choice
          label={say('settings.followUp.type')}
          value={followUp.issueTypeId ?? ''}
          disabled={followUp.projectId === null}
          options={[...open, ...named(choices.issueTypes)]}
          problem={problemOf('followUp.issueTypeId')}
          onChoose={(id) => set({ issueTypeId: id || null })}
        />
        <Choice
          label={say('settings.followUp.assignee')}
          hint={say('settings.followUp.assignee.hint')}
          value={followUp.assignee ?? ''}
          disabled={followUp.projectId === null}
          options={[{ value: '', label: say('settings.followUp.nobody') }, ...named(choices.assignees)]}
          problem={problemOf('followUp.assignee')}
          onChoose={(id) => set({ assignee: id || null })}
        />
      </div>
      <RoutingRules {...{ page, draft, change, problemOf, calls }} />
      <AlarmLevel level={draft.alarmLevel} onChoose={(alarmLevel) => change({ alarmLevel })} />
    </section>
  );
}

/** Issue types and people of the chosen project; those of the saved one come with the page. */
function useChoices(calls: SettingsCalls, saved: FollowUpChoices) {
  const [choices, setChoices] = useState<FollowUpChoices>(saved);
  const [failure, setFailure] = useState<Problem | null>(null);
  const load = (projectId: string) => {
    setFailure(null);
    if (projectId === '') return setChoices({ issueTypes: [], assignees: [] });
    calls.readFollowUpChoices({ projectId }).then(setChoices, (error: unknown) => setFailure(failureOf(error)));
  };
  return { choices, failure, load };
}

type Level = ProjectSettings['alarmLevel'];
const levels: readonly Level[] = [1, 2, 3];

function AlarmLevel({ level, onChoose }: Readonly<{ level: Level; onChoose: (level: Level) => void }>) {
  const say = useSay();
  return (
    <fieldset className="levels">
      <legend className="label">{say('settings.alarm')}</legend>
      {levels.map((one) => (
        <label key={one} className="check">
          <input type="radio" name="alarm-level" checked={level === one} onChange={() => onChoose(one)} />
          {say('settings.alarm.level', { level: one })}
        </label>
      ))}
      <p className="small subtle">{say('settings.alarm.hint')}</p>
    </fieldset>
  );
}
