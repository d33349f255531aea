import type { World } from '../world';
import { groups, organizations, people, teams } from './people';
import { issueTypes, linkTypes, priorities, projects, requestTypes, resolutions, statuses } from './projects';

/** The site everybody meets at `npm start`: two organisations, one service desk, one project for improvements. */
export const standardWorld: World = {
  people,
  organizations,
  teams,
  groups,
  statuses,
  resolutions,
  priorities,
  issueTypes,
  linkTypes,
  projects,
  requestTypes,
};
