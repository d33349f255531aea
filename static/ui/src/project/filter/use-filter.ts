import { useCallback, useEffect, useState } from 'react';
import type { Address } from '../../kit/site/address';
import { addressOf, filterIn } from './filter-address';
import type { Filter } from '../project-calls';

/** The filter lives in the address of the page, so that it can be shared and survives a reload. */
export function useFilter(address: Address | null): readonly [Filter, (change: Partial<Filter>) => void] {
  const [filter, setFilter] = useState(() => filterIn(address?.search() ?? ''));
  useEffect(() => address?.onChange((search) => setFilter(filterIn(search))), [address]);
  const change = useCallback(
    (wanted: Partial<Filter>) => {
      const next = { ...filter, ...wanted };
      setFilter(next);
      address?.push(addressOf(next, address.search()));
    },
    [address, filter],
  );
  return [filter, change];
}
