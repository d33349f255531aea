import { useSay } from '../../kit/screen-context';
import { FilterChoice } from './filter-choice';
import type { Filter } from '../project-calls';

type Props = Readonly<{ filter: Filter; onChange: (change: Partial<Filter>) => void }>;

/** Whose answers these are, where they are not the customers' as everywhere else; with the way back to those. */
export function AudienceChoice({ filter: { audience }, onChange }: Props) {
  const say = useSay();
  if (audience === 'customers') return null;
  return (
    <FilterChoice
      label={say('project.filter.audience')}
      value={audience}
      options={(['customers', 'sponsors'] as const).map((value) => ({ value, name: say(`project.audience.${value}`) }))}
      onChoose={(chosen) => onChange({ audience: chosen })}
    />
  );
}
