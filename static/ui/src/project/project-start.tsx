import { lazy, Suspense, useCallback, useEffect, useState } from 'react';
import type { Address } from '../kit/site/address';
import type { Arrival } from '../kit/site/arrival';
import type { FirstFigures } from './head-start';
import type { ProjectCalls } from './project-calls';
import { ProjectScreen, type Why } from './project-screen';
import { ViewBar } from './view-bar';
import { addressOfView, type FurtherView, type OpenDays, viewIn, ViewLink, type ViewName } from './view-name';
import { furtherViews } from './views';

const Drivers = lazy(async () => ({ default: (await import('../drivers/drivers-start')).DriversStart }));

const why: Why = (filter) => (
  <Suspense fallback={null}>
    <Drivers filter={filter} />
  </Suspense>
);

type Props = Readonly<{ calls: ProjectCalls; first: FirstFigures; opening: Arrival<Address | null> }>;

/** Waits for the address of the page, which holds what to show. */
export function ProjectStart({ calls, first, opening }: Props) {
  const [address, setAddress] = useState(opening.here);
  useEffect(() => {
    void opening.wait.then(setAddress);
  }, [opening]);
  return address === undefined ? null : <Views calls={calls} first={first} address={address} />;
}

/** The figures, or the view the address asks for. */
function Views({ calls, first, address }: Omit<Props, 'opening'> & Readonly<{ address: Address | null }>) {
  const [view, setView] = useState(() => viewIn(address?.search() ?? ''));
  useEffect(() => address?.onChange((search) => setView(viewIn(search))), [address]);
  const show = useCallback(
    (wanted: ViewName, days?: OpenDays) => {
      address?.push(addressOfView(wanted, address.search(), days));
      setView(wanted);
    },
    [address],
  );
  return (
    <ViewLink.Provider value={show}>
      <ViewBar current={view} onShow={show} />
      {view === 'figures' ? (
        <ProjectScreen calls={calls} first={first} address={address} why={why} />
      ) : (
        <Further view={view} address={address} />
      )}
    </ViewLink.Provider>
  );
}

function Further({ view, address }: Readonly<{ view: FurtherView; address: Address | null }>) {
  const View = furtherViews[view];
  return (
    <Suspense fallback={null}>
      <View address={address} />
    </Suspense>
  );
}
