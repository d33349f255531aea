import { clock } from '../adapters/forge/clock';
import { log } from '../adapters/forge/log';
import { kvsSettings as settings } from '../adapters/forge/settings';
import { jiraAgents as agents, jiraPeople as people } from '../adapters/jira/people';
import { jiraPermissions as permissions } from '../adapters/jira/permissions';
import { sqlAnswers as answers } from '../adapters/sql/answers';
import { sqlCycles as cycles } from '../adapters/sql/cycles';
import { sqlPersonWishes as persons } from '../adapters/sql/person-wishes';
import { ticket } from '../handlers/ticket';

export const handler = ticket({ permissions, agents, people, answers, cycles, persons, settings, clock, log });
