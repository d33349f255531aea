import { comparisons } from '../../../../../src/domain/figures/period';
import { useSay } from '../../kit/screen-context';
import type { Filter } from '../project-calls';
import { FilterChoice } from './filter-choice';

type Props = Readonly<{
  against: Filter['against'];
  onChange: (change: Readonly<{ against: Filter['against'] }>) => void;
}>;

/** What the period is compared with. */
export function AgainstChoice({ against, onChange }: Props) {
  const say = useSay();
  return (
    <FilterChoice
      label={say('project.filter.against')}
      value={against}
      options={comparisons.map((value) => ({ value, name: say(`project.against.${value}`) }))}
      onChoose={(chosen) => onChange({ against: chosen })}
    />
  );
}
