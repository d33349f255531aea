import type { SettingsPage } from '../../../../../src/contract/settings';
import { type RoutingCondition, severities } from '../../../../../src/domain/follow-ups/follow-up-routing';
import { reasons } from '../../../../../src/domain/answering/reason';
import { scores } from '../../../../../src/domain/answering/score';
import { useSay } from '../../kit/screen-context';
import { Check, Choice } from '../fields';

type Props = Readonly<{
  page: SettingsPage;
  when: RoutingCondition;
  onChange: (part: Partial<RoutingCondition>) => void;
}>;

/** When a rule applies: everything ticked has to hold; of a list, one is enough. */
export function RuleCondition({ page, when, onChange }: Props) {
  const say = useSay();
  const flags = ['majorConcern', 'notSolved', 'wantsContact', 'complaint', 'afterChange'] as const;
  return (
    <>
      <p className="small subtle">{say('settings.rules.when.hint')}</p>
      <div className="three-columns">
        <fieldset>
          <legend className="label">{say('settings.rules.when')}</legend>
          {flags.map((flag) => (
            <Check
              key={flag}
              label={say(`settings.rules.${flag}`)}
              checked={when[flag]}
              onChange={(isOn) => onChange({ [flag]: isOn })}
            />
          ))}
        </fieldset>
        <Choice
          label={say('settings.rules.maxScore')}
          value={String(when.maxScore ?? '')}
          options={[
            { value: '', label: say('settings.rules.any') },
            ...scores.map((score) => ({ value: String(score), label: say('settings.rules.maxScore.upTo', { score }) })),
          ]}
          onChoose={(chosen) => onChange({ maxScore: scores.find((score) => String(score) === chosen) ?? null })}
        />
        <OneOf
          name={say('settings.rules.severity')}
          options={severities.map((one) => ({ id: one, name: say(`settings.rules.severity.${one}`) }))}
          chosen={when.severities}
          onChange={(chosen) => onChange({ severities: chosen })}
        />
        <OneOf
          name={say('settings.rules.reasons')}
          options={reasons.map((one) => ({ id: one, name: say(`kit.reason.${one}`) }))}
          chosen={when.reasons}
          onChange={(chosen) => onChange({ reasons: chosen })}
        />
        <OneOf
          name={say('settings.rules.requestTypes')}
          options={page.requestTypes}
          chosen={when.requestTypes}
          onChange={(chosen) => onChange({ requestTypes: chosen })}
        />
        {page.organisations.length > 0 && (
          <OneOf
            name={say('settings.rules.organisations')}
            options={page.organisations}
            chosen={when.organisations}
            onChange={(chosen) => onChange({ organisations: chosen })}
          />
        )}
      </div>
    </>
  );
}

type OneOfProps<Id extends string> = Readonly<{
  name: string;
  options: readonly Readonly<{ id: Id; name: string }>[];
  chosen: readonly Id[];
  onChange: (chosen: readonly Id[]) => void;
}>;

function OneOf<Id extends string>({ name, options, chosen, onChange }: OneOfProps<Id>) {
  return (
    <fieldset className="routing-choices">
      <legend className="label">{name}</legend>
      {options.map((option) => (
        <Check
          key={option.id}
          label={option.name}
          checked={chosen.includes(option.id)}
          onChange={(isOn) => {
            const others = chosen.filter((one) => one !== option.id);
            onChange(isOn ? [...others, option.id] : others);
          }}
        />
      ))}
    </fieldset>
  );
}
