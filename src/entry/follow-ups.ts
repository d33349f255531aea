import { randomUUID } from 'node:crypto';
import { clock } from '../adapters/forge/clock';
import { log } from '../adapters/forge/log';
import { retryLater } from '../adapters/forge/retry-later';
import { kvsSettings as settings } from '../adapters/forge/settings';
import { jiraIssues as issues } from '../adapters/jira/issues';
import { jiraRequestMarks as requestMarks } from '../adapters/jira/request-marks';
import { jiraRequests as requests } from '../adapters/jira/requests';
import { sqlAnswers as answers } from '../adapters/sql/answers';
import { sqlFollowUps } from '../adapters/sql/follow-ups';
import { followUps } from '../handlers/follow-ups';

export const handler = followUps({
  ...{ followUps: sqlFollowUps, answers, issues, requests, requestMarks },
  ...{ settings, clock, log, retryLater, newToken: randomUUID },
});
