import { randomUUID } from 'node:crypto';
import { clock } from '../adapters/forge/clock';
import { log } from '../adapters/forge/log';
import { kvsMemory as memory } from '../adapters/forge/memory';
import { kvsSettings as settings } from '../adapters/forge/settings';
import { jiraChanges as changes } from '../adapters/jira/changes';
import { jiraFollowUpIssues as followUpIssues } from '../adapters/jira/follow-up-issues';
import { jiraIssues as issues } from '../adapters/jira/issues';
import { jiraPeople as people } from '../adapters/jira/people';
import { jiraProjectLeads as leads } from '../adapters/jira/project-leads';
import { jiraRequestMarks } from '../adapters/jira/request-marks';
import { jiraDirectory as directory } from '../adapters/jira/directory';
import { jiraRequestFilters as filters } from '../adapters/jira/request-filters';
import { jiraRequests as requests } from '../adapters/jira/requests';
import { jiraSurveyComments as comments } from '../adapters/jira/survey-comments';
import { sqlAnswers as answers } from '../adapters/sql/answering/answers';
import { sqlCycles as cycles } from '../adapters/sql/asking/cycles';
import { sqlComplaints as complaints } from '../adapters/sql/follow-ups/complaints';
import { sqlFollowUps } from '../adapters/sql/follow-ups/follow-ups';
import { sqlPersonWishes as persons } from '../adapters/sql/answering/person-wishes';
import { sqlRoutes as routes } from '../adapters/sql/follow-ups/routes';
import { sqlWaiting as waiting } from '../adapters/sql/work-waiting';
import { fiveMinutes } from '../handlers/five-minutes';

export const handler = fiveMinutes({
  ...{ filters, directory },
  ...{ cycles, requests, persons, people, comments, settings, memory, waiting },
  ...{
    followUps: sqlFollowUps,
    followUpIssues,
    answers,
    issues,
    requestMarks: jiraRequestMarks,
    marks: jiraRequestMarks,
    complaints,
    routes,
    leads,
    changes,
  },
  ...{ clock, log, newToken: randomUUID },
});
