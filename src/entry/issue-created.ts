import { clock } from '../adapters/forge/clock';
import { log } from '../adapters/forge/log';
import { retryLater } from '../adapters/forge/retry-later';
import { jiraIssues as issues } from '../adapters/jira/issues';
import { sqlFollowUps as followUps } from '../adapters/sql/follow-ups';
import { issueCreated } from '../handlers/issue-created';

export const handler = issueCreated({ followUps, issues, clock, log, retryLater });
