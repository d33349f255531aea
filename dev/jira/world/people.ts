import type { Account, Group, Organization, Team } from '../records';

const person = (
  accountId: string,
  displayName: string,
  accountType: Account['accountType'],
  role: Account['role'],
  locale = 'en-US',
  timeZone = 'Europe/London',
): Account => ({ accountId, displayName, accountType, role, active: true, locale, timeZone });

export const people: readonly Account[] = [
  person('customer-dora', 'Dora Lind', 'customer', 'none', 'en-US', 'America/New_York'),
  person('customer-emil', 'Emil Brandt', 'customer', 'none', 'de-DE', 'Europe/Berlin'),
  person('customer-fay', 'Fay Moreau', 'customer', 'none', 'fr-FR', 'Europe/Paris'),
  person('unlicensed-gus', 'Gus Okafor', 'unlicensed', 'none', 'en-US', 'Africa/Lagos'),
  person('agent-ana', 'Ana Silva', 'licensed', 'agent', 'en-US', 'Europe/Lisbon'),
  person('agent-ben', 'Ben Carter', 'licensed', 'agent'),
  person('agent-chi', 'Chi Nguyen', 'licensed', 'agent', 'en-US', 'Asia/Tokyo'),
  person('owner-olga', 'Olga Petrova', 'licensed', 'admin', 'en-US', 'Europe/Berlin'),
  person('app-aftercare', 'Aftercare', 'app', 'app', 'en-US', 'UTC'),
];

export const organizations: readonly Organization[] = [
  { id: '1', uuid: '5c9e4b52-0000-4000-8000-000000000001', name: 'Acme', memberIds: ['customer-dora', 'customer-fay'] },
  {
    id: '2',
    uuid: '5c9e4b52-0000-4000-8000-000000000002',
    name: 'Globex',
    memberIds: ['customer-emil', 'unlicensed-gus'],
  },
];

export const teams: readonly Team[] = [
  { id: '8f1d2c30-0000-4000-8000-000000000001', name: 'Service desk' },
  { id: '8f1d2c30-0000-4000-8000-000000000002', name: 'Network and access' },
  { id: '8f1d2c30-0000-4000-8000-000000000003', name: 'Workplace' },
];

const licensed = ['agent-ana', 'agent-ben', 'agent-chi', 'owner-olga'];

export const groups: readonly Group[] = [
  { id: '276f955c-0000-4000-8000-000000000001', name: 'jira-servicemanagement-users', memberIds: licensed },
  { id: '276f955c-0000-4000-8000-000000000002', name: 'jira-admins', memberIds: ['owner-olga'] },
  // Customers can be in groups too; this one is there to be left in peace.
  { id: '276f955c-0000-4000-8000-000000000003', name: 'pilot-users', memberIds: ['customer-fay'] },
];
