import { randomUUID } from 'node:crypto';
import { clock } from '../adapters/forge/clock';
import { log } from '../adapters/forge/log';
import { kvsSettings as settings } from '../adapters/forge/settings';
import { keepReportingTimeZone } from '../adapters/forge/site-settings';
import { queueWakeFigures as wakeFigures } from '../adapters/forge/wake-figures';
import { queueWakeFollowUps as wakeFollowUps } from '../adapters/forge/wake-follow-ups';
import { jiraFollowUpIssues as followUpIssues } from '../adapters/jira/follow-up-issues';
import { jiraChanges as changes } from '../adapters/jira/changes';
import { jiraIssues as issues } from '../adapters/jira/issues';
import { jiraAgents as agents, jiraPeople as people } from '../adapters/jira/people';
import { jiraProjectLeads as leads } from '../adapters/jira/project-leads';
import { jiraRequestMarks as requestMarks } from '../adapters/jira/request-marks';
import { jiraDirectory as directory } from '../adapters/jira/directory';
import { jiraRequestFilters as filters } from '../adapters/jira/request-filters';
import { jiraRequests as requests } from '../adapters/jira/requests';
import {
  jiraRecoveryComments as recoveryComments,
  jiraSurveyComments as comments,
} from '../adapters/jira/survey-comments';
import { sqlAnswers as answers } from '../adapters/sql/answering/answers';
import { sqlBackFills as backFills } from '../adapters/sql/asking/back-fills';
import { sqlCycles as cycles } from '../adapters/sql/asking/cycles';
import { queryTime } from '../adapters/sql/driver';
import { sqlFigureSource as source } from '../adapters/sql/figures/figure-source';
import { sqlComplaints as complaints } from '../adapters/sql/follow-ups/complaints';
import { sqlFollowUpLives as lives } from '../adapters/sql/follow-ups/follow-up-life';
import { sqlFollowUps as followUps } from '../adapters/sql/follow-ups/follow-ups';
import { sqlKpiKeeping as keeping } from '../adapters/sql/rollups/kpi-keeping';
import { sqlPersonWishes as persons } from '../adapters/sql/answering/person-wishes';
import { sqlDigests as digests } from '../adapters/sql/review/digests';
import { sqlReportingDays } from '../adapters/sql/figures/reporting-days';
import { sqlReviews as reviews } from '../adapters/sql/review/reviews';
import { sqlRoutes as routes } from '../adapters/sql/follow-ups/routes';
import { kvsMemory as memory } from '../adapters/forge/memory';
import { jiraCatalogue as catalogue } from '../adapters/jira/catalogue';
import { jiraDeploymentIssues as deploymentIssues } from '../adapters/jira/deployment-issues';
import { jiraImprovementIssues as improvementIssues } from '../adapters/jira/improvement-issues';
import { sqlDeployments as deployments } from '../adapters/sql/improvements/deployments';
import { sqlImprovementWishes as wishes } from '../adapters/sql/improvements/improvement-wishes';
import { sqlImprovements as improvements } from '../adapters/sql/improvements/improvements';
import { hourly } from '../handlers/hourly';

export const handler = hourly({
  ...{ filters, directory },
  ...{
    requests,
    cycles,
    persons,
    people,
    comments,
    agents,
    answers,
    followUps,
    issues,
    requestMarks,
    complaints,
    routes,
    leads,
    changes,
  },
  ...{ lives, followUpIssues, digests, reviews, recoveryComments, backFills, wakeFigures, queryTime },
  ...{ improvements, wishes, improvementIssues, catalogue, memory, deployments, deploymentIssues },
  zone: { ...sqlReportingDays, keep: keepReportingTimeZone },
  ...{ source, keeping, settings, wakeFollowUps, clock, log, newToken: randomUUID },
});
