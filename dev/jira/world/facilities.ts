import type { Account, Project, RequestType } from '../records';
import type { World } from '../world';

export const facilitiesId = '10002';

/** Works in Facilities alone, and so does Rob; who answers for both desks is Olga. */
const person = (accountId: string, displayName: string): Account => ({
  accountId,
  displayName,
  accountType: 'licensed',
  role: 'agent',
  active: true,
  locale: 'en-US',
  timeZone: 'Europe/London',
  worksIn: [facilitiesId],
});

const requestType = (id: string, name: string, description: string): RequestType => ({
  id,
  name,
  description,
  projectId: facilitiesId,
  issueTypeId: '10001',
});

const requestTypes: readonly RequestType[] = [
  requestType('5', 'Report a fault in the building', 'Light, heating, doors, lifts, water.'),
  requestType('6', 'Desk and furniture', 'Move, repair or order what you sit at.'),
  requestType('7', 'Access card', 'A new card, a lost card, another door.'),
];

const team = { id: '8f1d2c30-0000-4000-8000-000000000004', name: 'Facilities' };

/** What the first desk's people do not see: they work in HELP and CARE. */
const elsewhere = ['10000', '10001'];

function facilitiesOf({ projects }: World): Project {
  const [help] = projects;
  if (!help) throw new Error('A second service desk needs a first one to be like.');
  const issueTypeIds = ['10001', '10010'];
  return { ...help, id: facilitiesId, key: 'FAC', name: 'Facilities', serviceDeskId: '2', issueTypeIds };
}

/** A site with a second service desk, Facilities, that has agents, a portal and request types of its own. */
export const withFacilities = (world: World): World => ({
  ...world,
  people: [
    ...world.people.map((one) => (one.role === 'agent' ? { ...one, worksIn: elsewhere } : one)),
    person('agent-pia', 'Pia Novak'),
    person('agent-rob', 'Rob Kendall'),
  ],
  groups: world.groups.map((group) =>
    group.memberIds.includes('agent-ana')
      ? { ...group, memberIds: [...group.memberIds, 'agent-pia', 'agent-rob'] }
      : group,
  ),
  teams: [...world.teams, team],
  projects: [...world.projects, facilitiesOf(world)],
  requestTypes: [...world.requestTypes, ...requestTypes],
});
