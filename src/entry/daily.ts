import { forgeAccountReports as reports } from '../adapters/forge/account-reports';
import { clock } from '../adapters/forge/clock';
import { log } from '../adapters/forge/log';
import { kvsMemory as memory } from '../adapters/forge/memory';
import { kvsSettings as settings } from '../adapters/forge/settings';
import { keepReportingTimeZone } from '../adapters/forge/site-settings';
import { queueWakeFollowUps as wakeFollowUps } from '../adapters/forge/wake-follow-ups';
import { jiraFollowUpIssues as followUpIssues } from '../adapters/jira/follow-up-issues';
import { jiraFollowUpSearch as followUpSearch } from '../adapters/jira/follow-up-search';
import { jiraAgents as agents } from '../adapters/jira/people';
import { jiraDirectory as directory } from '../adapters/jira/directory';
import { jiraRequestFilters as filters } from '../adapters/jira/request-filters';
import { jiraRequests as requests } from '../adapters/jira/requests';
import { jiraSiteTimeZone as siteTimeZone } from '../adapters/jira/site-time-zone';
import { sqlAnswers as answers } from '../adapters/sql/answering/answers';
import { sqlCycles as cycles } from '../adapters/sql/asking/cycles';
import { sqlFigureCheck as figureCheck } from '../adapters/sql/figures/figure-check';
import { sqlFigureSource as source } from '../adapters/sql/figures/figure-source';
import { sqlFollowUpRecords as followUpRecords } from '../adapters/sql/follow-ups/follow-up-records';
import { sqlFollowUps as followUps } from '../adapters/sql/follow-ups/follow-ups';
import { sqlKpiKeeping as keeping } from '../adapters/sql/rollups/kpi-keeping';
import { sqlPacks as packs } from '../adapters/sql/keeping/packs';
import { sqlPersonalData as personalData } from '../adapters/sql/keeping/personal-data';
import { sqlReportingDays } from '../adapters/sql/figures/reporting-days';
import { sqlStorageSize as storage } from '../adapters/sql/keeping/storage-size';
import { sqlUnmetAnswers as unmetAnswers } from '../adapters/sql/follow-ups/unmet-answers';
import { sqlWordsExpiry as wordsExpiry } from '../adapters/sql/keeping/words-expiry';
import { daily } from '../handlers/daily';

export const handler = daily({
  ...{ filters, directory, figureCheck, source, keeping, packs, storage },
  ...{ siteTimeZone, zone: { ...sqlReportingDays, keep: keepReportingTimeZone } },
  requests,
  cycles,
  answers,
  followUps,
  followUpIssues,
  followUpSearch,
  followUpRecords,
  unmetAnswers,
  wordsExpiry,
  agents,
  settings,
  wakeFollowUps,
  personalData,
  reports,
  memory,
  clock,
  log,
});
