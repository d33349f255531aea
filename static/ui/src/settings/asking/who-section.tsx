import Heading from '@atlaskit/heading';
import type { SettingsPage } from '../../../../../src/contract/settings';
import type { CandidateReason } from '../../../../../src/domain/asking/eligibility';
import { useSay, useScreen } from '../../kit/screen-context';
import { Exclusions } from '../../exclusions/exclusions';
import { Check, Choice } from '../fields';
import { Last30 } from './last-30';
import type { SectionProps, SettingsCalls } from '../settings-calls';

/** What customers decided for themselves; no setting overrules it. */
const wishes: readonly CandidateReason[] = ['opted-out', 'snoozed'];

/** Rules nobody can switch off, shown so that the numbers add up. */
const always: readonly CandidateReason[] = ['reporter-is-agent', 'reporter-inactive', 'no-reporter', 'reporter-is-app'];
const restSteps = [0, 7, 14, 21, 30, 60, 90, 180];
const sampleSteps = [1, 0.75, 0.5, 0.25, 0.1];

/** Who is asked: the rules with what each did in the last 30 days, and the ones that can be set. */
export function WhoSection(props: SectionProps & Readonly<{ calls: SettingsCalls }>) {
  const say = useSay();
  return (
    <section id="who" className="columns">
      <div>
        <Heading as="h2" size="small">
          {say('settings.who')}
        </Heading>
        <p className="subtle lead">{say('settings.who.lead')}</p>
        <Rules page={props.page} />
        <Settable {...props} />
        <Exclusions {...props} />
      </div>
      <Last30 last30={props.page.last30} />
    </section>
  );
}

function kindOf(reason: CandidateReason) {
  if (always.includes(reason)) return 'settings.rule.always';
  return wishes.includes(reason) ? 'settings.rule.wish' : 'settings.rule.set';
}

function Rules({ page: { last30 } }: Readonly<{ page: SettingsPage }>) {
  const { say, numbers } = useScreen();
  const countOf = (reason: CandidateReason) => last30.byReason.find((row) => row.reason === reason)?.count ?? 0;
  const others = last30.byReason
    .map(({ reason }) => reason)
    .filter((reason) => !always.includes(reason) && !wishes.includes(reason));
  return (
    <table className="rules">
      <thead>
        <tr>
          <th scope="col">{say('settings.rule')}</th>
          <th scope="col" className="number">
            {say('settings.last30')}
          </th>
          <th scope="col">
            <span className="hidden">{say('settings.rule.kind')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {[...others, ...wishes, ...always].map((reason) => (
          <tr key={reason}>
            <td>{say(`candidate.${reason}`)}</td>
            <td className="number">{numbers.format(countOf(reason))}</td>
            <td className="small subtle number">{say(kindOf(reason))}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Settable({ page, draft, change, problemOf }: SectionProps) {
  const { say, viewer } = useScreen();
  const percent = new Intl.NumberFormat(viewer.locale, { style: 'percent' });
  const { excludedRequestTypes, excludedResolutions } = draft;
  const without = (list: readonly string[], id: string, leaveOut: boolean) => [
    ...list.filter((other) => other !== id),
    ...(leaveOut ? [id] : []),
  ];
  return (
    <>
      <div className="two-columns">
        <Choice
          label={say('settings.rest')}
          hint={say('settings.rest.hint')}
          value={String(draft.restDays)}
          options={stepsWith(restSteps, draft.restDays).map((days) => ({
            value: String(days),
            label: say('settings.days', { days }),
          }))}
          problem={problemOf('restDays')}
          onChoose={(days) => change({ restDays: Number(days) })}
        />
        <Choice
          label={say('settings.sampling')}
          hint={say('settings.sampling.hint')}
          value={String(draft.sampling)}
          options={stepsWith(sampleSteps, draft.sampling).map((share) => ({
            value: String(share),
            label: percent.format(share),
          }))}
          problem={problemOf('sampling')}
          onChoose={(share) => change({ sampling: Number(share) })}
        />
      </div>
      <div className="two-columns">
        <fieldset>
          <legend className="label">{say('settings.types')}</legend>
          {page.requestTypes.map(({ id, name }) => (
            <Check
              key={id}
              label={name}
              checked={!excludedRequestTypes.includes(id)}
              onChange={(asked) => change({ excludedRequestTypes: without(excludedRequestTypes, id, !asked) })}
            />
          ))}
        </fieldset>
        <fieldset>
          <legend className="label">{say('settings.resolutions')}</legend>
          {page.resolutions.map(({ id, name }) => (
            <Check
              key={id}
              label={name}
              checked={!excludedResolutions.includes(id)}
              onChange={(asked) => change({ excludedResolutions: without(excludedResolutions, id, !asked) })}
            />
          ))}
        </fieldset>
      </div>
    </>
  );
}

/** The usual steps, and the value in force where it is another one. */
export const stepsWith = (steps: readonly number[], value: number): readonly number[] =>
  steps.includes(value) ? steps : [...steps, value].sort((a, b) => a - b);
