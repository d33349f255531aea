import { randomUUID } from 'node:crypto';
import { clock } from '../adapters/forge/clock';
import { log } from '../adapters/forge/log';
import { kvsMemory as memory } from '../adapters/forge/memory';
import { kvsSettings as settings } from '../adapters/forge/settings';
import { queueWakeFigures as wakeFigures } from '../adapters/forge/wake-figures';
import { queueWakeFollowUps as wakeFollowUps } from '../adapters/forge/wake-follow-ups';
import { jiraCatalogue as catalogue } from '../adapters/jira/catalogue';
import { jiraImprovementIssues as improvementIssues } from '../adapters/jira/improvement-issues';
import { jiraIssues as issues } from '../adapters/jira/issues';
import { jiraDirectory as directory } from '../adapters/jira/directory';
import { jiraPeople as people } from '../adapters/jira/people';
import { jiraPermissions as permissions } from '../adapters/jira/permissions';
import { jiraRequestComments as requestComments } from '../adapters/jira/request-comments';
import { jiraRequestFilters as filters } from '../adapters/jira/request-filters';
import { sqlAnswerSample as sample } from '../adapters/sql/figures/answer-sample';
import { sqlAnswers as answers } from '../adapters/sql/answering/answers';
import { sqlCauses as causes } from '../adapters/sql/follow-ups/causes';
import { sqlComplaints as complaints } from '../adapters/sql/follow-ups/complaints';
import { sqlCycleExport as cycleExport } from '../adapters/sql/export/cycle-export';
import { sqlDigests as digests } from '../adapters/sql/review/digests';
import { sqlDeployments as deployments } from '../adapters/sql/improvements/deployments';
import { sqlFigureRecords as records } from '../adapters/sql/figures/figure-records';
import { sqlFigureSource as source } from '../adapters/sql/figures/figure-source';
import { sqlFollowUpLives as lives } from '../adapters/sql/follow-ups/follow-up-life';
import { sqlFollowUps as followUps } from '../adapters/sql/follow-ups/follow-ups';
import { sqlImprovementWishes as wishes } from '../adapters/sql/improvements/improvement-wishes';
import { sqlImprovements as improvements } from '../adapters/sql/improvements/improvements';
import { sqlKpis as kpis } from '../adapters/sql/rollups/kpis';
import { sqlMaturityRecords as maturity } from '../adapters/sql/figures/maturity-records';
import { sqlPlaceFigures as places } from '../adapters/sql/figures/place-figures';
import { sqlReviews as reviews } from '../adapters/sql/review/reviews';
import { sqlRoutes as routes } from '../adapters/sql/follow-ups/routes';
import { sqlVisits as visits } from '../adapters/sql/review/visits';
import { project } from '../handlers/project';

export const handler = project({
  ...{ improvements, wishes, improvementIssues, issues, catalogue, memory, causes, deployments, newToken: randomUUID },
  filters,
  cycleExport,
  directory,
  ...{ kpis, source, records, sample, places, permissions, people, settings, clock, log },
  ...{
    reviews,
    digests,
    answers,
    followUps,
    lives,
    complaints,
    visits,
    routes,
    requestComments,
    wakeFollowUps,
    wakeFigures,
    maturity,
  },
});
