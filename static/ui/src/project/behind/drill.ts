import { createContext, useContext } from 'react';
import type { Figure } from '../../../../../src/domain/figures/figure';
import type { Narrowing, RequestList } from '../project-calls';

/** The requests behind a number: which list, what it is narrowed to, and its name as the viewer clicked it. */
export type Behind = Readonly<{ title: string; list: RequestList; narrowing: Narrowing }>;

/** What every figure can do: open its requests and say its definition. */
export type Drill = Readonly<{
  openRequests: (title: string, list: RequestList, narrowing?: Narrowing) => void;
  define: (figure: Figure) => void;
}>;

export const DrillContext = createContext<Drill>({ openRequests: () => {}, define: () => {} });

export const useDrill = (): Drill => useContext(DrillContext);
