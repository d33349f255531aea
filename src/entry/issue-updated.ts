import { clock } from '../adapters/forge/clock';
import { log } from '../adapters/forge/log';
import { retryLater } from '../adapters/forge/retry-later';
import { kvsSettings as settings } from '../adapters/forge/settings';
import { jiraFollowUpIssues as followUpIssues } from '../adapters/jira/follow-up-issues';
import { jiraAgents as agents } from '../adapters/jira/people';
import { jiraDirectory as directory } from '../adapters/jira/directory';
import { jiraRequestFilters as filters } from '../adapters/jira/request-filters';
import { jiraRequests as requests } from '../adapters/jira/requests';
import { sqlCycles as cycles } from '../adapters/sql/asking/cycles';
import { sqlFollowUpLives as lives } from '../adapters/sql/follow-ups/follow-up-life';
import { kvsMemory as memory } from '../adapters/forge/memory';
import { jiraCatalogue as catalogue } from '../adapters/jira/catalogue';
import { jiraImprovementIssues as improvementIssues } from '../adapters/jira/improvement-issues';
import { sqlImprovements as improvements } from '../adapters/sql/improvements/improvements';
import { issueUpdated } from '../handlers/issue-updated';

export const handler = issueUpdated({
  ...{ improvements, improvementIssues, catalogue, memory },
  ...{ filters, directory },
  requests,
  cycles,
  lives,
  followUpIssues,
  settings,
  agents,
  clock,
  log,
  retryLater,
});
