import { useEffect, useRef, useState } from 'react';
import { Button } from '../../kit/button';
import { useSay } from '../../kit/screen-context';
import { useReading } from '../../kit/site/use-reading';
import { AgainstChoice } from './against-choice';
import { type Dimension, dimensions, isNarrowed, unfiltered } from './filter-address';
import { AudienceChoice } from './audience-choice';
import { FilterChoice } from './filter-choice';
import { OrganisationSearch } from './organisation-search';
import { useNumbers } from '../numbers';
import { PeriodFilter } from './period-filter';
import type { Choices, Dates, Filter, Named, ProjectCalls } from '../project-calls';
import './filter-bar.css';

type Props = Readonly<{
  filter: Filter;
  shown: Dates | null;
  calls: Pick<ProjectCalls, 'readFilters'>;
  onChange: (change: Partial<Filter>) => void;
}>;

/** Where the names of each are. */
export const listOf: Readonly<Record<Dimension, keyof Omit<Choices, 'kind' | 'hasMore'>>> = {
  requestType: 'requestTypes',
  organisation: 'organisations',
  team: 'teams',
  channel: 'channels',
  priority: 'priorities',
};

/** Which answers the page is about. Every choice is in the address, so the view can be shared. */
export function FilterBar({ filter, shown, calls, onChange }: Props) {
  const say = useSay();
  const numbers = useNumbers();
  return (
    <div className="filters" role="group" aria-label={say('project.filters')}>
      <PeriodFilter period={filter.period} shown={shown} onChange={(period) => onChange({ period })} />
      {shown && <span className="filter-shown">{numbers.days(shown.from, shown.to)}</span>}
      <AgainstChoice against={filter.against} onChange={onChange} />
      <DimensionChoices filter={filter} calls={calls} onChange={onChange} />
    </div>
  );
}

/** The filters by what a request was, with the way back to all requests. */
export function DimensionChoices({ filter, calls, onChange }: Omit<Props, 'shown'>) {
  const say = useSay();
  const [search, setSearch] = useState('');
  const { organisation } = filter;
  const { reading, reread } = useReading(() => calls.readFilters({ search, organisation }));
  const choices = reading.state === 'ready' && reading.value.kind === 'filters' ? reading.value : null;
  const first = useRef(search);
  useEffect(() => {
    // The first reading is under way already.
    if (first.current !== search) reread();
    first.current = search;
  }, [search, reread]);
  return (
    <>
      {dimensions.map((dimension) => (
        <DimensionChoice
          key={dimension}
          dimension={dimension}
          chosen={filter[dimension]}
          known={choices?.[listOf[dimension]] ?? []}
          onChoose={(id) => onChange({ [dimension]: id })}
        />
      ))}
      {(choices?.hasMore === true || search !== '') && <OrganisationSearch onSearch={setSearch} />}
      <AudienceChoice filter={filter} onChange={onChange} />
      {isNarrowed(filter) && (
        <Button kind="link" onPress={() => onChange(unfiltered)}>
          {say('project.filter.clear')}
        </Button>
      )}
    </>
  );
}

type ChoiceProps = Readonly<{
  dimension: Dimension;
  chosen: number | null;
  known: readonly Named[];
  onChoose: (id: number | null) => void;
}>;

/** Absent where there is nothing to choose, such as organisations in a project without any. */
function DimensionChoice({ dimension, chosen, known, onChoose }: ChoiceProps) {
  const say = useSay();
  if (known.length === 0 && chosen === null) return null;
  const isKnown = chosen === null || known.some(({ id }) => id === chosen);
  const options = [
    { value: '', name: say('project.filter.all') },
    ...known.map(({ id, name }) => ({ value: String(id), name: name ?? say(`project.none.${dimension}`) })),
    ...(isKnown ? [] : [{ value: String(chosen), name: say('project.filter.chosen') }]),
  ];
  return (
    <FilterChoice
      label={say(`project.filter.${dimension}`)}
      value={chosen === null ? '' : String(chosen)}
      options={options}
      onChoose={(value) => onChoose(value === '' ? null : Number(value))}
    />
  );
}
