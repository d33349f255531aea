import { Button } from '../../kit/button';
import { useSay } from '../../kit/screen-context';
import { AudienceChoice } from './audience-choice';
import { isNarrowed, unfiltered } from './filter-address';
import type { Filter } from '../project-calls';

type Props = Readonly<{ filter: Filter; onChange: (change: Partial<Filter>) => void }>;

/** Says that a view is of all requests, where the address still holds a filter of the figures. */
export function OfAll({ filter, onChange }: Props) {
  const say = useSay();
  return (
    <>
      <AudienceChoice filter={filter} onChange={onChange} />
      {isNarrowed(filter) && (
        <p className="of-all small">
          {say('project.ofAll')}{' '}
          <Button kind="link" onPress={() => onChange(unfiltered)}>
            {say('project.filter.clear')}
          </Button>
        </p>
      )}
    </>
  );
}
