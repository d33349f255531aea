import Heading from '@atlaskit/heading';
import { createContext, useContext, useEffect, useState } from 'react';
import type { improvementChoices } from '../../../../src/contract/improvement-choices';
import type { Calls } from '../../../../src/contract/contract';
import { improvementStates, type ImprovementRules } from '../../../../src/domain/improvements/improvement';
import { type Problem, problemOf as failureOf } from '../kit/words/problem';
import { ProblemMessage } from '../kit/problem-message';
import { useSay } from '../kit/screen-context';
import { Choice } from './fields';
import type { SectionProps } from './settings-calls';

type ChoiceCalls = Calls<typeof improvementChoices>;
type Choices = Awaited<ReturnType<ChoiceCalls['readImprovementChoices']>>;
/** What the page asks for this section alone; without it, nothing can be chosen. */
export const ImprovementChoices = createContext<ChoiceCalls | null>(null);

const nothing: Choices = { issueTypes: [], statuses: [] };
const byCategory = { new: 'submitted', indeterminate: 'accepted', done: 'implemented' } as const;

/** Which issues are improvements, and what their statuses mean. */
export function ImprovementSection({ page, draft, change, problemOf }: SectionProps) {
  const say = useSay();
  const calls = useContext(ImprovementChoices);
  const { improvements } = draft;
  const { choices, failure, again } = useChoices(calls, improvements);
  const set = (part: Partial<ImprovementRules>) => change({ improvements: { ...improvements, ...part } });
  const setState = (id: string, value: string) => {
    const { [id]: _, ...others } = improvements.states;
    const state = improvementStates.find((one) => one === value);
    set({ states: state ? { ...others, [id]: state } : others });
  };
  const options = (list: readonly Readonly<{ id: string; name: string }>[]) =>
    list.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <section id="improvements">
      <Heading as="h2" size="small">
        {say('improvement.set.title')}
      </Heading>
      <p className="subtle lead">{say('improvement.set.lead')}</p>
      {failure && <ProblemMessage problem={failure} onRetry={again} kept />}
      <div className="three-columns">
        <Choice
          label={say('improvement.set.project')}
          value={improvements.projectId ?? ''}
          options={[
            { value: '', label: say('improvement.set.none') },
            ...page.projects.map(({ id, key, name }) => ({ value: id, label: `${name} (${key})` })),
          ]}
          problem={problemOf('improvements.projectId')}
          onChoose={(id) => set({ projectId: id || null, issueTypeId: null, states: {} })}
        />
        <Choice
          label={say('improvement.set.type')}
          value={improvements.issueTypeId ?? ''}
          disabled={improvements.projectId === null}
          options={[{ value: '', label: say('improvement.set.choose') }, ...options(choices.issueTypes)]}
          problem={problemOf('improvements.issueTypeId')}
          onChoose={(id) => set({ issueTypeId: id || null, states: {} })}
        />
      </div>
      {choices.statuses.length > 0 && (
        <fieldset>
          <legend className="label">{say('improvement.set.states')}</legend>
          <div className="three-columns">
            {choices.statuses.map(({ id, name, category }) => (
              <Choice
                key={id}
                label={name}
                value={improvements.states[id] ?? ''}
                options={[
                  {
                    value: '',
                    label: say('improvement.set.usual', { state: say(`improvement.state.${byCategory[category]}`) }),
                  },
                  ...improvementStates.map((state) => ({ value: state, label: say(`improvement.state.${state}`) })),
                ]}
                onChoose={(value) => setState(id, value)}
              />
            ))}
          </div>
          <p className="small subtle">{say('improvement.set.rejected')}</p>
        </fieldset>
      )}
    </section>
  );
}

/** What the chosen project and type offer; asked only once a project is chosen. */
function useChoices(calls: ChoiceCalls | null, { projectId, issueTypeId }: ImprovementRules) {
  const [choices, setChoices] = useState<Choices>(nothing);
  const [failure, setFailure] = useState<Problem | null>(null);
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    setFailure(null);
    setChoices((before) => ({ ...before, statuses: [] }));
    if (projectId === null || calls === null) return setChoices(nothing);
    let isCurrent = true;
    calls.readImprovementChoices({ projectId, issueTypeId }).then(
      (found) => isCurrent && setChoices(found),
      (error: unknown) => isCurrent && setFailure(failureOf(error)),
    );
    return () => {
      isCurrent = false;
    };
  }, [calls, projectId, issueTypeId, turn]);
  return { choices, failure, again: () => setTurn(turn + 1) };
}
