/** Who sees something, each circle within the one before. */
export const circles = ['everyone', 'agents', 'administrators'] as const;
export type Circle = (typeof circles)[number];
export type InnerCircle = Exclude<Circle, 'everyone'>;

/** Who sees what of one project. Everybody must be able to browse the project in Jira to begin with. */
export type Rights = Readonly<{
  figures: Circle;
  /** Single answers: the requests behind a number. Agents see their own and their team's. */
  answers: InnerCircle;
  comments: InnerCircle;
  /** Customers' names. */
  names: InnerCircle;
  /** Nothing that would describe fewer than five people, and no single answers, for nobody. */
  anonymous: boolean;
}>;

export const usualRights: Rights = {
  figures: 'everyone',
  answers: 'administrators',
  comments: 'administrators',
  names: 'administrators',
  anonymous: false,
};

/** For settings this version cannot read: nothing that might have been closed is opened. */
export const closedRights: Rights = { ...usualRights, figures: 'administrators' };

/** What somebody is to a project, by Jira's permissions. */
export type Role = 'administrator' | 'agent' | 'colleague' | 'stranger';

/** What one viewer sees of a project. */
export type Sight = Readonly<{
  figures: boolean;
  answers: 'all' | 'own-and-team' | 'none';
  comments: boolean;
  names: boolean;
  anonymous: boolean;
  /** Whether Jira opens the project's settings to them. */
  administers: boolean;
}>;

const belongs = (role: Role, circle: Circle) =>
  role === 'administrator' ||
  (role === 'agent' && circle !== 'administrators') ||
  (role === 'colleague' && circle === 'everyone');

/** Comments and names are parts of answers: who sees no answer sees neither. */
export function sightOf(rights: Rights, role: Role): Sight {
  const { anonymous } = rights;
  const figures = belongs(role, rights.figures);
  const sees = figures && !anonymous && belongs(role, rights.answers);
  return {
    figures,
    answers: !sees ? 'none' : role === 'administrator' ? 'all' : 'own-and-team',
    comments: sees && belongs(role, rights.comments),
    names: sees && belongs(role, rights.names),
    anonymous,
    administers: role === 'administrator',
  };
}
