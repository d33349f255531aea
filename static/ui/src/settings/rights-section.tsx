import Heading from '@atlaskit/heading';
import { circles, usualRights, type Rights } from '../../../../src/domain/settings/rights';
import { useSay } from '../kit/screen-context';
import { Check, Choice } from './fields';
import type { SectionProps } from './settings-calls';

const parts = ['figures', 'answers', 'comments', 'names'] as const;

/** Who sees figures, single answers, what customers said and who they are. */
export function RightsSection({ draft, change }: SectionProps) {
  const say = useSay();
  const rights = draft.rights ?? usualRights;
  const set = (part: Partial<Rights>) => change({ rights: { ...rights, ...part } });
  return (
    <section id="rights">
      <Heading as="h2" size="small">
        {say('settings.rights')}
      </Heading>
      <p className="small subtle">{say('rights.lead')}</p>
      <div className="two-columns">
        {parts.map((part) => (
          <CircleChoice key={part} part={part} rights={rights} onChoose={set} />
        ))}
      </div>
      <Check
        label={say('rights.anonymous')}
        hint={say('rights.anonymous.hint')}
        checked={rights.anonymous}
        onChange={(anonymous) => set({ anonymous })}
      />
      <Check
        label={say('settings.limit')}
        hint={say('settings.limit.hint')}
        checked={draft.limitRatedAgent}
        onChange={(limitRatedAgent) => change({ limitRatedAgent })}
      />
    </section>
  );
}

type ChoiceProps = Readonly<{
  part: (typeof parts)[number];
  rights: Rights;
  onChoose: (part: Partial<Rights>) => void;
}>;

/** In anonymous mode nobody sees answers one by one, whatever is chosen. */
function CircleChoice({ part, rights, onChoose }: ChoiceProps) {
  const say = useSay();
  const offered = part === 'figures' ? circles : circles.filter((circle) => circle !== 'everyone');
  return (
    <Choice
      label={say(`rights.${part}`)}
      {...(part === 'answers' ? { hint: say('rights.answers.hint') } : {})}
      value={rights[part]}
      disabled={part !== 'figures' && rights.anonymous}
      options={offered.map((circle) => ({ value: circle, label: say(`rights.circle.${circle}`) }))}
      onChoose={(circle) => onChoose({ [part]: circle })}
    />
  );
}
