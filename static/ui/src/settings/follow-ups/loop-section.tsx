import Heading from '@atlaskit/heading';
import { useId, useState } from 'react';
import { mostCauses } from '../../../../../src/domain/follow-ups/cause';
import { longestChangeJql, mostChangeDays } from '../../../../../src/domain/improvements/change-setting';
import { clockStages, type ClockStage } from '../../../../../src/domain/follow-ups/clock-stage';
import type { Target } from '../../../../../src/domain/follow-ups/follow-up-targets';
import { useSay } from '../../kit/screen-context';
import { DigestFields } from './digest-fields';
import { Under } from '../fields';
import type { SectionProps, SettingsCalls } from '../settings-calls';

/** How the loop is kept: targets of follow-ups, causes, what counts as a change, and the morning digest. */
export function LoopSection(props: SectionProps & Readonly<{ calls: SettingsCalls }>) {
  const say = useSay();
  const { draft, change } = props;
  return (
    <section id="loop">
      <Heading as="h2" size="small">
        {say('loop.title')}
      </Heading>
      <p className="subtle lead">{say('loop.targets.lead')}</p>
      <div className="three-columns">
        {clockStages.map((stage) => (
          <TargetField
            key={stage}
            stage={stage}
            target={draft.targets[stage]}
            onChange={(target) => change({ targets: { ...draft.targets, [stage]: target } })}
          />
        ))}
      </div>
      <div className="two-columns">
        <Causes {...props} />
        <Changes {...props} />
      </div>
      <DigestFields {...props} />
    </section>
  );
}

type TargetProps = Readonly<{ stage: ClockStage; target: Target; onChange: (target: Target) => void }>;

function TargetField({ stage, target, onChange }: TargetProps) {
  const say = useSay();
  const id = useId();
  return (
    <fieldset className="choice">
      <legend className="label">{say(`loop.target.${stage}`)}</legend>
      <span className="loop-target">
        <input
          id={id}
          className="input"
          type="number"
          min={1}
          max={200}
          aria-label={say('loop.target.amount')}
          value={target.amount}
          onChange={(event) =>
            onChange({ ...target, amount: Math.min(200, Math.max(1, Math.round(Number(event.target.value)) || 1)) })
          }
        />
        <select
          className="input"
          aria-label={say('loop.target.unit')}
          value={target.unit}
          onChange={(event) => onChange({ ...target, unit: event.target.value === 'hours' ? 'hours' : 'days' })}
        >
          <option value="days">{say('loop.target.days')}</option>
          <option value="hours">{say('loop.target.hours')}</option>
        </select>
      </span>
    </fieldset>
  );
}

const linesOf = (text: string) => [
  ...new Set(
    text
      .split('\n')
      .map((line) => line.trim().slice(0, 80))
      .filter((line) => line !== ''),
  ),
];

function Causes({ draft, change }: SectionProps) {
  const say = useSay();
  const id = useId();
  const [text, setText] = useState(() => draft.causes.own.join('\n'));
  return (
    <div className="choice">
      <label className="label" htmlFor={id}>
        {say('loop.causes')}
      </label>
      <textarea
        id={id}
        className="input"
        rows={4}
        value={text}
        aria-describedby={`${id}-under`}
        onChange={(event) => {
          setText(event.target.value);
          change({ causes: { own: linesOf(event.target.value).slice(0, mostCauses) } });
        }}
      />
      <Under id={`${id}-under`} hint={say('loop.causes.hint')} problem={null} />
    </div>
  );
}

function Changes({ draft: { changes }, change, problemOf }: SectionProps) {
  const say = useSay();
  const id = useId();
  const problem = problemOf('changes.jql');
  return (
    <div className="choice">
      <label className="label" htmlFor={id}>
        {say('loop.changes')}
      </label>
      <textarea
        id={id}
        className="input"
        rows={2}
        maxLength={longestChangeJql}
        value={changes.jql ?? ''}
        placeholder="project = OPS AND issuetype = Change"
        aria-invalid={problem !== null}
        aria-describedby={`${id}-under`}
        onChange={(event) => change({ changes: { ...changes, jql: event.target.value || null } })}
      />
      <Under id={`${id}-under`} hint={say('loop.changes.hint')} problem={problem} />
      <label className="label" htmlFor={`${id}-days`}>
        {say('loop.changes.days')}
      </label>
      <select
        id={`${id}-days`}
        className="input"
        value={changes.days}
        onChange={(event) => change({ changes: { ...changes, days: Number(event.target.value) } })}
      >
        {[...new Set([1, 2, 3, 5, 7, 14, 21, mostChangeDays, changes.days])]
          .sort((a, b) => a - b)
          .map((days) => (
            <option key={days} value={days}>
              {say('loop.changes.within', { days })}
            </option>
          ))}
      </select>
    </div>
  );
}
