import { randomUUID } from 'node:crypto';
import { clock } from '../adapters/forge/clock';
import { log } from '../adapters/forge/log';
import { kvsMemory as memory } from '../adapters/forge/memory';
import { kvsSettings as settings } from '../adapters/forge/settings';
import { queueWakeFollowUps as wakeFollowUps } from '../adapters/forge/wake-follow-ups';
import { jiraCatalogue as catalogue } from '../adapters/jira/catalogue';
import { jiraFollowUpIssues as followUpIssues } from '../adapters/jira/follow-up-issues';
import { jiraImprovementIssues as improvementIssues } from '../adapters/jira/improvement-issues';
import { jiraIssues as issues } from '../adapters/jira/issues';
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
import { sqlImprovementWishes as wishes } from '../adapters/sql/improvements/improvement-wishes';
import { sqlImprovements as improvements } from '../adapters/sql/improvements/improvements';
import { sqlPersonWishes as persons } from '../adapters/sql/answering/person-wishes';
import { sqlReviews as reviews } from '../adapters/sql/review/reviews';
import { ticket } from '../handlers/ticket';

export const handler = ticket({
  ...{ permissions, agents, people, requests, requestMarks, followUpIssues, recoveryComments },
  ...{ improvements, wishes, improvementIssues, issues, catalogue, memory, newToken: randomUUID },
  ...{ answers, cycles, persons, lives, followUps, complaints, reviews, wakeFollowUps, settings, clock, log },
});
