import { type ReactNode, useMemo, useState } from 'react';
import type { Figure } from '../../../../../src/domain/figures/figure';
import type { Filter, ProjectCalls } from '../project-calls';
import { DefinitionPanel } from './definition-panel';
import type { Behind, Drill } from './drill';
import { RequestsPanel } from './requests-panel';

type Drilling = Readonly<{
  drill: Drill;
  /** What lies open over the figures; it stands inside the page, whose headings it shares. */
  opened: ReactNode;
}>;

/** Lets figures open the requests behind a number, and say their definition. */
export function useDrilling(calls: Pick<ProjectCalls, 'readRequests'>, filter: Filter): Drilling {
  const [behind, setBehind] = useState<Behind | null>(null);
  const [defined, setDefined] = useState<Figure | null>(null);
  const drill = useMemo<Drill>(
    () => ({
      openRequests: (title, list, narrowing = {}) => setBehind({ title, list, narrowing }),
      define: setDefined,
    }),
    [],
  );
  const opened = (
    <>
      {behind && <RequestsPanel behind={behind} filter={filter} calls={calls} onClose={() => setBehind(null)} />}
      {defined && <DefinitionPanel figure={defined} onClose={() => setDefined(null)} />}
    </>
  );
  return { drill, opened };
}
