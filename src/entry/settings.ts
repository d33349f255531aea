import { randomUUID } from 'node:crypto';
import { clock } from '../adapters/forge/clock';
import { log } from '../adapters/forge/log';
import { kvsSettings } from '../adapters/forge/settings';
import { queueWakeBackFill as wakeBackFill } from '../adapters/forge/wake-back-fill';
import { jiraCatalogue as catalogue } from '../adapters/jira/catalogue';
import { jiraDirectory as directory } from '../adapters/jira/directory';
import { jiraImprovementIssues as improvementIssues } from '../adapters/jira/improvement-issues';
import { jiraPeople as people } from '../adapters/jira/people';
import { jiraPermissions as permissions } from '../adapters/jira/permissions';
import { jiraRequestFilters as filters } from '../adapters/jira/request-filters';
import { sqlBackFills as backFills } from '../adapters/sql/asking/back-fills';
import { sqlFigureRecords as packed } from '../adapters/sql/figures/figure-records';
import { sqlCycles as cycles } from '../adapters/sql/asking/cycles';
import { sqlFollowUps as followUps } from '../adapters/sql/follow-ups/follow-ups';
import { sqlKnownOrganisations as organisations } from '../adapters/sql/figures/known-organisations';
import { settings } from '../handlers/settings';

export const handler = settings({
  settings: kvsSettings,
  catalogue,
  directory,
  filters,
  cycles,
  followUps,
  people,
  permissions,
  improvementIssues,
  organisations,
  clock,
  log,
  ...{ backFills, wakeBackFill, packed, newToken: randomUUID },
});
