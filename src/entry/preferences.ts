import { clock } from '../adapters/forge/clock';
import { log } from '../adapters/forge/log';
import { kvsSettings as settings } from '../adapters/forge/settings';
import { jiraRequests as requests } from '../adapters/jira/requests';
import { sqlAnswers as answers } from '../adapters/sql/answering/answers';
import { sqlCycles as cycles } from '../adapters/sql/asking/cycles';
import { sqlPersonWishes as persons } from '../adapters/sql/answering/person-wishes';
import { preferences } from '../handlers/preferences';

export const handler = preferences({ persons, answers, cycles, requests, settings, clock, log });
