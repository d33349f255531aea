import type { ReactNode } from 'react';

/** What a colour says, wherever it stands. */
export const toneOf = { now: 'blue', unhappy: 'orange', grave: 'red' } as const;

type Tone = 'neutral' | 'blue' | 'green' | 'orange' | 'red' | 'purple';

/** One word on the state of something. Atlaskit's own costs 66 kB of script for the same box. */
export function Lozenge({ tone = 'neutral', children }: Readonly<{ tone?: Tone; children: ReactNode }>) {
  return <span className={`lozenge lozenge-${tone}`}>{children}</span>;
}
