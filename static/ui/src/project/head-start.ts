import type { Address } from '../kit/address';
import { filterIn } from './filter-address';
import type { ProjectCalls } from './project-calls';

/**
 * Asks for the figures while the words and the colours are still on their way. The screen's first
 * question is the one its address holds, so the first answer is the one asked for here.
 */
export function withHeadStart(calls: ProjectCalls, address: Promise<Address | null>): ProjectCalls {
  const first = address.then((opened) => calls.readFigures(filterIn(opened?.search() ?? '')));
  // Told to whoever asks first; until then nobody listens.
  first.catch(() => undefined);
  let isSpent = false;
  return {
    ...calls,
    readFigures: (filter) => {
      if (isSpent) return calls.readFigures(filter);
      isSpent = true;
      return first;
    },
  };
}
