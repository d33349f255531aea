import type { ReactNode } from 'react';
import { Loading } from './loading';
import { ProblemMessage } from './problem-message';
import type { Reading } from './site/use-reading';

type Props<T> = Readonly<{ reading: Reading<T>; onRetry: () => void; children: (value: T) => ReactNode }>;

/** Shows what was read, or that it is on its way, or why it is not there and how to try again. */
export function ReadingView<T>({ reading, onRetry, children }: Props<T>) {
  if (reading.state === 'loading') return <Loading />;
  if (reading.state === 'failed') return <ProblemMessage problem={reading.problem} onRetry={onRetry} />;
  return children(reading.value);
}
