import Heading from '@atlaskit/heading';
import { monthsKept } from '../../../../src/domain/keeping/keeping-setting';
import { useSay } from '../kit/screen-context';
import { Choice } from './fields';
import type { SectionProps } from './settings-calls';

const parts = ['words', 'requests'] as const;
const longestFirst = [...monthsKept].reverse();

/** How long words and names, and single requests, are kept. Figures do not depend on it. */
export function KeepingSection({ draft: { keeping }, change }: SectionProps) {
  const say = useSay();
  return (
    <section id="keeping">
      <Heading as="h2" size="small">
        {say('service-settings.keeping')}
      </Heading>
      <p className="small subtle">{say('service-settings.keeping.lead')}</p>
      <div className="two-columns">
        {parts.map((part) => (
          <Choice
            key={part}
            label={say(`service-settings.keeping.${part}`)}
            hint={say(`service-settings.keeping.${part}.hint`)}
            value={String(keeping[part] ?? '')}
            options={[
              { value: '', label: say(`service-settings.keeping.${part}.always`) },
              ...longestFirst.map((months) => ({
                value: String(months),
                label: say('service-settings.keeping.months', { months }),
              })),
            ]}
            onChoose={(chosen) =>
              change({
                keeping: { ...keeping, [part]: monthsKept.find((months) => String(months) === chosen) ?? null },
              })
            }
          />
        ))}
      </div>
    </section>
  );
}
