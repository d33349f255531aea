/** Who and what is left in peace besides request types and resolutions, as a service owner set it. */
export type Exclusions = Readonly<{
  /** Requests this JQL finds are not asked about; null filters nothing. */
  jql: string | null;
  /** Account ids. */
  people: readonly string[];
  /** Ids of Jira's groups. */
  groups: readonly string[];
  /** Ids of JSM's organisations. */
  organisations: readonly string[];
}>;

export const noExclusions: Exclusions = { jql: null, people: [], groups: [], organisations: [] };

/** What only Jira knows of a candidate; asked where a setting needs it. */
export type ExclusionFacts = Readonly<{ matchesFilter: boolean; groupIds: readonly string[] }>;

export const noFacts: ExclusionFacts = { matchesFilter: false, groupIds: [] };

type Person = Readonly<{ accountId: string; groupIds: readonly string[]; organisationIds: readonly string[] }>;

/** Whether a person, a group they are in or an organisation of the request is to be left in peace. */
export const isLeftInPeace = ({ people, groups, organisations }: Exclusions, person: Person): boolean =>
  people.includes(person.accountId) ||
  person.groupIds.some((id) => groups.includes(id)) ||
  person.organisationIds.some((id) => organisations.includes(id));
