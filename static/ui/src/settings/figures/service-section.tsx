import Heading from '@atlaskit/heading';
import { useId } from 'react';
import { escalationSigns, usualEscalation } from '../../../../../src/domain/requests/escalation';
import { useSay } from '../../kit/screen-context';
import { Under } from '../fields';
import { RatesFields } from './rates-fields';
import type { SectionProps } from '../settings-calls';
import { WaitingFields } from './waiting-fields';

/** What counts as an escalation and as waiting for the customer, and what contacts and missed SLAs cost. */
export function ServiceSection(props: SectionProps) {
  const { draft, change, problemOf } = props;
  const say = useSay();
  const name = useId();
  const { escalation } = draft;
  return (
    <section id="service">
      <Heading as="h2" size="small">
        {say('service-settings.title')}
      </Heading>
      <fieldset>
        <legend className="label">{say('service-settings.escalation')}</legend>
        {escalationSigns.map((by) => (
          <label key={by} className="check">
            <input
              type="radio"
              name={name}
              checked={escalation.by === by}
              onChange={() => change({ escalation: { by, label: escalation.label.trim() || usualEscalation.label } })}
            />
            <span>
              {say(`service-settings.escalation.${by}`)}
              <span className="small subtle explained">{say(`service-settings.escalation.${by}.hint`)}</span>
            </span>
          </label>
        ))}
      </fieldset>
      {escalation.by === 'label' && (
        <div className="choice">
          <label className="label" htmlFor={`${name}-label`}>
            {say('service-settings.label')}
          </label>
          <input
            id={`${name}-label`}
            className="input"
            maxLength={100}
            value={escalation.label}
            aria-invalid={problemOf('escalation.label') !== null}
            aria-describedby={`${name}-under`}
            onChange={(event) => change({ escalation: { ...escalation, label: event.target.value } })}
          />
          <Under
            id={`${name}-under`}
            hint={say('service-settings.label.hint')}
            problem={problemOf('escalation.label')}
          />
        </div>
      )}
      <WaitingFields {...props} />
      <RatesFields {...props} />
    </section>
  );
}
