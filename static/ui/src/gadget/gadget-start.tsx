import * as v from 'valibot';
import { gadgetSettings } from '../../../../src/contract/portfolio';
import { useScreen } from '../kit/screen-context';
import { submit } from '../kit/site/submit';
import type { PortfolioCalls } from '../portfolio/portfolio-calls';
import { Gadget } from './gadget';
import { GadgetEdit } from './gadget-edit';

/** What the dashboard says of this gadget; one that was never set up has no settings. */
const place = v.object({
  entryPoint: v.fallback(v.optional(v.string()), undefined),
  gadgetConfiguration: v.fallback(v.nullable(gadgetSettings), null),
});

/** The gadget as it is shown, or as it is set up. */
export function GadgetStart({ calls }: Readonly<{ calls: PortfolioCalls }>) {
  const { viewer } = useScreen();
  const { entryPoint, gadgetConfiguration } = v.parse(place, viewer.extension);
  if (entryPoint === 'edit') return <GadgetEdit calls={calls} settings={gadgetConfiguration} onSave={submit} />;
  return <Gadget calls={calls} settings={gadgetConfiguration} />;
}
