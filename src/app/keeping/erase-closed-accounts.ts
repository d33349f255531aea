import type { Clock } from '../../ports/platform/clock';
import type { Log } from '../../ports/platform/log';
import type { Memory } from '../../ports/platform/memory';
import type { AccountReports, PersonalData } from '../../ports/keeping/personal-data';

export type ErasePorts = Readonly<{
  personalData: PersonalData;
  reports: AccountReports;
  memory: Memory;
  clock: Clock;
  log: Log;
}>;

const perReport = 90;
const weekMs = 7 * 86_400_000;
const remembered = 'privacy.reported-at';

/** Once a week every account is reported to Atlassian, and whoever closed theirs is erased here. */
export async function eraseClosedAccounts(ports: ErasePorts, mayContinue: () => boolean): Promise<void> {
  const now = ports.clock.now().getTime();
  const last = await ports.memory.recall<number>(remembered);
  if (last !== null && now - last < weekMs) return;
  let after = '';
  for (;;) {
    if (!mayContinue()) return;
    const accounts = await ports.personalData.accounts(after, perReport);
    const tail = accounts.at(-1);
    if (!tail) break;
    const closed = await ports.reports.report(accounts);
    for (const accountId of closed) await ports.personalData.erase(accountId);
    if (closed.length > 0) ports.log.info('closed accounts erased', { accounts: closed.length });
    after = tail.accountId;
  }
  await ports.memory.keep(remembered, now);
}
