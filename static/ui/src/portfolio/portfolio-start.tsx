import { useEffect, useState } from 'react';
import type { Address } from '../kit/site/address';
import type { Arrival } from '../kit/site/arrival';
import type { PortfolioCalls } from './portfolio-calls';
import { PortfolioScreen } from './portfolio-screen';

type Props = Readonly<{ calls: PortfolioCalls; opening: Arrival<Address | null> }>;

/** Waits for the address of the page, which holds the period. */
export function PortfolioStart({ calls, opening }: Props) {
  const [address, setAddress] = useState(opening.here);
  useEffect(() => {
    void opening.wait.then(setAddress);
  }, [opening]);
  return address === undefined ? null : <PortfolioScreen calls={calls} address={address} />;
}
