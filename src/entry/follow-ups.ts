import { randomUUID } from 'node:crypto';
import { clock } from '../adapters/forge/clock';
import { log } from '../adapters/forge/log';
import { retryLater } from '../adapters/forge/retry-later';
import { kvsSettings as settings } from '../adapters/forge/settings';
import { jiraFollowUpIssues as followUpIssues } from '../adapters/jira/follow-up-issues';
import { jiraChanges as changes } from '../adapters/jira/changes';
import { jiraIssues as issues } from '../adapters/jira/issues';
import { jiraPeople as people } from '../adapters/jira/people';
import { jiraProjectLeads as leads } from '../adapters/jira/project-leads';
import { jiraRequestMarks as requestMarks } from '../adapters/jira/request-marks';
import { jiraRequests as requests } from '../adapters/jira/requests';
import { jiraRecoveryComments as recoveryComments } from '../adapters/jira/survey-comments';
import { sqlAnswers as answers } from '../adapters/sql/answering/answers';
import { sqlComplaints as complaints } from '../adapters/sql/follow-ups/complaints';
import { sqlFollowUpLives as lives } from '../adapters/sql/follow-ups/follow-up-life';
import { sqlFollowUps } from '../adapters/sql/follow-ups/follow-ups';
import { sqlRoutes as routes } from '../adapters/sql/follow-ups/routes';
import { sqlPersonWishes as persons } from '../adapters/sql/answering/person-wishes';
import { followUps } from '../handlers/follow-ups';

export const handler = followUps({
  ...{ followUps: sqlFollowUps, answers, issues, requests, requestMarks, complaints, routes, leads, changes },
  ...{ lives, followUpIssues, recoveryComments, people, persons },
  ...{ settings, clock, log, retryLater, newToken: randomUUID },
});
