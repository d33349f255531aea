import { useEffect, useState } from 'react';
import { periods, type PeriodName } from '../../../../src/domain/figures/period';
import type { Address } from '../kit/site/address';

const usual: PeriodName = 'weeks-13';

/** The period an address names; what somebody garbled by hand counts as not chosen. */
const periodIn = (search: string): PeriodName =>
  periods.find((one) => one === new URLSearchParams(search).get('period')) ?? usual;

/** The shortest address that brings a period back. What is not ours stays. */
function addressOf(period: PeriodName, current: string): string {
  const address = new URLSearchParams(current);
  if (period === usual) address.delete('period');
  else address.set('period', period);
  const text = address.toString();
  return text ? `?${text}` : '';
}

/** The period lives in the address of the page, so that it can be shared and survives a reload. */
export function usePeriod(address: Address | null): readonly [PeriodName, (period: PeriodName) => void] {
  const [period, setPeriod] = useState(() => periodIn(address?.search() ?? ''));
  useEffect(() => address?.onChange((search) => setPeriod(periodIn(search))), [address]);
  const choose = (chosen: PeriodName) => {
    setPeriod(chosen);
    address?.push(addressOf(chosen, address.search()));
  };
  return [period, choose];
}
