import { useEffect, useState } from 'react';
import { type Address, openAddress } from '../kit/address';
import type { ProjectCalls } from './project-calls';
import { ProjectScreen } from './project-screen';

/** Waits for the address of the page, which holds what to show. */
export function ProjectStart({ calls }: Readonly<{ calls: ProjectCalls }>) {
  const [address, setAddress] = useState<Address | null | undefined>();
  useEffect(() => {
    void openAddress().then(setAddress);
  }, []);
  return address === undefined ? null : <ProjectScreen calls={calls} address={address} />;
}
