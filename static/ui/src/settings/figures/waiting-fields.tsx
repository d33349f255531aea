import { useId } from 'react';
import { namesCustomer } from '../../../../../src/domain/requests/waiting-status';
import { useScreen } from '../../kit/screen-context';
import { Check } from '../fields';
import type { SectionProps } from '../settings-calls';

/** In which statuses a request waits for the customer: those whose names say so, or chosen ones. */
export function WaitingFields({ page: { statuses }, draft, change }: SectionProps) {
  const { say, viewer } = useScreen();
  const name = useId();
  const { waitingStatuses: chosen } = draft;
  const recognised = statuses.filter((status) => namesCustomer(status.name));
  const names = new Intl.ListFormat(viewer.locale).format(recognised.map((status) => status.name));
  const toggle = (id: string, on: boolean) =>
    change({ waitingStatuses: [...(chosen ?? []).filter((one) => one !== id), ...(on ? [id] : [])].sort() });
  return (
    <fieldset>
      <legend className="label">{say('service-settings.waiting')}</legend>
      <p className="small subtle">{say('service-settings.waiting.lead')}</p>
      <label className="check">
        <input type="radio" name={name} checked={chosen === null} onChange={() => change({ waitingStatuses: null })} />
        <span>
          {say('service-settings.waiting.by-name')}
          <span className="small subtle explained">
            {recognised.length === 0
              ? say('service-settings.waiting.none')
              : say('service-settings.waiting.recognised', { names })}
          </span>
        </span>
      </label>
      <label className="check">
        <input
          type="radio"
          name={name}
          checked={chosen !== null}
          disabled={statuses.length === 0 && chosen === null}
          onChange={() => change({ waitingStatuses: recognised.map(({ id }) => id).sort() })}
        />
        <span>{say('service-settings.waiting.chosen')}</span>
      </label>
      {chosen !== null && (
        <div className="waiting-statuses">
          {statuses.map(({ id, name: label }) => (
            <Check key={id} label={label} checked={chosen.includes(id)} onChange={(on) => toggle(id, on)} />
          ))}
        </div>
      )}
    </fieldset>
  );
}
