import { useEffect, useState } from 'react';
import type { Address } from '../kit/address';
import type { ProjectCalls } from './project-calls';
import { ProjectScreen } from './project-screen';

type Props = Readonly<{ calls: ProjectCalls; opening: Promise<Address | null> }>;

/** Waits for the address of the page, which holds what to show. */
export function ProjectStart({ calls, opening }: Props) {
  const [address, setAddress] = useState<Address | null | undefined>();
  useEffect(() => {
    void opening.then(setAddress);
  }, [opening]);
  return address === undefined ? null : <ProjectScreen calls={calls} address={address} />;
}
