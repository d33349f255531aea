import { privacy } from '@forge/api';
import type { AccountReports } from '../../ports/keeping/personal-data';

/** Atlassian's privacy cycle: which accounts do we hold something about, and which of them are gone. */
export const forgeAccountReports: AccountReports = {
  async report(accounts) {
    const updates = await privacy.reportPersonalData(
      accounts.map(({ accountId, updatedAt }) => ({ accountId, updatedAt: new Date(updatedAt).toISOString() })),
    );
    return updates.filter(({ status }) => status === 'closed').map(({ accountId }) => accountId);
  },
};
