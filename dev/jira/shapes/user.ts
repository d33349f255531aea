import type { Desk } from '../desk/desk';
import type { Account } from '../records';

export const accountRef = (accountId: string) => ({ accountId });

const restTypes = {
  app: 'app',
  customer: 'customer',
  licensed: 'atlassian',
  unlicensed: 'atlassian',
  anonymous: 'unknown',
} as const;

const formerUser = (accountId: string): Account => ({
  accountId,
  displayName: 'Former user',
  accountType: 'unlicensed',
  role: 'none',
  active: false,
  locale: 'en-US',
  timeZone: 'UTC',
});

const avatarUrls = ({ siteUrl }: Desk, accountId: string) =>
  Object.fromEntries(
    [16, 24, 32, 48].map((size) => [`${size}x${size}`, `${siteUrl}/avatars/${accountId}?size=${size}`]),
  );

/** A person as issues, comments and histories carry them. */
export function userDetails(desk: Desk, accountId: string) {
  const account = desk.records.people.get(accountId) ?? formerUser(accountId);
  return {
    self: `${desk.siteUrl}/rest/api/3/user?accountId=${accountId}`,
    accountId,
    accountType: restTypes[account.accountType],
    avatarUrls: avatarUrls(desk, accountId),
    displayName: account.displayName,
    active: account.active,
    timeZone: account.timeZone,
  };
}

export const userOrNull = (desk: Desk, accountId: string | null) =>
  accountId === null ? null : userDetails(desk, accountId);

/** A person as the user operations show them. */
export const userBean = (desk: Desk, account: Account) => ({
  ...userDetails(desk, account.accountId),
  locale: account.locale.replace('-', '_'),
});

/** A person as the service desk API shows them. */
export function deskUser(desk: Desk, accountId: string) {
  const account = desk.records.people.get(accountId) ?? formerUser(accountId);
  const self = `${desk.siteUrl}/rest/api/3/user?accountId=${accountId}`;
  return {
    accountId,
    displayName: account.displayName,
    active: account.active,
    timeZone: account.timeZone,
    _links: { jiraRest: self, avatarUrls: avatarUrls(desk, accountId), self },
  };
}
