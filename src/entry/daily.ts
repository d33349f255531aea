import { forgeAccountReports as reports } from '../adapters/forge/account-reports';
import { clock } from '../adapters/forge/clock';
import { log } from '../adapters/forge/log';
import { kvsMemory as memory } from '../adapters/forge/memory';
import { kvsSettings as settings } from '../adapters/forge/settings';
import { queueWakeFollowUps as wakeFollowUps } from '../adapters/forge/wake-follow-ups';
import { jiraFollowUpIssues as followUpIssues } from '../adapters/jira/follow-up-issues';
import { jiraFollowUpSearch as followUpSearch } from '../adapters/jira/follow-up-search';
import { jiraAgents as agents } from '../adapters/jira/people';
import { jiraDirectory as directory } from '../adapters/jira/directory';
import { jiraRequestFilters as filters } from '../adapters/jira/request-filters';
import { jiraRequests as requests } from '../adapters/jira/requests';
import { sqlAnswers as answers } from '../adapters/sql/answers';
import { sqlCycles as cycles } from '../adapters/sql/cycles';
import { sqlFollowUpRecords as followUpRecords } from '../adapters/sql/follow-up-records';
import { sqlFollowUps as followUps } from '../adapters/sql/follow-ups';
import { sqlPersonalData as personalData } from '../adapters/sql/personal-data';
import { sqlUnmetAnswers as unmetAnswers } from '../adapters/sql/unmet-answers';
import { daily } from '../handlers/daily';

export const handler = daily({
  ...{ filters, directory },
  requests,
  cycles,
  answers,
  followUps,
  followUpIssues,
  followUpSearch,
  followUpRecords,
  unmetAnswers,
  agents,
  settings,
  wakeFollowUps,
  personalData,
  reports,
  memory,
  clock,
  log,
});
