import { createContext, useContext } from 'react';
import type { MessageId } from '../../kit/words/catalogue';
import type { Values } from '../../kit/words/say';
import { useSay } from '../../kit/screen-context';
import type { Filter } from '../project-calls';

/** Whose answers the figures around are made of. */
export const Audience = createContext<Filter['audience']>('customers');

/** What names the customers, and says the same of sponsors in a message of its own. */
const namesAudience = [
  'project.title',
  'project.figure.satisfied',
  'project.define.satisfied.what',
  'project.define.mean.what',
  'project.define.distribution.what',
  'project.define.volunteered.what',
  'project.define.reasons.what',
  'report.title',
  'drivers.contrasts.satisfied',
  'drivers.contrasts.dissatisfied',
  'maturity.metric.satisfaction',
  'maturity.define.satisfaction',
] as const satisfies readonly MessageId[];

/** Says a message of the figures, and names the sponsors where the figures are theirs. */
export function useAudienceSay(): (id: MessageId, values?: Values) => string {
  const say = useSay();
  const audience = useContext(Audience);
  return (id, values) => {
    const named = audience === 'sponsors' ? namesAudience.find((one) => one === id) : undefined;
    return say(named ? `${named}.sponsors` : id, values);
  };
}
