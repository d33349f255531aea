import { useId } from 'react';
import type { Exclusions as Chosen } from '../../../../src/domain/asking/exclusions';
import { Icon } from '../kit/icon';
import { useSay } from '../kit/screen-context';
import { Check } from '../settings/fields';
import type { FieldProblem, SectionProps, SettingsCalls } from '../settings/settings-calls';
import './exclusions.css';
import { Picker } from './picker';

type Props = SectionProps & Readonly<{ calls: SettingsCalls }>;
type Named = Readonly<{ id: string; name: string }>;

/** Whom and what to leave in peace: requests a filter finds, people, groups and organisations. */
export function Exclusions({ page, draft, change, problemOf, calls }: Props) {
  const say = useSay();
  const { exclusions } = draft;
  const set = (part: Partial<Chosen>) => change({ exclusions: { ...exclusions, ...part } });
  const find = (kind: 'people' | 'groups') => async (search: string) =>
    (await calls.findToLeaveOut({ kind, search })).found;
  return (
    <div className="exclusions">
      <h3 className="label">{say('exclusions.title')}</h3>
      <p className="small subtle">{say('exclusions.hint')}</p>
      <Filter
        jql={exclusions.jql}
        problem={problemOf('exclusions.jql')}
        // What Jira finds wrong with the saved filter says nothing of another one.
        brokenSince={exclusions.jql === page.settings.exclusions.jql ? page.filterProblem : null}
        onChange={(jql) => set({ jql })}
      />
      <div className="two-columns">
        <Picker
          label={say('exclusions.people')}
          gone={say('exclusions.people.gone')}
          chosen={exclusions.people}
          known={page.leftInPeace.people}
          onFind={find('people')}
          onChange={(people) => set({ people })}
        />
        <div>
          <Picker
            label={say('exclusions.groups')}
            gone={say('exclusions.groups.gone')}
            chosen={exclusions.groups}
            known={page.leftInPeace.groups}
            onFind={find('groups')}
            onChange={(groups) => set({ groups })}
          />
          {page.groupsUnseen && exclusions.groups.length > 0 && (
            <p className="small wrong" role="note">
              <Icon name="warning" /> {say('exclusions.groups.unseen')}
            </p>
          )}
        </div>
      </div>
      <Organisations
        known={page.organisations}
        chosen={exclusions.organisations}
        onChange={(organisations) => set({ organisations })}
      />
    </div>
  );
}

type FilterProps = Readonly<{
  jql: string | null;
  problem: FieldProblem | null;
  brokenSince: string | null;
  onChange: (jql: string | null) => void;
}>;

function Filter({ jql, problem, brokenSince, onChange }: FilterProps) {
  const say = useSay();
  const id = useId();
  const says = problem?.says ?? (problem ? say('exclusions.filter.wrong') : null);
  return (
    <div className="exclusions-filter">
      <label className="label" htmlFor={id}>
        {say('exclusions.filter')}
      </label>
      <textarea
        id={id}
        className="input"
        rows={2}
        maxLength={2_000}
        spellCheck={false}
        value={jql ?? ''}
        placeholder="labels = no-survey"
        aria-invalid={problem !== null || brokenSince !== null}
        aria-describedby={`${id}-under`}
        onChange={({ target: { value } }) => onChange(value.trim() === '' ? null : value)}
      />
      <p id={`${id}-under`} className={says || brokenSince ? 'small wrong' : 'small subtle'}>
        {says || brokenSince ? (
          <>
            <Icon name="warning" />{' '}
            {says
              ? say('exclusions.filter.refused', { says })
              : say('exclusions.filter.broken', { says: brokenSince ?? '' })}
          </>
        ) : (
          say('exclusions.filter.hint')
        )}
      </p>
    </div>
  );
}

type OrganisationsProps = Readonly<{
  known: readonly Named[];
  chosen: readonly string[];
  onChange: (chosen: readonly string[]) => void;
}>;

/** Organisations that requests came from, and those chosen before that are not among them. */
function Organisations({ known, chosen, onChange }: OrganisationsProps) {
  const say = useSay();
  const gone = chosen.filter((id) => !known.some((one) => one.id === id));
  const all = [...known, ...gone.map((id) => ({ id, name: say('exclusions.organisations.gone') }))];
  return (
    <fieldset className="exclusions-organisations">
      <legend className="label">{say('exclusions.organisations')}</legend>
      {all.length === 0 && <p className="small subtle">{say('exclusions.organisations.none')}</p>}
      {all.map(({ id, name }) => (
        <Check
          key={id}
          label={name}
          checked={chosen.includes(id)}
          onChange={(isOn) => onChange([...chosen.filter((one) => one !== id), ...(isOn ? [id] : [])])}
        />
      ))}
    </fieldset>
  );
}
