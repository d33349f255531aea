import Heading from '@atlaskit/heading';
import { useSay } from '../kit/screen-context';
import { Check } from './fields';
import type { SectionProps } from './settings-calls';

/** Who sees what customers said. */
export function RightsSection({ draft, change }: SectionProps) {
  const say = useSay();
  return (
    <section id="rights">
      <Heading as="h2" size="small">
        {say('settings.rights')}
      </Heading>
      <Check
        label={say('settings.limit')}
        hint={say('settings.limit.hint')}
        checked={draft.limitRatedAgent}
        onChange={(limitRatedAgent) => change({ limitRatedAgent })}
      />
    </section>
  );
}
