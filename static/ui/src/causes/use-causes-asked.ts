import { useEffect, useState } from 'react';
import { causeDays } from '../../../../src/contract/improvements';
import { type ParetoOrder, paretoOrders } from '../../../../src/domain/figures/cause-pareto';
import type { Address } from '../kit/site/address';

export type CausesAsked = Readonly<{ days: (typeof causeDays)[number]; by: ParetoOrder }>;
const usual: CausesAsked = { days: 90, by: 'people' };

/** What an address asks for. What somebody garbled by hand counts as not chosen. */
function askedIn(search: string): CausesAsked {
  const given = new URLSearchParams(search);
  return {
    days: causeDays.find((days) => String(days) === given.get('days')) ?? usual.days,
    by: paretoOrders.find((order) => order === given.get('order')) ?? usual.by,
  };
}

/** How far back, and by what causes are ordered; kept in the address, so that it can be shared and survives a reload. */
export function useCausesAsked(
  address: Address | null,
): readonly [CausesAsked, (change: Partial<CausesAsked>) => void] {
  const [asked, setAsked] = useState(() => askedIn(address?.search() ?? ''));
  useEffect(() => address?.onChange((search) => setAsked(askedIn(search))), [address]);
  const change = (wanted: Partial<CausesAsked>) => {
    const { days, by } = { ...asked, ...wanted };
    setAsked({ days, by });
    if (!address) return;
    const next = new URLSearchParams(address.search());
    next.delete('days');
    next.delete('order');
    if (days !== usual.days) next.set('days', String(days));
    if (by !== usual.by) next.set('order', by);
    address.push(`?${next}`);
  };
  return [asked, change];
}
