import type { Person } from '../site/boundary';
import type { Seeding } from './seeding';
import { standardWorld } from '../jira/world/standard-world';

const day = 24 * 3_600_000;
/** The rest period of 14 days, and the time a request of before may still take until its ask. */
const quietDays = 28;

const ofTheWalk = new Set(standardWorld.people.map(({ accountId }) => accountId));
const isCustomer = ({ accountType }: Pick<Person, 'accountType'>) =>
  accountType === 'customer' || accountType === 'unlicensed';

/**
 * Who raises the next request: mostly customers, some of them often; now and then a colleague of the desk, or nobody by
 * name. The people of the walk raise none towards the end: whoever then tries the site as Dora is asked, not at rest.
 */
export function reporters({ draw, end }: Pick<Seeding, 'draw' | 'end'>, people: readonly Person[], colleague: string) {
  const busy = people.filter(isCustomer).map(({ accountId }, index) => [accountId, 1 / Math.sqrt(index + 4)] as const);
  const others = busy.filter(([accountId]) => !ofTheWalk.has(accountId));
  return (at: number): string | null => {
    if (draw.chance(0.03)) return colleague;
    return draw.chance(0.015) ? null : draw.weighed(at < end - quietDays * day ? busy : others);
  };
}
