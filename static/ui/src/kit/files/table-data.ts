import type { ReactNode } from 'react';

/** The numbers behind a chart. The first cell of a row names it; numbers stand at the right. */
export type TableData = Readonly<{
  caption: string;
  columns: readonly Readonly<{ name: string; isNumber: boolean }>[];
  rows: readonly Readonly<{ key: string; cells: readonly ReactNode[] }>[];
}>;
