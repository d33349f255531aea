import * as v from 'valibot';
import { listen } from '../kit/site/listen';
import { useSay, useScreen } from '../kit/screen-context';
import { submit } from '../kit/site/submit';
import { ActionForm } from './action-form';
import { actions } from './action-inputs';

/** What Automation says of the action: its inputs so far, and which of them kept the rule from being saved. */
const place = v.object({
  data: v.fallback(v.object({ inputs: v.fallback(v.record(v.string(), v.unknown()), {}) }), { inputs: {} }),
  errors: v.fallback(v.object({ invalidInputs: v.fallback(v.record(v.string(), v.unknown()), {}) }), {
    invalidInputs: {},
  }),
});

/** The form of the action this is. */
export function ActionStart() {
  const say = useSay();
  const { viewer } = useScreen();
  const action = actions.find((one) => one === viewer.moduleKey);
  const { data, errors } = v.parse(place, viewer.extension);
  if (!action) return <p>{say('automation.unknown')}</p>;
  return (
    <ActionForm
      action={action}
      held={data.inputs}
      invalid={Object.keys(errors.invalidInputs)}
      onChange={submit}
      onAsked={listen}
    />
  );
}
