import { inOrder, type Change } from './cycle';
import { waitsForCustomer, type Status, type WaitingStatuses } from './waiting-status';

/** What one resolution cycle tells. `from` is when work on it began: its creation, or the end of the cycle before. */
type Story = Readonly<{ from: number; resolvedAt: number; changes: readonly Change[] }>;

type Stay = Readonly<{ status: Status; since: number; until: number }>;

/** Where a request stood from when to when: what the first change left is where it was created. */
function staysOf(changes: readonly Change[]): readonly Stay[] {
  const moves = inOrder(changes.filter(({ field }) => field === 'status'));
  const [first] = moves;
  if (!first) return [];
  const created = { status: { id: first.from, name: first.names?.from ?? null }, since: -Infinity, until: first.at };
  return [
    created,
    ...moves.map(({ at, to, names }, n) => ({
      status: { id: to, name: names?.to ?? null },
      since: at,
      until: moves[n + 1]?.at ?? Infinity,
    })),
  ];
}

/**
 * How long a cycle waited for the customer, in ms; null where nobody can tell: no change says where the request stood, or a status
 * that is recognised by its name has none.
 */
export function waitedMs(chosen: WaitingStatuses, { from, resolvedAt, changes }: Story): number | null {
  const stays = staysOf(changes);
  const spent = stays
    .map(({ status, since, until }) => ({ status, ms: Math.min(until, resolvedAt) - Math.max(since, from) }))
    .filter(({ ms }) => ms > 0);
  const isNameless = chosen === null && spent.some(({ status }) => status.name === null);
  if (stays.length === 0 || isNameless) return null;
  return spent.filter(({ status }) => waitsForCustomer(chosen, status)).reduce((sum, { ms }) => sum + ms, 0);
}
