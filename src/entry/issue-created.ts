import { clock } from '../adapters/forge/clock';
import { log } from '../adapters/forge/log';
import { retryLater } from '../adapters/forge/retry-later';
import { jiraIssues as issues } from '../adapters/jira/issues';
import { sqlFollowUps as followUps } from '../adapters/sql/follow-ups/follow-ups';
import { kvsMemory as memory } from '../adapters/forge/memory';
import { kvsSettings as settings } from '../adapters/forge/settings';
import { jiraCatalogue as catalogue } from '../adapters/jira/catalogue';
import { jiraImprovementIssues as improvementIssues } from '../adapters/jira/improvement-issues';
import { sqlImprovements as improvements } from '../adapters/sql/improvements/improvements';
import { sqlImprovementWishes as wishes } from '../adapters/sql/improvements/improvement-wishes';
import { issueCreated } from '../handlers/issue-created';

export const handler = issueCreated({
  ...{ improvements, wishes, improvementIssues, catalogue, settings, memory },
  ...{ followUps, issues, clock, log, retryLater },
});
