import type { Address } from '../kit/site/address';
import { type Arrival, arrivalOf } from '../kit/site/arrival';
import { filterIn } from './filter/filter-address';
import type { ProjectCalls } from './project-calls';

export type FirstFigures = Arrival<Awaited<ReturnType<ProjectCalls['readFigures']>>>;

/**
 * Asks for the figures while the words and the colours are still on their way. The screen's first
 * question is the one its address holds, so the first answer is the one asked for here.
 */
export function withHeadStart(calls: ProjectCalls, address: Promise<Address | null>) {
  const first: FirstFigures = arrivalOf(address.then((opened) => calls.readFigures(filterIn(opened?.search() ?? ''))));
  let isSpent = false;
  const ahead: ProjectCalls = {
    ...calls,
    readFigures: (filter) => {
      if (isSpent) return calls.readFigures(filter);
      isSpent = true;
      return first.wait;
    },
  };
  return { calls: ahead, first };
}
