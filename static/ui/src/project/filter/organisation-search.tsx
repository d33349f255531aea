import { useState } from 'react';
import { Button } from '../../kit/button';
import { useSay } from '../../kit/screen-context';

/** Narrows what the filter by organisation offers, where there are more than a list can hold. */
export function OrganisationSearch({ onSearch }: Readonly<{ onSearch: (search: string) => void }>) {
  const say = useSay();
  const [text, setText] = useState('');
  return (
    <form
      className="filter-dates"
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        onSearch(text.trim());
      }}
    >
      <input
        type="search"
        aria-label={say('project.filter.findOrganisation')}
        placeholder={say('project.filter.findOrganisation')}
        maxLength={100}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <Button submits size="small">
        {say('project.filter.find')}
      </Button>
    </form>
  );
}
