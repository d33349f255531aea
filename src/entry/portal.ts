import { clock } from '../adapters/forge/clock';
import { log } from '../adapters/forge/log';
import { kvsSettings as settings } from '../adapters/forge/settings';
import { queueWakeFollowUps as wakeFollowUps } from '../adapters/forge/wake-follow-ups';
import { jiraNativeFeedback as nativeFeedback } from '../adapters/jira/native-feedback';
import { jiraAgents as agents, jiraPeople as people } from '../adapters/jira/people';
import { jiraRequestMarks as requestMarks } from '../adapters/jira/request-marks';
import { jiraDirectory as directory } from '../adapters/jira/directory';
import { jiraRequestFilters as filters } from '../adapters/jira/request-filters';
import { jiraRequests as requests } from '../adapters/jira/requests';
import { sqlAnswers as answers } from '../adapters/sql/answering/answers';
import { sqlCycles as cycles } from '../adapters/sql/asking/cycles';
import { sqlFollowUpLives as lives } from '../adapters/sql/follow-ups/follow-up-life';
import { sqlFollowUps as followUps } from '../adapters/sql/follow-ups/follow-ups';
import { sqlImprovements as improvements } from '../adapters/sql/improvements/improvements';
import { sqlPersonWishes as persons } from '../adapters/sql/answering/person-wishes';
import { portal } from '../handlers/portal';

export const handler = portal({
  ...{ requests, agents, people, nativeFeedback, requestMarks },
  ...{ answers, cycles, followUps, improvements, lives, persons },
  ...{ filters, directory, settings, wakeFollowUps, clock, log },
});
