import { clock } from '../adapters/forge/clock';
import { log } from '../adapters/forge/log';
import { kvsSettings as settings } from '../adapters/forge/settings';
import { queueWakeFollowUps as wakeFollowUps } from '../adapters/forge/wake-follow-ups';
import { jiraFollowUpIssues as followUpIssues } from '../adapters/jira/follow-up-issues';
import { jiraAgents as agents, jiraPeople as people } from '../adapters/jira/people';
import { jiraPermissions as permissions } from '../adapters/jira/permissions';
import { jiraRequestMarks as requestMarks } from '../adapters/jira/request-marks';
import { jiraRequests as requests } from '../adapters/jira/requests';
import { jiraRecoveryComments as recoveryComments } from '../adapters/jira/survey-comments';
import { sqlAnswers as answers } from '../adapters/sql/answering/answers';
import { sqlComplaints as complaints } from '../adapters/sql/follow-ups/complaints';
import { sqlCycles as cycles } from '../adapters/sql/asking/cycles';
import { sqlFollowUpLives as lives } from '../adapters/sql/follow-ups/follow-up-life';
import { sqlFollowUps as followUps } from '../adapters/sql/follow-ups/follow-ups';
import { sqlPersonWishes as persons } from '../adapters/sql/answering/person-wishes';
import { automationContacted } from '../handlers/automation';

export const handler = automationContacted({
  ...{ permissions, agents, people, requests, requestMarks, followUpIssues, recoveryComments },
  ...{ answers, cycles, persons, lives, followUps, complaints, wakeFollowUps, settings, clock, log },
});
